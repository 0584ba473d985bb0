import { around, findAll } from "../page/find.js";
import { inFull } from "../page/messages.js";
import { Signal } from "../page/signal.js";
import { controlsAt, isControl, readControls, writeControls } from "./controls.js";
import { readRow, writeRow } from "./row-answers.js";

/** @import { Answer, Answers, Row } from "../engine/shapes.js" */
/** @import { Rows } from "./rows.js" */

/** The answers in the form. What a case file holds and the form cannot show is kept, and saved again. */
export class AnswersInForm {
  /**
   * @param {HTMLFormElement} form
   * @param {Rows} rows
   */
  constructor(form, rows) {
    this.form = form;
    this.rows = rows;
    this.questions = findAll(form, "[data-question]");
    /** @type {Signal<EventTarget | null>} They have changed: one control's answer alone, if that is told. */
    this.changed = new Signal();
    /** @type {Answers} */
    this.kept = {};
    /** @type {unknown[]} The paragraphs that the writer has reworded. */
    this.rewordings = [];
    /** @type {Map<HTMLElement, Answer>} What was last read, by question. */
    this.last = new Map();
    /** @type {WeakMap<Element, Answers>} */
    this.keptOfRow = new WeakMap();
  }

  /** Makes the first rows, and dates the letter of a writer who begins. */
  begin() {
    for (const table of this.tables()) if (this.rows.of(table).length === 0) this.rows.fill(table, 0);
    this.date();
  }

  /** Empties the form, down to the answers that it gives by itself. */
  clear() {
    this.form.reset();
    this.kept = {};
    this.rewordings = [];
    for (const table of this.tables()) this.rows.fill(table, 0);
    this.date();
  }

  /** Answers the date of the letter with today's, until the writer answers otherwise. */
  date() {
    const [date] = controlsAt(this.form, "letter_date");
    if (!(date instanceof HTMLInputElement)) return;
    date.defaultValue = inFull(new Date());
  }

  /**
   * Tells that the answers have changed.
   *
   * @param {EventTarget | null} [control]  The control whose answer alone has; without, any may have.
   */
  tellChanged(control = null) {
    this.changed.tell(control);
  }

  /** Returns the questions that have rows. */
  tables() {
    return this.questions.filter((question) => question.dataset.kind === "rows");
  }

  /**
   * Returns the answers, by the names of their questions; empty rows stay, so that paths and rows agree.
   *
   * @param {EventTarget | null} [changed]  The control whose answer alone has changed since the last reading.
   * @returns {Answers}
   */
  read(changed = null) {
    const question = around(changed, "[data-question]");
    if (question && this.last.size > 0) this.last.set(question, this.readAgain(question, changed));
    else for (const one of this.questions) this.last.set(one, this.readOne(one));
    /** @type {Answers} */
    const answers = {};
    for (const one of this.questions) {
      const answer = this.last.get(one) ?? "";
      if (answer.length > 0) answers[one.dataset.question ?? ""] = answer;
    }
    if (this.rewordings.length > 0) answers.rewordings = this.rewordings;
    return answers;
  }

  /**
   * Returns the answer to one question.
   *
   * @param {HTMLElement} question
   * @returns {Answer}
   */
  readOne(question) {
    if (question.dataset.kind === "rows") return this.rows.of(question).map(readRow);
    return readControls(controlsAt(this.form, question.dataset.question ?? ""));
  }

  /**
   * Returns an answer of which one control has changed; of a table, one row is read.
   *
   * @param {HTMLElement} question
   * @param {EventTarget | null} changed
   * @returns {Answer}
   */
  readAgain(question, changed) {
    if (question.dataset.kind !== "rows") {
      const controls = [...question.querySelectorAll("[name]")].filter(isControl);
      return readControls(controls.filter(({ name }) => name === question.dataset.question));
    }
    const row = around(changed, "[data-row]");
    const before = this.last.get(question);
    const place = Number(row?.dataset.index);
    if (!row || !Array.isArray(before) || !(place < before.length)) return this.readOne(question);
    return /** @type {Row[]} */ (before).with(place, readRow(row));
  }

  /**
   * Returns what a case file keeps: the answers without empty rows, and all that an opened file held besides.
   *
   * @returns {Answers}
   */
  readForFile() {
    const answers = this.read();
    for (const question of this.tables()) {
      const name = question.dataset.question ?? "";
      const rows = this.rows.of(question).map((row) => ({ ...this.keptOfRow.get(row), ...readRow(row) }));
      const filled = rows.filter((row) => Object.keys(row).length > 0);
      if (filled.length > 0) answers[name] = filled;
      else delete answers[name];
    }
    for (const [name, kept] of Object.entries(this.kept)) {
      const given = answers[name];
      if (given === undefined) answers[name] = kept;
      else if (Array.isArray(given) && Array.isArray(kept)) answers[name] = [...given, ...kept];
    }
    return answers;
  }

  /**
   * Puts answers into the form in place of those that are there.
   *
   * @param {Answers} answers
   */
  write({ rewordings, ...answers }) {
    this.kept = {};
    this.rewordings = Array.isArray(rewordings) ? rewordings : [];
    const names = new Set(this.questions.map((question) => question.dataset.question));
    for (const [name, value] of Object.entries(answers)) if (!names.has(name)) this.kept[name] = value;
    for (const question of this.questions) {
      const name = question.dataset.question ?? "";
      const left = this.writeOne(question, name, answers[name]);
      if (left !== undefined) this.kept[name] = left;
    }
  }

  /**
   * Puts one answer into its question and returns what the question could not take.
   *
   * @param {HTMLElement} question
   * @param {string} name
   * @param {unknown} answer
   * @returns {unknown}
   */
  writeOne(question, name, answer) {
    if (question.dataset.kind === "rows") {
      const given = Array.isArray(answer) ? answer.filter((row) => row && typeof row === "object") : [];
      const rows = this.rows.fill(question, given.length);
      given.forEach((row, index) => {
        const element = rows[index];
        if (element) this.keptOfRow.set(element, writeRow(element, row));
      });
      this.rows.told(question);
      if (!Array.isArray(answer)) return answer;
      const odd = answer.filter((row) => !row || typeof row !== "object");
      return odd.length > 0 ? odd : undefined;
    }
    const controls = controlsAt(this.form, name);
    const isMany = question.dataset.kind === "many";
    const values = Array.isArray(answer) && isMany ? answer.filter((value) => typeof value === "string") : answer;
    if (typeof values !== "string" && !(isMany && Array.isArray(values))) {
      writeControls(controls, "");
      return answer;
    }
    const left = writeControls(controls, values);
    if (left.length === 0) return undefined;
    return Array.isArray(answer) ? left : answer;
  }
}
