/** What of the letter stays together on a sheet: as its HTML tells, which the engine arranged. */

import { linesOf } from "./lines.js";

/**
 * Returns the parts of the letter that pages break between, from top to bottom.
 *
 * @param {Element} letter
 * @returns {HTMLElement[]}
 */
export function partsOf(letter) {
  const blocks = letter.querySelectorAll(
    ":scope :is(header, div, section, tr, li, :is(p, h2, h3):not(header *, td *, th *, li *))",
  );
  return /** @type {HTMLElement[]} */ ([...blocks]);
}

/** @param {HTMLElement} part  Whether no sheet's end parts it. */
export function isWhole(part) {
  return part.matches("tr, header, div, section") || tells(blockOf(part), "whole");
}

/**
 * Returns where what stays together with a part begins: with an earlier part, or with one of its lines.
 *
 * @param {HTMLElement[]} parts
 * @param {number} index
 * @returns {{ part: HTMLElement, line: number }}
 */
export function leadOf(parts, index) {
  let first = index;
  while (first > 0 && staysWithNext(/** @type {HTMLElement} */ (parts[first - 1]))) {
    first -= 1;
    const before = /** @type {HTMLElement} */ (parts[first]);
    const count = isWhole(before) ? 0 : linesOf(before).count;
    if (count > 3) return { part: before, line: count - 2 };
  }
  const part = /** @type {HTMLElement} */ (parts[first]);
  const block = blockOf(part);
  return { part: partsOf(block)[0] === part ? block : part, line: 0 };
}

/**
 * Returns the names of the columns, for a row that is not the first below them.
 *
 * @param {HTMLElement} part
 * @returns {HTMLElement | undefined}
 */
export function namesAbove(part) {
  const names = part.matches("tbody > tr") ? part.closest("table")?.querySelector("thead tr") : undefined;
  return names instanceof HTMLElement ? names : undefined;
}

/** @param {HTMLElement} part  Whether the next part stands on its sheet. */
function staysWithNext(part) {
  if (part.matches("thead tr")) return true;
  const block = blockOf(part);
  if (part === block || part === partsOf(block).at(-1)) return tells(block, "next");
  return tells(block, "whole");
}

/** @param {HTMLElement} part */
function blockOf(part) {
  const block = part.closest(".letter > *");
  return block instanceof HTMLElement ? block : part;
}

/**
 * @param {HTMLElement} block
 * @param {"next" | "whole"} what
 */
const tells = (block, what) => block.matches(`[data-keeps~="${what}"]`);
