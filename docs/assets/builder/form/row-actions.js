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

/** @import { Status } from "../page/status.js" */
/** @import { AnswersInForm } from "./answers.js" */
/** @import { Enclosures } from "./enclosures.js" */
/** @import { Recorder } from "./recorder.js" */
/** @import { Rows } from "./rows.js" */

/** What the writer does with rows: add, remove, move, fold, paste. */
export class RowActions {
  /**
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {Enclosures} given.enclosures
   * @param {number} given.longest  In characters: what an answer has room for.
   * @param {Recorder} given.recorder
   * @param {Rows} given.rows
   * @param {Status} given.status
   */
  constructor({ answers, enclosures, longest, recorder, rows, status }) {
    this.answers = answers;
    this.enclosures = enclosures;
    this.longest = longest;
    this.recorder = recorder;
    this.rows = rows;
    this.status = status;
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
    form.addEventListener("paste", (event) => this.paste(event));
  }

  /**
   * Does what a button of a row or a table asks.
   *
   * @param {MouseEvent} event
   */
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

  /**
   * Moves a row by Alt and an arrow key.
   *
   * @param {KeyboardEvent} event
   */
  press(event) {
    const row = around(event.target, ".row");
    if (!row || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    this.move(row, event.key === "ArrowUp" ? -1 : 1);
  }

  /**
   * Says in the title of a row that was folded what it holds.
   *
   * @param {EventTarget | null} target
   */
  toggle(target) {
    const row = around(target, ".row");
    if (row && target === row.querySelector("details")) sayRow(row);
  }

  /**
   * Adds a row to a table.
   *
   * @param {HTMLElement} table
   */
  add(table) {
    if (this.rows.roomIn(table) < 1) return this.status.say(noMoreRows(this.rows.most));
    const word = find(table, ".row-word", HTMLElement).textContent ?? "";
    this.recorder.record(addRow(word), () => {
      const row = this.rows.add(table);
      find(row, "[name]", HTMLElement).focus();
      this.answers.tellChanged();
    });
  }

  /**
   * Folds every row of a table, or opens them again.
   *
   * @param {HTMLElement} table
   * @param {HTMLElement} button
   */
  fold(table, button) {
    const isOpen = table.querySelector(".row > details[open]") !== null;
    this.rows.told(table, isOpen);
    button.textContent = isOpen ? OPEN_ROWS : CLOSE_ROWS;
  }

  /**
   * Removes a row.
   *
   * @param {HTMLElement} row
   */
  async remove(row) {
    const { recorder, status } = this;
    const table = tableOf(row);
    const place = this.rows.of(table).indexOf(row);
    const title = titleOf(row);
    const follow = this.enclosures.watch(table);
    const act = () => {
      this.rows.remove(row);
      const next = this.rows.of(table)[place] ?? this.rows.of(table).at(-1);
      const target = next?.querySelector("summary") ?? table.querySelector("[data-do=add-row]");
      if (target instanceof HTMLElement) target.focus();
      this.answers.tellChanged();
    };
    const change = recorder.record(removeRow(title, place + 1), act, { of: table });
    if (!change) return;
    recorder.say(rowRemoved(title, place + 1), change);
    const { back } = status;
    const followed = await follow(change);
    if (!followed || status.back !== back) return;
    recorder.say(`${rowRemoved(title, place + 1)} ${followed.sentence}`, followed.change);
  }

  /**
   * Moves a row up (-1) or down (1).
   *
   * @param {HTMLElement} row
   * @param {number} by
   */
  async move(row, by) {
    const table = tableOf(row);
    const place = this.rows.of(table).indexOf(row);
    const follow = this.enclosures.watch(table);
    const act = () => {
      if (!this.rows.move(row, by)) return;
      row.scrollIntoView({ block: "nearest" });
      this.answers.tellChanged();
    };
    const change = this.recorder.record(moveRow(titleOf(row), place + 1, by), act, { of: table });
    const followed = change && (await follow(change));
    if (followed) this.recorder.say(followed.sentence, followed.change);
  }

  /**
   * Fills rows from a pasted table, if it is one.
   *
   * @param {ClipboardEvent} event
   */
  paste(event) {
    if (this.isTooLong(event)) return;
    const table = around(event.target, ".is-table");
    if (!table) return;
    /** @type {ReturnType<typeof pasteCells>} */
    let pasted = { filled: 0, lost: [] };
    const change = this.recorder.record(PASTE_ROWS, () => {
      pasted = pasteCells(event, this.rows, (rows, room) => this.status.say(tooManyRows(rows, room)));
      if (pasted.filled === 0) return;
      for (const row of findAll(table, ".row")) sayRow(row);
      this.answers.tellChanged();
    });
    if (pasted.filled > 0) this.recorder.say(rowsPasted(pasted.filled, pasted.lost), change);
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

/**
 * Returns what a row is called, without its number.
 *
 * @param {HTMLElement} row
 */
function titleOf(row) {
  return find(row, ".row-title", HTMLElement).firstChild?.textContent?.trim() ?? "";
}
