/** What of a case the next patient's letter may keep, by `data-belongs` on each question and column. */

import { controlsAt, labelOf, readControls } from "../form/controls.js";
import { find, findAll } from "../page/find.js";
import { markIn, marksOf } from "./patient-marks.js";

/** @import { Answer, Answers, Row } from "../engine/shapes.js" */

/**
 * @typedef {object} Belonging  An answer that the letter has.
 * @property {string} name
 * @property {string} label
 * @property {string} group  What its group of questions is called.
 * @property {string} belongs
 * @property {Answer | undefined} answer  As much of it as may be kept; undefined where nothing may.
 * @property {string[]} marks  The words by which other parts of it tell who the patient is.
 */

/**
 * Returns all that is answered, and what of it another patient's letter may keep.
 *
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @returns {Belonging[]}
 */
export function listBelongings(form, answers) {
  const marks = marksOf(form, String(readControls(controlsAt(form, "author_credentials"))));
  return findAll(form, "[data-question]")
    .map((question) => ({ question, given: answerTo(question, answers) }))
    .filter(({ question, given }) => isGiven(given) && !isDefault(question, given))
    .map(({ question, given }) => {
      /** @type {string[]} */
      const told = [];
      /** @param {string} value */
      const isOpen = (value) => {
        const mark = value.startsWith("data:") ? "" : markIn(value, marks);
        if (mark) told.push(mark);
        return !mark;
      };
      const belongs = belongsTo(form, question);
      return {
        name: question.dataset.question ?? "",
        label: labelOf(question),
        group: groupOf(question),
        belongs,
        answer: belongs === "patient" ? undefined : kept(question, given, isOpen),
        marks: told,
      };
    });
}

/**
 * Returns to what an answer belongs: who signs for themselves or their own has no practice, and their name is a patient's.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement} question
 */
export function belongsTo(form, question) {
  const { belongs = "patient" } = question.dataset;
  return belongs === "practice" && find(form, ".profile", HTMLElement).hidden ? "patient" : belongs;
}

/**
 * Returns the answer to a question; "" where there is none.
 *
 * @param {HTMLElement} question
 * @param {Answers} answers
 */
export function answerTo(question, answers) {
  return /** @type {Answer} */ (answers[question.dataset.question ?? ""] ?? "");
}

/** @param {HTMLElement} question */
export function groupOf(question) {
  return question.closest(".group")?.querySelector("legend")?.textContent ?? "";
}

/**
 * Whether something is answered; rows that are empty are not.
 *
 * @param {unknown} answer
 */
export function isGiven(answer) {
  if (!Array.isArray(answer)) return Boolean(answer);
  return answer.some((one) => typeof one === "string" || Object.keys(one).length > 0);
}

/**
 * Whether an answer is the one that an empty form gives by itself.
 *
 * @param {HTMLElement} question
 * @param {Answer} given
 */
export function isDefault(question, given) {
  const controls = findAll(question, "[name]");
  return controls.some(
    (one) =>
      one instanceof HTMLInputElement &&
      (one.type === "radio" ? one.defaultChecked && one.value === given : one.defaultValue === given && given !== ""),
  );
}

/**
 * Returns as much of an answer as may be kept: of a table, the columns that are nobody's own.
 *
 * @param {HTMLElement} question
 * @param {Answer} given
 * @param {(value: string) => boolean} isOpen  Whether words may be kept.
 * @returns {Answer | undefined}
 */
function kept(question, given, isOpen) {
  if (typeof given === "string") return isOpen(given) ? given : undefined;
  if (question.dataset.kind !== "rows") return given;
  const { content } = find(question, "template", HTMLTemplateElement);
  const columns = [...content.querySelectorAll("[data-column]")].filter((one) => one instanceof HTMLElement);
  const own = new Set(columns.filter((one) => one.dataset.belongs === "patient").map((one) => one.dataset.column));
  const rows = /** @type {Row[]} */ (given).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name, value]) => !own.has(name) && isOpen(String(value)))),
  );
  const filled = /** @type {Row[]} */ (rows.filter((row) => Object.keys(row).length > 0));
  return filled.length > 0 ? filled : undefined;
}
