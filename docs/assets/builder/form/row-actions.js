import { around, find, findAll } from "../page/find.js";
import {
  addRow,
  CLOSE_ROWS,
  moveRow,
  noMoreRows,
  OPEN_ROWS,
  PASTE_ROWS,
  removeRow,
  rowRemoved,
  rowsPasted,
  tooLong,
  tooManyRows,
} from "../page/messages.js";
import { pasteCells } from "./pasted-table.js";
import { sayRow } from "./row-titles.js";
import { tableOf } from "./rows.js";

/** @import { Desk } from "../page/desk.js" */
/** @import { Enclosures } from "./enclosures.js" */

/** What the writer does with rows: add, remove, move, fold, paste. */
export class RowActions {
  /**
   * @param {Desk} desk
   * @param {Enclosures} enclosures
   * @param {number} longest  In characters: what an answer has room for.
   */
  constructor(desk, enclosures, longest) {
    this.desk = desk;
    this.rows = desk.rows;
    this.longest = longest;
    this.enclosures = enclosures;
  }

  /**
   * Listens to a form.
   *
   * @param {HTMLFormElement} form
   */
  listen(form) {
    form.addEventListener("click", (event) => this.click(event));
    form.addEventListener("keydown", (event) => this.press(event));
    form.addEventListener("toggle", (event) => this.toggle(event.target), true);
  }

  /** @param {MouseEvent} event */
  click(event) {
    const button = around(event.target, "button[data-do]");
    const row = around(button, ".row");
    const table = around(button, ".is-table");
    if (button?.dataset.do === "add-row" && table) this.add(table);
    else if (button?.dataset.do === "fold-rows" && table) this.fold(table, button);
    else if (button?.dataset.do === "remove-row" && row) this.remove(row);
    else if (button?.dataset.do === "move-up" && row) this.move(row, -1);
    else if (button?.dataset.do === "move-down" && row) this.move(row, 1);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const row = around(event.target, ".row");
    if (!row || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    this.move(row, event.key === "ArrowUp" ? -1 : 1);
  }

  /** @param {EventTarget | null} target */
  toggle(target) {
    const row = around(target, ".row");
    if (row && target === row.querySelector("details")) sayRow(row);
  }

  /** @param {HTMLElement} table */
  add(table) {
    const { changed, changes, status } = this.desk;
    if (this.rows.roomIn(table) < 1) return status.say(noMoreRows(this.rows.most));
    const word = find(table, ".row-word", HTMLElement).textContent ?? "";
    changes.record(addRow(word), () => {
      const row = this.rows.add(table);
      find(row, "[name]", HTMLElement).focus();
      changed();
    });
  }

  /**
   * @param {HTMLElement} table
   * @param {HTMLElement} button
   */
  fold(table, button) {
    const isOpen = table.querySelector(".row > details[open]") !== null;
    this.rows.told(table, isOpen);
    button.textContent = isOpen ? OPEN_ROWS : CLOSE_ROWS;
  }

  /** @param {HTMLElement} row */
  async remove(row) {
    const { changed, changes, history, status } = this.desk;
    const table = tableOf(row);
    const place = this.rows.of(table).indexOf(row);
    const title = titleOf(row);
    const follow = this.enclosures.watch(table);
    const act = () => {
      this.rows.remove(row);
      const next = this.rows.of(table)[place] ?? this.rows.of(table).at(-1);
      const target = next?.querySelector("summary") ?? table.querySelector("[data-do=add-row]");
      if (target instanceof HTMLElement) target.focus();
      changed();
    };
    const change = changes.record(removeRow(title, place + 1), act, { of: table });
    if (!change) return;
    history.say(rowRemoved(title, place + 1), change);
    const { back } = status;
    const followed = await follow(change);
    if (!followed || status.back !== back) return;
    history.say(`${rowRemoved(title, place + 1)} ${followed.sentence}`, followed.change);
  }

  /**
   * @param {HTMLElement} row
   * @param {number} by
   */
  async move(row, by) {
    const { changed, changes, history } = this.desk;
    const table = tableOf(row);
    const place = this.rows.of(table).indexOf(row);
    const follow = this.enclosures.watch(table);
    const act = () => {
      if (!this.rows.move(row, by)) return;
      row.scrollIntoView({ block: "nearest" });
      changed();
    };
    const change = changes.record(moveRow(titleOf(row), place + 1, by), act, { of: table });
    const followed = change && (await follow(change));
    if (followed) history.say(followed.sentence, followed.change);
  }

  /** @param {ClipboardEvent} event  Fills rows from a pasted table, if it is one. */
  paste(event) {
    if (this.isTooLong(event)) return;
    const { changed, changes, history, status } = this.desk;
    const table = around(event.target, ".is-table");
    if (!table) return;
    let count = 0;
    const change = changes.record(PASTE_ROWS, () => {
      count = pasteCells(event, this.rows, (rows, room) => status.say(tooManyRows(rows, room)));
      if (count === 0) return;
      for (const row of findAll(table, ".row")) sayRow(row);
      changed();
    });
    if (count > 0) history.say(rowsPasted(count), change);
  }

  /**
   * Refuses a text that is longer than an answer can be, before the browser lays it out; whether it did.
   *
   * @param {ClipboardEvent} event
   */
  isTooLong(event) {
    const length = event.clipboardData?.getData("text/plain").length ?? 0;
    const isCells = around(event.target, "[data-row]") !== null; // then each cell is an answer of its own
    if (isCells || length <= this.longest) return false;
    event.preventDefault();
    this.desk.status.say(tooLong(length, this.longest));
    return true;
  }
}

/** @param {HTMLElement} row  What it is called, without its number. */
function titleOf(row) {
  return find(row, ".row-title", HTMLElement).firstChild?.textContent?.trim() ?? "";
}
