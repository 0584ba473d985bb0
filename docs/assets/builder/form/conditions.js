/** Conditions: which questions are asked, by the answers to others. */

import { around, find, findAll } from "../page/find.js";
import { labelOf, questionAround } from "./controls.js";

/** @import { Answers } from "../engine/shapes.js" */

const CONDITIONAL = "[data-when], [data-unless]";

/** Which questions fit the answers: shown or hidden by the conditions that stand in the form. */
export class Conditions {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    const alone = findAll(form, CONDITIONAL).filter((element) => !element.closest("[data-row]"));
    /** The questions on whose answers others depend. */
    this.deciding = new Set(alone.flatMap((element) => namesIn(conditionsOf(element))));
    /** @type {HTMLElement[]} */
    this.waiting = [];
  }

  /**
   * Shows the questions that fit the answers and hides the others; returns those hidden whose answers wait.
   *
   * @param {Answers} answers
   * @param {EventTarget | null} [changed]  The control whose answer alone has changed; without, any may have.
   * @returns {HTMLElement[]}
   */
  show(answers, changed = null) {
    if (questionAround(changed) === null || this.decides(changed, answers)) this.waiting = showAll(this.form, answers);
    return this.waiting;
  }

  /**
   * Whether a control's answer changes what fits.
   *
   * @param {EventTarget | null} changed
   * @param {Answers} answers
   */
  decides(changed, answers) {
    const row = around(changed, "[data-row]");
    if (!row) return this.deciding.has(around(changed, "[data-question]")?.dataset.question ?? "");
    return findAll(row, CONDITIONAL).some(
      (one) => one.hidden === isAsked(conditionsOf(one), answersAround(one, answers)),
    );
  }
}

/**
 * The conditions come from the questions: `data-when` says which answers an element fits, `data-unless` which not.
 *
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @returns {HTMLElement[]}
 */
function showAll(form, answers) {
  for (const element of findAll(form, CONDITIONAL)) {
    hide(element, !isAsked(conditionsOf(element), answersAround(element, answers)));
  }
  for (const fold of findAll(form, "details.more")) {
    const fitting = findAll(fold, "[data-question]:not([hidden])");
    hide(fold, fitting.length === 0);
    const titles = fitting.map(labelOf).join("; ");
    const words = find(fold, "summary > span", HTMLElement);
    if (words.textContent !== titles) words.textContent = titles;
  }
  for (const group of findAll(form, ".group")) hide(group, !group.querySelector("[data-question]:not([hidden])"));
  for (const step of findAll(form, ".step:has(.group)")) {
    hide(find(step, ".nothing-asked", HTMLElement), step.querySelector(".group:not([hidden])") !== null);
  }
  return findAll(form, "[data-question][hidden]").filter((question) => isAnswered(question, answers));
}

/**
 * @param {HTMLElement} element
 * @param {boolean} hidden
 */
function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** @typedef {Record<string, string[]>} Condition */

/** @type {WeakMap<HTMLElement, { when: Condition, unless: Condition }>} */
const conditions = new WeakMap();

/** @param {HTMLElement} element */
function conditionsOf(element) {
  let found = conditions.get(element);
  if (!found) {
    const { when = "{}", unless = "{}" } = element.dataset;
    found = { when: JSON.parse(when), unless: JSON.parse(unless) };
    conditions.set(element, found);
  }
  return found;
}

/** @param {{ when: Condition, unless: Condition }} conditions */
const namesIn = ({ when, unless }) => [...Object.keys(when), ...Object.keys(unless)];

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
 * Whether every condition of `when` holds for one value at least, and none of `unless` for all values.
 *
 * @param {{ when: Condition, unless: Condition }} conditions
 * @param {Answers} answers
 */
export function isAsked({ when, unless }, answers) {
  return (
    Object.entries(when).every(([name, wanted]) => valuesOf(answers, name).some((value) => wanted.includes(value))) &&
    !Object.entries(unless).some(([name, unwanted]) =>
      valuesOf(answers, name).every((value) => unwanted.includes(value)),
    )
  );
}

/**
 * @param {Answers} answers
 * @param {string} name
 * @returns {string[]}
 */
function valuesOf(answers, name) {
  const given = answers[name] ?? "";
  const values = (Array.isArray(given) ? given : [given]).map(String);
  return values.length > 0 ? values : [""];
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
