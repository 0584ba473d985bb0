import { controlsAt, readControls, writeControls } from "./controls.js";
import { findAll } from "./find.js";
import { inFull } from "./messages.js";
import { readRow, writeRow } from "./row-answers.js";

/** @import { Answers } from "./shapes.js" */
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
    /** @type {Answers} */
    this.kept = {};
    /** Which case this is: another number once the whole of it has been put in or taken away. */
    this.key = 0;
    /** @type {unknown[]} The paragraphs that the writer has reworded. */
    this.rewordings = [];
    /** @type {WeakMap<Element, Answers>} */
    this.keptOfRow = new WeakMap();
  }

  /** Makes the first rows, and dates the letter of a writer who begins. */
  begin() {
    for (const table of this.tables()) if (this.rows.of(table).length === 0) this.rows.fill(table, 0);
    this.date();
  }

  /** Takes away rows and what was kept; the rest of the form is reset by the browser. */
  clear() {
    this.key += 1;
    this.kept = {};
    this.rewordings = [];
    for (const table of this.tables()) this.rows.fill(table, 0);
  }

  /** Answers the date of the letter with today's, until the writer answers otherwise. */
  date() {
    const [date] = controlsAt(this.form, "letter_date");
    if (!(date instanceof HTMLInputElement)) return;
    date.defaultValue = inFull(new Date());
  }

  tables() {
    return this.questions.filter((question) => question.dataset.kind === "rows");
  }

  /**
   * Returns the answers, by the names of their questions; empty rows stay, so that paths and rows agree.
   *
   * @returns {Answers}
   */
  read() {
    /** @type {Answers} */
    const answers = {};
    for (const question of this.questions) {
      const name = question.dataset.question ?? "";
      const answer =
        question.dataset.kind === "rows"
          ? this.rows.of(question).map(readRow)
          : readControls(controlsAt(this.form, name));
      if (answer.length > 0) answers[name] = answer;
    }
    if (this.rewordings.length > 0) answers.rewordings = this.rewordings;
    return answers;
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
    this.key += 1;
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
      return answer === undefined || Array.isArray(answer) ? undefined : answer;
    }
    const controls = controlsAt(this.form, name);
    const values = Array.isArray(answer) ? answer.filter((value) => typeof value === "string") : answer;
    if (typeof values !== "string" && !Array.isArray(values)) {
      writeControls(controls, "");
      return answer;
    }
    const left = writeControls(controls, values);
    if (left.length === 0) return undefined;
    return Array.isArray(answer) ? left : answer;
  }
}
