/** Lays the letter out as sheets of paper: where a sheet ends, the text leaves room for its margins. */

import { FEED, lineAt, lineBelow, linesOf } from "./lines.js";
import { isWhole, leadOf, namesAbove, partsOf } from "./together.js";

/** @typedef {{ top: number, bottom: number }} Box  In pixels from the letter's top, as if it stood on one long sheet. */
/**
 * Where a sheet ends: before a part, or in it before one of its lines.
 *
 * @typedef {object} Break
 * @property {HTMLElement} part
 * @property {{ node: Text, offset: number, top: number } | undefined} line  The line that goes to the next sheet.
 * @property {number} height  Of the room that is left.
 * @property {number} next  Where the part goes on, on the next sheet.
 * @property {HTMLElement | undefined} again  The names of the columns, which stand above a table's rows on each sheet.
 */

/** @typedef {(part: HTMLElement, below?: number) => boolean} IsMovable  Whether what begins with a part, or so far
 * below its top, does not begin the sheet already. */

/** @typedef {{ pitch: number, room: number }} Paper  In pixels: from sheet to sheet, and for text on one. */

/** Between two sheets, in points. */
const BETWEEN = 18;

/** What a sheet of text is short of its size, in points: browsers round each length down, to a part of a pixel. */
const ROUNDED = 0.1;

/**
 * Breaks the text into sheets. All is measured before anything is written, so that the browser lays the text out
 * as often for twenty sheets as for two.
 *
 * @param {HTMLElement} text  The letter, laid out over the width of a sheet.
 * @param {HTMLElement} pages  Where the sheets are drawn, behind the text.
 * @param {Record<string, number>} sizes  Of the paper and its margin, in points.
 */
export function layOut(text, pages, sizes) {
  clear(text);
  const letter = text.querySelector(".letter");
  const found = letter ? findBreaks(letter, partsOf(letter), paperOf(text, sizes)) : undefined;
  const breaks = found?.breaks ?? [];
  const feeds = breaks.toReversed().map(makeRoom).reverse();
  if (letter) correct(letter, breaks, feeds);
  draw(pages, (found?.ended ?? 0) + 1);
}

/**
 * Parts one new block at the ends of its sheets, where nothing around it has moved; whether that could be done.
 *
 * @param {HTMLElement} text
 * @param {Element} block
 * @param {Record<string, number>} sizes
 */
export function partAgain(text, block, sizes) {
  const letter = text.querySelector(".letter");
  if (!letter || !(block instanceof HTMLElement)) return false;
  const parts = partsOf(letter).filter((part) => block.contains(part));
  const { breaks } = findBreaks(letter, parts, paperOf(text, sizes));
  if (breaks.some(({ line }) => !line)) return false;
  for (const at of breaks.toReversed()) makeRoom(at);
  return true;
}

/**
 * @param {HTMLElement} text
 * @param {Record<string, number>} sizes
 * @returns {Paper}
 */
function paperOf(text, { "paper-width": width = 0, "paper-height": paper = 0, margin = 0 }) {
  const point = text.clientWidth / width;
  return { pitch: (paper + BETWEEN) * point, room: (paper - 2 * margin - ROUNDED) * point };
}

/**
 * Takes every page break out again.
 *
 * @param {HTMLElement} text
 */
export function clear(text) {
  for (const feed of text.querySelectorAll(`.${FEED}`)) {
    const parent = feed.parentElement;
    feed.remove();
    parent?.normalize();
  }
}

/**
 * Finds where the sheets end, as the PDF letter has its pages; only reads.
 *
 * @param {Element} letter
 * @param {HTMLElement[]} parts
 * @param {Paper} paper
 * @returns {{ breaks: Break[], ended: number }}  With the number of sheets that end.
 */
function findBreaks(letter, parts, { pitch, room }) {
  const top = letter.getBoundingClientRect().top;
  /** @type {Break[]} */
  const breaks = [];
  const begun = new Set();
  let ended = 0;
  let moved = 0; // by the room that the breaks so far leave
  for (const [index, part] of parts.entries()) {
    const box = boxOf(part, top);
    // What cannot be parted ran over the end of a sheet: this begins on a later one.
    while (box.top + moved >= (ended + 1) * pitch) ended += 1;
    for (let guard = 0; guard < 200; guard += 1) {
      const [next, end] = [(ended + 1) * pitch, ended * pitch + room];
      if (box.bottom + moved <= end + 0.01) break;
      const start = top + ended * pitch - moved;
      /** @type {IsMovable} */
      const isMovable = (one, below = 0) =>
        (below > 0 || !begun.has(one)) && one.getBoundingClientRect().top + below > start + 0.5;
      const at = placeOf(parts, index, { end: top + end - moved, room, isMovable });
      if (!at) break;
      const goesOn = next + heightOf(at.again);
      const height = next - ((at.line ? at.line.top : at.part.getBoundingClientRect().top) - top) - moved;
      breaks.push({ ...at, height, next: goesOn });
      if (!at.line) begun.add(at.part);
      moved += height + goesOn - next;
      ended += 1;
    }
  }
  return { breaks, ended };
}

