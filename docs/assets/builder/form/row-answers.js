/** The answers in one row of a table. */

import { findAll } from "../page/find.js";
import { isControl, readControls, writeControls } from "./controls.js";

/** @import { Answers, Row } from "../engine/shapes.js" */

/**
 * Returns the answers in a row; what is empty is left out.
 *
 * @param {HTMLElement} row
 * @returns {Row}
 */
export function readRow(row) {
  /** @type {Row} */
  const answers = {};
  for (const column of findAll(row, "[data-column]")) {
    const answer = readControls([...column.querySelectorAll("[name]")].filter(isControl));
    if (typeof answer === "string" && answer) answers[column.dataset.column ?? ""] = answer;
  }
  return answers;
}

/**
 * Puts answers into a row and returns what it could not take.
 *
 * @param {HTMLElement} row
 * @param {Answers} answers
 * @returns {Answers}
 */
export function writeRow(row, answers) {
  const kept = { ...answers };
  for (const column of findAll(row, "[data-column]")) {
    const name = column.dataset.column ?? "";
    const answer = answers[name];
    if (typeof answer !== "string") continue;
    const left = writeControls([...column.querySelectorAll("[name]")].filter(isControl), answer);
    if (left.length === 0) delete kept[name];
  }
  return kept;
}
