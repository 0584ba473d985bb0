/** What is folded away in the form, and opened when it matters. */

import { findAll } from "../page/find.js";

/**
 * Opens whatever folds an element away.
 *
 * @param {Element} element
 */
export function unfold(element) {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
}

/**
 * Opens whatever holds an answer and was folded away, and closes what holds none.
 *
 * @param {HTMLFormElement} form
 */
export function unfoldAnswered(form) {
  for (const fold of findAll(form, "details.more")) {
    if (!(fold instanceof HTMLDetailsElement)) continue;
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (fold.querySelectorAll("input[type=text], textarea"));
    fold.open = [...boxes].some((box) => box.value !== "");
  }
}
