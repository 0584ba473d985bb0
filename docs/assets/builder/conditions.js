import { findAll } from "./find.js";

/** @import { Answers } from "./shapes.js" */

/**
 * Shows the questions that fit the answers and hides the others; returns how many hidden answers wait.
 * The conditions come from the questions: `data-when` says which answers an element fits.
 *
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @returns {number}
 */
export function showWhatFits(form, answers) {
  for (const element of findAll(form, "[data-when]")) {
    const fits = isAsked(conditionOf(element), answersAround(element, answers));
    if (element.hidden === fits) element.hidden = !fits;
  }
  return findAll(form, "[data-question][hidden]").filter((question) => isAnswered(question, answers)).length;
}

/** @type {WeakMap<HTMLElement, Record<string, string[]>>} */
const conditions = new WeakMap();

/** @param {HTMLElement} element */
function conditionOf(element) {
  let condition = conditions.get(element);
  if (!condition) {
    condition = /** @type {Record<string, string[]>} */ (JSON.parse(element.dataset.when ?? "{}"));
    conditions.set(element, condition);
  }
  return condition;
}

/**
 * Returns the answers that a condition asks about: those of its own row, or those of the whole form.
 *
 * @param {HTMLElement} element
 * @param {Answers} answers
 * @returns {Answers}
 */
function answersAround(element, answers) {
  const row = element.closest("[data-row]");
  if (!(row instanceof HTMLElement)) return answers;
  const rows = answers[row.dataset.row ?? ""];
  return Array.isArray(rows) ? (rows[Number(row.dataset.index)] ?? {}) : {};
}

/**
 * @param {Record<string, string[]>} condition
 * @param {Answers} answers
 */
function isAsked(condition, answers) {
  return Object.entries(condition).every(([name, wanted]) => {
    const given = answers[name] ?? "";
    const values = Array.isArray(given) ? given : [given];
    return values.some((value) => wanted.includes(value));
  });
}

/**
 * @param {HTMLElement} question
 * @param {Answers} answers
 */
function isAnswered(question, answers) {
  const answer = answers[question.dataset.question ?? ""];
  if (!Array.isArray(answer)) return Boolean(answer);
  return answer.some((one) => typeof one === "string" || Object.keys(one).length > 0);
}
