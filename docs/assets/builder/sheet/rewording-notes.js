/** Which paragraphs have the writer’s own words, and the notes on those whose answers have changed. */

import { find } from "../page/find.js";
import { OWN_WORDS } from "../page/messages.js";

/** @import { Rewording } from "../engine/shapes.js" */

/** Begins the path of words that the writer has put in place of the template's. */
export const SOURCE = "rewordings.";

/**
 * Whether a part of the letter has the writer's own words.
 *
 * @param {Element} block
 */
export const isInside = (block) => block.querySelector(`[data-from^="${SOURCE}"]`) !== null;

/**
 * Returns the key under which a paragraph is or would be reworded; "" for what cannot be.
 *
 * @param {Element} block
 */
export function keyOf(block) {
  const own = block.querySelector(`[data-from^="${SOURCE}"]`);
  if (own instanceof HTMLElement) return own.dataset.from?.slice(SOURCE.length) ?? "";
  if (!(block instanceof HTMLElement) || block.querySelector(".letter-gap")) return "";
  return block.dataset.key ?? "";
}

/**
 * Makes the note on a rewording whose answers have changed.
 *
 * @param {Rewording} rewording
 * @returns {HTMLElement}
 */
export function makeNote(rewording) {
  const template = find(document, "template.for-rewording-note", HTMLTemplateElement);
  const fragment = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const note = find(fragment, ".rewording-note", HTMLElement);
  note.dataset.key = rewording.key;
  note.dataset.says = rewording.says;
  find(note, "q", HTMLElement).textContent = rewording.says;
  return note;
}

/**
 * Lists the notes under a heading, for the summary; nothing where there are none.
 *
 * @param {Rewording[]} stale
 * @returns {HTMLElement[]}
 */
export function listNotes(stale) {
  if (stale.length === 0) return [];
  return [Object.assign(document.createElement("h4"), { textContent: OWN_WORDS }), ...stale.map(makeNote)];
}
