import { around, find, findAll } from "./find.js";
import { CLOSE_ROWS, noMoreRows, OPEN_ROWS, rowRemoved, rowsPasted, tooLong, tooManyRows } from "./messages.js";
import { pasteCells } from "./pasted-table.js";
import { sayRow } from "./row-titles.js";
import { tableOf } from "./rows.js";

/** @import { Enclosures } from "./enclosures.js" */
/** @import { Rows } from "./rows.js" */
/** @import { Status } from "./status.js" */

/** What the writer does with rows: add, remove, move, fold, paste. */
export class RowActions {
  /**
   * @param {Rows} rows
   * @param {Status} status
   * @param {() => void} changed
   * @param {Enclosures} enclosures
   * @param {number} longest  In characters: what an answer has room for.
   */
  constructor(rows, status, changed, enclosures, longest) {
    this.rows = rows;
    this.longest = longest;
    this.enclosures = enclosures;
    this.status = status;
    this.changed = changed;
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
    if (this.rows.roomIn(table) < 1) return this.status.say(noMoreRows(this.rows.most));
    const row = this.rows.add(table);
    find(row, "[name]", HTMLElement).focus();
    this.changed();
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
    const table = tableOf(row);
    const place = this.rows.of(table).indexOf(row);
    const title = find(row, ".row-title", HTMLElement).firstChild?.textContent?.trim() ?? "";
    const follow = this.enclosures.watch(table);
    const putBack = this.rows.remove(row);
    const next = this.rows.of(table)[place] ?? this.rows.of(table).at(-1);
    const target = next?.querySelector("summary") ?? table.querySelector("[data-do=add-row]");
    if (target instanceof HTMLElement) target.focus();
    const back = () => {
      putBack();
      find(row, "summary", HTMLElement).focus();
      this.changed();
    };
    this.status.say(rowRemoved(title, place + 1), back);
    this.changed();
    const followed = await follow();
    if (!followed || !this.status.says(back)) return;
    this.status.say(`${rowRemoved(title, place + 1)} ${followed.sentence}`, () => {
      followed.back();
      back();
    });
  }

  /**
   * @param {HTMLElement} row
   * @param {number} by
   */
  async move(row, by) {
    const follow = this.enclosures.watch(tableOf(row));
    if (!this.rows.move(row, by)) return;
    row.scrollIntoView({ block: "nearest" });
    this.changed();
    const followed = await follow();
    if (!followed) return;
    this.status.say(followed.sentence, () => {
      followed.back();
      this.rows.move(row, -by);
      this.changed();
    });
  }

  /**
   * Fills rows from a pasted table, if it is one.
   *
   * @param {ClipboardEvent} event
   * @param {() => () => void} before  Notes how it is, and returns the way back.
   */
  paste(event, before) {
    if (this.isTooLong(event)) return;
    const back = before();
    const count = pasteCells(event, this.rows, (rows, room) => this.status.say(tooManyRows(rows, room)));
    if (count === 0) return;
    const table = around(event.target, ".is-table");
    if (table) for (const row of findAll(table, ".row")) sayRow(row);
    this.status.say(rowsPasted(count), back);
    this.changed();
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
    this.status.say(tooLong(length, this.longest));
    return true;
  }
}