/**
 * Returns where the sheet ends on which a part has no room: no line of a paragraph stands alone, and what stays
 * together goes together, unless it is higher than a sheet.
 *
 * @param {HTMLElement[]} parts
 * @param {number} index
 * @param {{ end: number, room: number, isMovable: IsMovable }} sheet  Its end in the window.
 * @returns {Pick<Break, "part" | "line" | "again"> | undefined}
 */
function placeOf(parts, index, { end, room, isMovable }) {
  const part = /** @type {HTMLElement} */ (parts[index]);
  const line = isWhole(part) ? undefined : lastPlace(part, end);
  if (line) return { part, line, again: undefined };
  const lead = leadOf(parts, index);
  if (lead.line && isMovable(lead.part, lead.line * linesOf(lead.part).height))
    return { part: lead.part, line: lineAt(lead.part, lead.line), again: undefined };
  const names = namesAbove(part);
  const isTall = part.matches("tr") && heightOf(part) > room - heightOf(names);
  for (const first of isTall ? [] : [lead.part, part]) {
    if (isMovable(first)) return { part: first, line: undefined, again: namesAbove(first) };
  }
  const below = lineBelow(part, end);
  return below ? { part, line: below, again: undefined } : undefined;
}

/**
 * Returns the last line that a paragraph may be parted before: two stay above it and two below.
 *
 * @param {HTMLElement} part
 * @param {number} end
 */
function lastPlace(part, end) {
  const { count, height, top } = linesOf(part);
  const place = Math.min(Math.floor((end - top + 0.01) / height), count - 2);
  return place >= 2 ? lineAt(part, place) : undefined;
}

/**
 * @param {HTMLElement} part
 * @param {number} top
 * @returns {Box}
 */
function boxOf(part, top) {
  const box = part.getBoundingClientRect();
  return { top: box.top - top, bottom: box.bottom - top };
}

/** @param {Element | undefined} part */
const heightOf = (part) => part?.getBoundingClientRect().height ?? 0;

/**
 * Leaves room before a part or a line, and returns what holds it; the last break comes first, so that offsets hold.
 *
 * @param {Break} at
 * @returns {HTMLElement}
 */
function makeRoom({ part, line, height, again }) {
  const feed = document.createElement(line ? "span" : ({ TR: "tr", LI: "li" }[part.tagName] ?? "div"));
  feed.className = FEED;
  feed.ariaHidden = "true";
  let room = feed;
  if (feed.tagName === "TR") {
    room = Object.assign(document.createElement("td"), { colSpan: 99 });
    feed.append(room);
  }
  room.style.height = `${height}px`;
  if (line) line.node.splitText(line.offset).before(feed);
  else part.before(feed, ...(again ? [copyOf(again)] : []));
  return room;
}

/**
 * Returns the names of the columns to look at only: they were read before.
 *
 * @param {HTMLElement} names
 */
function copyOf(names) {
  const copy = /** @type {HTMLElement} */ (names.cloneNode(true));
  copy.classList.add(FEED);
  copy.ariaHidden = "true";
  for (const one of copy.querySelectorAll("[data-from]")) one.replaceWith(...one.childNodes);
  return copy;
}

/**
 * Makes each part begin where its sheet does: the room before it parts margins that had been one.
 *
 * @param {Element} letter
 * @param {Break[]} breaks
 * @param {HTMLElement[]} rooms
 */
function correct(letter, breaks, rooms) {
  const top = letter.getBoundingClientRect().top;
  const off = breaks.map(({ part, line, next }) => (line ? undefined : boxOf(part, top).top - next));
  let before = 0;
  for (const [index, by] of off.entries()) {
    const room = rooms[index];
    if (by === undefined || !room) continue;
    room.style.height = `${(breaks[index]?.height ?? 0) - (by - before)}px`;
    before = by;
  }
}

/**
 * @param {HTMLElement} pages
 * @param {number} count
 */
function draw(pages, count) {
  while (pages.children.length > count) pages.lastElementChild?.remove();
  while (pages.children.length < count)
    pages.append(Object.assign(document.createElement("div"), { className: "page" }));
  [...pages.children].forEach((page, index) => {
    if (page instanceof HTMLElement) page.dataset.number = `Page ${index + 1} of ${count}`;
  });
}
