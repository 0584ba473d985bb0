import { around, find } from "../page/find.js";
import * as messages from "../page/messages.js";
import { readRow, writeRow } from "./row-answers.js";
import { sayRow } from "./row-titles.js";

/** @import { Conversation } from "../engine/conversation.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */
/** @import { AnswersInForm } from "./answers.js" */
/** @import { Recorder } from "./recorder.js" */
/** @import { Rows } from "./rows.js" */

/** The box into which a policy's list is pasted, to be split into one row for each criterion. */
export class CriteriaBox {
  /**
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {Conversation} given.conversation
   * @param {Recorder} given.recorder
   * @param {Rows} given.rows
   * @param {Status} given.status
   */
  constructor({ answers, conversation, recorder, rows, status }) {
    this.answers = answers;
    this.conversation = conversation;
    this.recorder = recorder;
    this.rows = rows;
    this.status = status;
  }

  /** @returns {Actions} */
  get actions() {
    return { "split-criteria": (button) => this.split(button) };
  }

  /**
   * Splits what stands in the box; the rows that are empty are filled first.
   *
   * @param {HTMLElement} button
   */
  async split(button) {
    const { conversation, recorder, rows, status } = this;
    const table = around(button, ".is-table");
    if (!table) return;
    const box = find(table, ".paste textarea", HTMLTextAreaElement);
    const pasted = box.value;
    if (!conversation.isReady) status.say(messages.WAITS_FOR_ENGINE);
    if (!(await conversation.ready)) return status.say(messages.NOT_LOADED);
    const reply = await conversation.generator.ask({ do: "split", text: pasted });
    const criteria = /** @type {Record<string, string>[]} */ (reply.rows);
    if (criteria.length === 0) {
      box.focus();
      return status.say(messages.NOTHING_PASTED);
    }
    const empty = this.emptyRows(table);
    const room = rows.roomIn(table) + empty.length;
    if (criteria.length > room) return status.say(messages.tooManyRows(criteria.length, room));
    const change = recorder.record(messages.SPLIT, () => {
      if (box.value === pasted) box.value = "";
      this.fill(table, criteria);
      this.answers.tellChanged();
    });
    recorder.say(messages.criteriaSplit(criteria.length), change);
  }

  /**
   * Returns the rows of a table that hold nothing.
   *
   * @param {HTMLElement} table
   */
  emptyRows(table) {
    return this.rows.of(table).filter((row) => Object.keys(readRow(row)).length === 0);
  }

  /**
   * Puts each criterion into a row of its own, and leads to the first.
   *
   * @param {HTMLElement} table
   * @param {Record<string, string>[]} criteria  By the names of the row's columns.
   */
  fill(table, criteria) {
    const { rows } = this;
    const empty = this.emptyRows(table);
    const filled = criteria.map((criterion) => {
      const row = empty.shift() ?? rows.add(table);
      writeRow(row, criterion);
      return row;
    });
    for (const row of rows.of(table)) {
      sayRow(row);
      find(row, "details", HTMLDetailsElement).open = row === filled[0];
    }
    if (filled[0]) find(filled[0], "textarea", HTMLElement).focus();
  }
}
