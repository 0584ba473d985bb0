/** Where two moments of a case differ, by the paths of their questions. */

import { same } from "./same.js";

/** @import { Row } from "../engine/shapes.js" */
/** @import { Content } from "./moments.js" */

/** Paths of what is no answer: words in a box for lists, and words in the letter. */
export const PASTED = "#pasted";
export const WORDS = "#words";

/**
 * Returns the paths of what differs: "patient_name", "prior_treatments.1.dose", or "prior_treatments.1" where a row came
 * or went.
 *
 * @param {Content} before
 * @param {Content} after
 * @returns {string[]}
 */
export function placesOf(before, after) {
  const names = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]);
  names.delete("rewordings");
  const paths = [...names].flatMap((name) => placesIn(name, before.answers[name], after.answers[name]));
  const pending = { ...before.carried.pending, ...after.carried.pending };
  const isOther = (/** @type {string} */ name) => !same(before.carried.pending[name], after.carried.pending[name]);
  paths.push(...Object.keys(pending).filter((name) => name !== "rewordings" && isOther(name)));
  if (!same(before.pasted, after.pasted)) paths.push(PASTED);
  if (!same(before.draft, after.draft) || !same(before.answers.rewordings, after.answers.rewordings)) paths.push(WORDS);
  return paths;
}

/**
 * @param {string} name
 * @param {unknown} before
 * @param {unknown} after
 * @returns {string[]}
 */
function placesIn(name, before, after) {
  if (same(before, after)) return [];
  if (!isTable(before) && !isTable(after)) return [name];
  const [rows, others] = /** @type {Row[][]} */ ([before ?? [], after ?? []]);
  if (!rows || !others) return [name];
  const place = Math.max(
    0,
    [...rows, ...others].findIndex((_, index) => !same(rows[index], others[index])),
  );
  const [row, other] = [rows[place], others[place]];
  if (rows.length !== others.length || !row || !other) return [`${name}.${place}`];
  const columns = new Set([...Object.keys(row), ...Object.keys(other)]);
  return [...columns].filter((column) => row[column] !== other[column]).map((column) => `${name}.${place}.${column}`);
}

/** @param {unknown} answer */
function isTable(answer) {
  return Array.isArray(answer) && answer.some((part) => typeof part === "object");
}
