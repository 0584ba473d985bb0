import { controlsAt, isControl, writeControls } from "../form/controls.js";
import { readRow } from "../form/row-answers.js";
import { sayRow } from "../form/row-titles.js";
import { find, findAll } from "../page/find.js";
import { same, share } from "./same.js";

/** @import { Answers, Row } from "../engine/shapes.js" */
/** @import { AnswersInForm } from "../form/answers.js" */
/** @import { Rows } from "../form/rows.js" */
/** @import { Steps } from "../form/steps.js" */
/** @import { CarriedAnswers, CarriedContent } from "./carried.js" */
/** @import { DraftContent, Drafts } from "./drafts.js" */
/** @import { Saved, SavedCase } from "./saved-case.js" */

/**
 * @typedef {object} FormContent
 * @property {Answers} answers  As the form reads them, with rows that are empty.
 * @property {Answers} kept  What an opened file held and the form cannot show.
 * @property {Record<string, (Answers | undefined)[]>} keptOfRows  The same for each row of a table.
 *
 * @typedef {FormContent & DraftContent & { carried: CarriedContent }} Content  All that the writer has put in.
 *
 * @typedef {object} Moment  A whole case as it was.
 * @property {Content} content
 * @property {Saved} saved  What a file holds of this case; all moments of one case have the same.
 * @property {string} step  The step of the form that was open.
 */

/** Whole cases as they were: read from the form, and put back into it where it differs. */
export class Moments {
  /**
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {CarriedAnswers} given.carried
   * @param {Drafts} given.drafts
   * @param {Rows} given.rows
   * @param {SavedCase} given.saved
   * @param {Steps} given.steps
   */
  constructor({ answers, carried, drafts, rows, saved, steps }) {
    this.answers = answers;
    this.carried = carried;
    this.drafts = drafts;
    this.rows = rows;
    this.saved = saved;
    this.steps = steps;
  }

  /**
   * Reads the case as it stands.
   *
   * @param {Moment} [before]  Whose parts are used where they are the same.
   * @returns {Moment}
   */
  read(before) {
    const { answers, rows, steps } = this;
    const tables = answers.tables().map((table) => {
      return [table.dataset.question, rows.of(table).map((row) => answers.keptOfRow.get(row))];
    });
    /** @type {Content} */
    const content = {
      answers: answers.read(),
      kept: answers.kept,
      keptOfRows: Object.fromEntries(tables),
      ...this.drafts.read(),
      ...this.carried.read(),
    };
    const step = steps.current?.dataset.step ?? "";
    return { content: share(content, before?.content), saved: this.saved.now, step };
  }

  /**
   * Puts a case back; what is the same is not touched.
   *
   * @param {Moment} moment
   */
  restore({ content, saved }) {
    const { answers } = this;
    const now = this.read().content;
    for (const question of answers.questions) {
      const name = question.dataset.question ?? "";
      const answer = content.answers[name];
      if (question.dataset.kind === "rows") this.restoreRows(question, content);
      else if (!same(answer, now.answers[name])) {
        writeControls(controlsAt(answers.form, name), /** @type {string | string[] | undefined} */ (answer) ?? "");
      }
    }
    answers.kept = content.kept;
    answers.rewordings = /** @type {unknown[] | undefined} */ (content.answers.rewordings) ?? [];
    this.drafts.write(content);
    this.carried.write(content.carried);
    this.saved.now = saved;
  }

  /**
   * Puts the rows of a table back: those before and after the ones that differ stay as they are.
   *
   * @param {HTMLElement} table
   * @param {Content} content
   */
  restoreRows(table, { answers: given, keptOfRows }) {
    const { answers, rows } = this;
    const name = table.dataset.question ?? "";
    const kept = keptOfRows[name] ?? [];
    const wanted = kept.map((left, place) => ({ left, row: /** @type {Row[]} */ (given[name] ?? [])[place] ?? {} }));
    const there = rows.of(table).map((row) => ({ left: answers.keptOfRow.get(row), row: readRow(row) }));
    const least = Math.min(wanted.length, there.length);
    let start = 0;
    while (start < least && same(wanted[start], there[start])) start += 1;
    let end = 0;
    while (end < least - start && same(wanted.at(-1 - end), there.at(-1 - end))) end += 1;
    const middle = wanted.slice(start, wanted.length - end);
    const made = rows.resize(table, start, there.length - start - end, middle.length);
    middle.forEach(({ left, row }, place) => {
      const element = /** @type {HTMLElement} */ (rows.of(table)[start + place]);
      writeWhole(element, row);
      if (left) answers.keptOfRow.set(element, left);
      else answers.keptOfRow.delete(element);
      sayRow(element);
      if (made > 1) find(element, "details", HTMLDetailsElement).open = false;
    });
  }
}

/**
 * Puts answers into a row, and takes away those that are not among them.
 *
 * @param {HTMLElement} row
 * @param {Row} answers
 */
function writeWhole(row, answers) {
  for (const column of findAll(row, "[data-column]")) {
    writeControls([...column.querySelectorAll("[name]")].filter(isControl), answers[column.dataset.column ?? ""] ?? "");
  }
}
