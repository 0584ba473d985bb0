import { around, find } from "../page/find.js";
import * as messages from "../page/messages.js";
import { isControl } from "./controls.js";
import { readRow } from "./row-answers.js";
import { sayRow } from "./row-titles.js";

/** @import { Desk } from "../page/desk.js" */

/** The box into which a policy's list is pasted, to be split into one row for each criterion. */
export class CriteriaBox {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /**
   * Splits what stands in the box; the rows that are empty are filled first.
   *
   * @param {HTMLElement} button
   */
  async split(button) {
    const { changes, conversation, history, status } = this.desk;
    const table = around(button, ".is-table");
    if (!table) return;
    const box = find(table, ".paste textarea", HTMLTextAreaElement);
    const pasted = box.value;
    if (!conversation.isReady) status.say(messages.WAITS_FOR_ENGINE);
    if (!(await conversation.ready)) return status.say(messages.NOT_LOADED);
    const reply = await conversation.generator.ask({ do: "split", text: pasted });
    const criteria = /** @type {string[]} */ (reply.criteria);
    if (criteria.length === 0) {
      box.focus();
      return status.say(messages.NOTHING_PASTED);
    }
    const { rows } = this.desk;
    const empty = this.emptyRows(table);
    const room = rows.roomIn(table) + empty.length;
    if (criteria.length > room) return status.say(messages.tooManyRows(criteria.length, room));
    const change = changes.record(messages.SPLIT, () => {
      if (box.value === pasted) box.value = "";
      this.fill(table, criteria);
      this.desk.changed();
    });
    history.say(messages.criteriaSplit(criteria.length), change);
  }

  /** @param {HTMLElement} table */
  emptyRows(table) {
    return this.desk.rows.of(table).filter((row) => Object.keys(readRow(row)).length === 0);
  }

  /**
   * @param {HTMLElement} table
   * @param {string[]} criteria
   */
  fill(table, criteria) {
    const { rows } = this.desk;
    const empty = this.emptyRows(table);
    const filled = criteria.map((criterion) => fillFirst(empty.shift() ?? rows.add(table), criterion));
    for (const row of rows.of(table)) {
      sayRow(row);
      find(row, "details", HTMLDetailsElement).open = row === filled[0];
    }
    if (filled[0]) find(filled[0], "[name]", HTMLElement).focus();
  }
}

/**
 * Puts a text into the first question of a row.
 *
 * @param {HTMLElement} row
 * @param {string} text
 */
function fillFirst(row, text) {
  const control = row.querySelector("[name]");
  if (isControl(control)) control.value = text;
  return row;
}
