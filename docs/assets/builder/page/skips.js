/** The links at the page's top that skip what stands before the questions and the letter. */

import { findAll } from "./find.js";

/**
 * Listens to them; they stand outside the builder, before the site's header.
 *
 * @param {object} given
 * @param {() => void} given.toQuestions
 * @param {() => void} given.toLetter
 * @param {AbortSignal} given.signal  Ends the listening.
 */
export function listenToSkips({ toQuestions, toLetter, signal }) {
  for (const link of findAll(document.body, "a[data-skip]")) {
    const go = link.dataset.skip === "letter" ? toLetter : toQuestions;
    link.addEventListener(
      "click",
      (event) => {
        event.preventDefault();
        go();
      },
      { signal },
    );
  }
}
