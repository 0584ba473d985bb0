/** Counts what a writer has answered. */

import { same } from "./same.js";

/** @import { Content } from "./moments.js" */

/**
 * Returns how many questions are answered otherwise than the form answers them by itself; a table is one question.
 *
 * @param {Content} content
 * @param {Content} [blank]  Of a case that nobody has begun.
 * @returns {number}
 */
export function countAnswers({ answers, kept }, blank) {
  const given = Object.entries(answers).filter(
    ([name, answer]) => name !== "rewordings" && !same(answer, blank?.answers[name]) && !isEmpty(answer),
  );
  return new Set([...given.map(([name]) => name), ...Object.keys(kept)]).size;
}

/**
 * Whether words stand in a box that are no answers.
 *
 * @param {Content} content
 */
export function isDrafted({ draft, pasted }) {
  return draft !== null || pasted.some((words) => words.trim() !== "");
}

/**
 * Whether an answer is a table whose rows are all empty.
 *
 * @param {unknown} answer
 */
function isEmpty(answer) {
  return Array.isArray(answer) && answer.every((row) => typeof row === "object" && Object.keys(row).length === 0);
}
