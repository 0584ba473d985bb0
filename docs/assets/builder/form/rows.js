/** The rows of the form’s tables. */

import { find, findAll } from "../page/find.js";
import { rename, sayRow } from "./row-titles.js";

const OUT_OF_THE_WAY = 1_000_000;

/** The rows of the form's tables: made from their templates, removed, moved and numbered. */
export class Rows {
  /** @param {number} most  Rows that a table has room for. */
  constructor(most) {
    this.most = most;
  }

  /**
   * Returns how many more rows a table has room for.
   *
   * @param {HTMLElement} table
   */
  roomIn(table) {
    return this.most - this.of(table).length;
  }

  /**
   * Returns the rows of a table.
   *
   * @param {HTMLElement} table  The question that has them.
   * @returns {HTMLElement[]}
   */
  of(table) {
    return findAll(table, ":scope > .rows > .row");
  }

  /**
   * Adds an empty row at the end and returns it.
   *
   * @param {HTMLElement} table
   * @returns {HTMLElement}
   */
  add(table) {
    const row = /** @type {HTMLElement} */ (make(table, 1, this.of(table).length)[0]);
    find(table, ".rows", HTMLElement).append(row);
    this.number(table);
    return row;
  }

  /**
   * Gives a table as many empty rows as asked; a table that the letter needs has one at least.
   *
   * @param {HTMLElement} table
   * @param {number} count
   * @returns {HTMLElement[]}
   */
  fill(table, count) {
    const rows = make(table, Math.max(count, "needed" in table.dataset ? 1 : 0), 0);
    find(table, ".rows", HTMLElement).replaceChildren(...rows);
    this.number(table);
    return rows;
  }

  /**
   * Takes a row out.
   *
   * @param {HTMLElement} row
   */
  remove(row) {
    const table = tableOf(row);
    row.remove();
    this.number(table);
  }

  /**
   * Gives a stretch of a table's rows another length; those that stay keep their answers. Returns how many are new.
   *
   * @param {HTMLElement} table
   * @param {number} start
   * @param {number} length  As it is.
   * @param {number} wanted
   * @returns {number}
   */
  resize(table, start, length, wanted) {
    const rows = this.of(table);
    for (const row of rows.slice(start + wanted, start + length)) row.remove();
    const made = make(table, Math.max(0, wanted - length), OUT_OF_THE_WAY);
    const after = rows[start + length];
    if (after) after.before(...made);
    else find(table, ".rows", HTMLElement).append(...made);
    this.number(table);
    return made.length;
  }

  /**
   * Moves a row up (-1) or down (1); whether there was room.
   *
   * @param {HTMLElement} row
   * @param {number} by
   * @returns {boolean}
   */
  move(row, by) {
    const table = tableOf(row);
    const other = this.of(table)[this.of(table).indexOf(row) + by];
    if (!other) return false;
    const focused = document.activeElement;
    // The neighbour moves, so that the row keeps its focus and the caret its place.
    if (by < 0) row.after(other);
    else row.before(other);
    this.number(table);
    if (focused instanceof HTMLElement && row.contains(focused)) focused.focus();
    return true;
  }

  /**
   * Numbers the rows anew: their titles, and every path in them.
   *
   * @param {HTMLElement} table
   */
  number(table) {
    const rows = this.of(table);
    const moved = rows.flatMap((row, index) => (row.dataset.index === String(index) ? [] : [{ row, index }]));
    // In two turns: while two rows have one name, the browser would join their radio buttons.
    for (const { row, index } of moved) rename(row, OUT_OF_THE_WAY + index);
    for (const { row, index } of moved) rename(row, index);
    const fold = table.querySelector("[data-do=fold-rows]");
    if (fold instanceof HTMLElement) fold.hidden = rows.length < 3;
  }

  /**
   * Folds a table of several rows into one line each.
   *
   * @param {HTMLElement} table
   * @param {boolean} [folded]
   */
  told(table, folded = this.of(table).length > 1) {
    for (const row of this.of(table)) {
      sayRow(row);
      find(row, "details", HTMLDetailsElement).open = !folded;
    }
  }
}

/**
 * Makes empty rows, numbered before they come into the form: there the browser would join radio buttons of one name.
 *
 * @param {HTMLElement} table
 * @param {number} count
 * @param {number} from  The number of the first of them.
 * @returns {HTMLElement[]}
 */
function make(table, count, from) {
  const { content } = find(table, "template", HTMLTemplateElement);
  return Array.from({ length: count }, (_, place) => {
    const row = find(/** @type {DocumentFragment} */ (content.cloneNode(true)), ".row", HTMLElement);
    if (row.dataset.index !== String(from + place)) rename(row, from + place);
    return row;
  });
}

/**
 * Returns the table of a row.
 *
 * @param {HTMLElement} row
 * @returns {HTMLElement}
 */
export function tableOf(row) {
  const table = row.closest(".is-table");
  if (!(table instanceof HTMLElement)) throw new Error("A row stands outside its table.");
  return table;
}
