/** The blocks of the letter on the sheet: what differs is put in the place of what was there. */

import { FEED } from "./lines.js";

/** @import { Preview } from "../engine/shapes.js" */

/** @typedef {{ block: Element, height: number, isParted?: boolean }} Replaced  A new block, and how high the one
 * before it was, with the room at a sheet's end if that parted it. */

/**
 * Puts new blocks in the place of those that differ, and returns them; what the builder put between stays there.
 *
 * @param {Element} letter
 * @param {Preview["changed"]} changed
 * @returns {Replaced[]}
 */
export function replaceChanged(letter, changed) {
  const old = [...letter.children].filter((child) => !child.matches(`.guest, .${FEED}`));
  const made = parse(changed.filter((one) => typeof one === "string"));
  const stays = new Set(changed.flatMap((one) => (typeof one === "string" ? [] : old.slice(...one))));
  // Before anything is written: the sheet is laid out now.
  const heights = new Map(old.filter((block) => !stays.has(block)).map((block) => [block, heightOf(block)]));
  /** @type {Replaced[]} */
  const replaced = [];
  let place = 0;
  for (const one of changed) {
    if (typeof one !== "string") {
      for (const gone of old.slice(place, one[0])) gone.remove();
      if (one[0] > place) replaced.push({ block: letter, height: -1 });
      place = one[1];
      continue;
    }
    const block = /** @type {Element} */ (made.shift());
    const before = old[place];
    if (before && !stays.has(before)) {
      const height = heights.get(before) ?? -1;
      const isParted = before.querySelector(`.${FEED}`) !== null;
      replaced.push({ block: putInPlace(before, block), height, isParted });
      place += 1;
    } else {
      replaced.push({ block, height: -1 });
      if (before) before.before(block);
      else letter.append(block);
    }
  }
  for (const gone of old.slice(place)) {
    gone.remove();
    replaced.push({ block: letter, height: -1 });
  }
  return replaced;
}

/**
 * Puts a new block in the place of one before, and returns the one that stands there. Where both are of one kind only
 * what is in them goes over: an element put between others has the browser style all of them anew.
 *
 * @param {Element} before
 * @param {Element} block
 */
function putInPlace(before, block) {
  if (before.tagName !== block.tagName) {
    before.replaceWith(block);
    return block;
  }
  for (const { name } of [...before.attributes]) if (!block.hasAttribute(name)) before.removeAttribute(name);
  for (const { name, value } of block.attributes) {
    if (before.getAttribute(name) !== value) before.setAttribute(name, value);
  }
  before.replaceChildren(...block.childNodes);
  return before;
}

/**
 * Returns the elements that the engine's HTML makes.
 *
 * @param {string[]} html
 * @returns {Element[]}
 */
export function parse(html) {
  return html.length > 0 ? [...new DOMParser().parseFromString(html.join(""), "text/html").body.children] : [];
}

/** @param {Element} block */
export const heightOf = (block) => block.getBoundingClientRect().height;
