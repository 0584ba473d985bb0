import * as messages from "../page/messages.js";
import { readRow } from "./row-answers.js";

/** @import { Answers, Row } from "../engine/shapes.js" */
/** @import { Conversation } from "../engine/conversation.js" */
/** @import { AnswersInForm } from "./answers.js" */
/** @import { Recorded, Recorder } from "./recorder.js" */
/** @import { Rows } from "./rows.js" */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Box */
/** @typedef {{ sentence: string, change: Recorded }} Followed  What to tell, and the change that it belongs to. */

const TABLE = "enclosures";

/** The numbers of enclosures: when rows change places, the answers that name them follow. */
export class Enclosures {
  /**
   * @param {HTMLFormElement} form
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {Conversation} given.conversation
   * @param {Recorder} given.recorder
   * @param {Rows} given.rows
   */
  constructor(form, { answers, conversation, recorder, rows }) {
    this.form = form;
    this.answers = answers;
    this.conversation = conversation;
    this.recorder = recorder;
    this.rows = rows;
    /** @type {Promise<Followed | undefined>} One order is followed at a time. */
    this.last = Promise.resolve(undefined);
  }

  /**
   * Notes the numbers as they are, and returns how to follow the new order; for other tables nothing.
   *
   * @param {HTMLElement} table
   * @returns {(change: Recorded) => Promise<Followed | undefined>}
   */
  watch(table) {
    if (table.dataset.question !== TABLE) return () => Promise.resolve(undefined);
    const before = this.numbered(table);
    return (change) => {
      const order = this.numbered(table).map((row) => before.indexOf(row) + 1);
      this.last = this.last.then(() => this.follow(order, change)).catch(() => undefined);
      return this.last;
    };
  }

  /**
   * Returns the rows that hold something: these the letter numbers.
   *
   * @param {HTMLElement} table
   */
  numbered(table) {
    return this.rows.of(table).filter((row) => Object.keys(readRow(row)).length > 0);
  }

  /**
   * Gives each mention of an enclosure its new number.
   *
   * @param {number[]} order  The old numbers in their new places.
   * @param {Recorded} change  That of the rows; the numbers belong to it.
   * @returns {Promise<Followed | undefined>}
   */
  async follow(order, change) {
    const { answers, conversation, form, recorder } = this;
    const sent = answers.read();
    const rewordings = answers.rewordings;
    // By element, not by name: rows may move again while the engine thinks.
    const boxes = new Map([...form.elements].filter(isBox).map((box) => [box.name, box]));
    const reply = await conversation.generator.ask({ do: "renumber", answers: sent, order });
    const [count, lost] = [Number(reply.changed), Number(reply.lost)];
    if (count + lost === 0) return undefined;
    const now = /** @type {Answers} */ (reply.answers);
    const steps = changesBetween(sent, now).map(([path, was, says]) => ({ box: boxes.get(path), was, says }));
    const followed = recorder.follow(change, () => {
      for (const { box, was, says } of steps) write(box, was, says);
      if (answers.rewordings === rewordings && Array.isArray(now.rewordings)) answers.rewordings = now.rewordings;
      answers.tellChanged();
    });
    return followed && { sentence: messages.renumbered(count, lost), change: followed };
  }
}

/**
 * @param {Element} element
 * @returns {element is Box}
 */
function isBox(element) {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
}

/**
 * Writes into a box that still says what it said; the caret keeps its place.
 *
 * @param {Box | undefined} box
 * @param {string} was
 * @param {string} says
 */
function write(box, was, says) {
  if (!box || box.value !== was) return;
  const { selectionStart, selectionEnd } = box;
  box.value = says;
  if (document.activeElement === box) box.setSelectionRange(selectionStart, selectionEnd);
}

/**
 * Returns path, old and new text of each answer that differs.
 *
 * @param {Answers} before
 * @param {Answers} after
 * @returns {[string, string, string][]}
 */
function changesBetween(before, after) {
  /** @type {[string, string, string][]} */
  const changes = [];
  /** @param {string} path @param {unknown} was @param {unknown} says */
  const note = (path, was, says) => {
    if (typeof was === "string" && typeof says === "string" && was !== says) changes.push([path, was, says]);
  };
  for (const [name, was] of Object.entries(before)) {
    const says = after[name];
    note(name, was, says);
    if (!Array.isArray(was) || !Array.isArray(says)) continue;
    was.forEach((row, index) => {
      for (const [column, text] of Object.entries(/** @type {Row} */ (row))) {
        note(`${name}.${index}.${column}`, text, says[index]?.[column]);
      }
    });
  }
  return changes;
}
