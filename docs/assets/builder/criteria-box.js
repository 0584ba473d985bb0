import { isControl } from "./controls.js";
import { around, find } from "./find.js";
import * as messages from "./messages.js";
import { readRow } from "./row-answers.js";
import { sayRow } from "./row-titles.js";

/** @import { Cases } from "./cases.js" */
/** @import { Desk } from "./desk.js" */

/** The box into which a policy's list is pasted, to be split into one row for each criterion. */
export class CriteriaBox {
  /**
   * @param {Desk} desk
   * @param {Cases} cases
   */
  constructor(desk, cases) {
    this.desk = desk;
    this.cases = cases;
  }

  /**
   * Splits what stands in the box; the rows that are empty are filled first.
   *
   * @param {HTMLElement} button
   */
  async split(button) {
    const { conversation, rows, status } = this.desk;
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
    const empty = rows.of(table).filter((row) => Object.keys(readRow(row)).length === 0);
    const room = rows.roomIn(table) + empty.length;
    if (criteria.length > room) return status.say(messages.tooManyRows(criteria.length, room));
    const back = this.cases.before();
    const filled = criteria.map((criterion) => fillFirst(empty.shift() ?? rows.add(table), criterion));
    box.value = "";
    for (const row of rows.of(table)) {
      sayRow(row);
      find(row, "details", HTMLDetailsElement).open = row === filled[0];
    }
    if (filled[0]) find(filled[0], "[name]", HTMLElement).focus();
    this.desk.changed();
    status.say(messages.criteriaSplit(criteria.length), () => {
      back();
      box.value = pasted;
    });
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
