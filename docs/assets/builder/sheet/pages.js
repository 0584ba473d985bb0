/** Lays the letter out as sheets of paper: where a sheet ends, the text leaves room for its margins. */

import { FEED, lineBelow } from "./lines.js";

/** @typedef {{ top: number, bottom: number }} Box  In pixels from the letter's top, as if it stood on one long sheet. */
/**
 * Where a sheet ends: before a part, or in it before one of its lines.
 *
 * @typedef {object} Break
 * @property {HTMLElement} part
 * @property {{ node: Text, offset: number } | undefined} line  The line that goes to the next sheet.
 * @property {number} height  Of the room that is left.
 * @property {number} next  Where the next sheet begins.
 */

/** @typedef {{ pitch: number, room: number }} Paper  In pixels: from sheet to sheet, and for text on one. */

/** Between two sheets, in points. */
const BETWEEN = 18;

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
  const { breaks } = findBreaks(letter, [block], paperOf(text, sizes));
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
  return { pitch: (paper + BETWEEN) * point, room: (paper - 2 * margin) * point };
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
 * Finds where the sheets end; only reads.
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
  for (const part of parts) {
    const box = boxOf(part, top);
    // What cannot be parted ran over the end of a sheet: this begins on a later one.
    while (box.top + moved >= (ended + 1) * pitch) ended += 1;
    for (let guard = 0; guard < 200; guard += 1) {
      const [next, end] = [(ended + 1) * pitch, ended * pitch + room];
      if (box.bottom + moved <= end + 0.5) break;
      const first = leadOf(part);
      const before = next - boxOf(first, top).top - moved;
      const isMovable = before > 0 && !begun.has(first);
      const line = isKept(part) && isMovable ? null : lineBelow(part, top + end - moved);
      if (!line && !isMovable) break;
      const height = line ? next - (line.top - top) - moved : before;
      breaks.push({ part: first, line: line ?? undefined, height, next });
      if (!line) begun.add(first);
      moved += height;
      ended += 1;
    }
  }
  return { breaks, ended };
}

/**
 * @param {Element} letter
 * @returns {HTMLElement[]}
 */
function partsOf(letter) {
  const blocks = letter.querySelectorAll(
    ":scope :is(header, div, section, tr, li, :is(p, h2, h3):not(header *, td *, th *, li *))",
  );
  return /** @type {HTMLElement[]} */ ([...blocks]);
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

/** @param {HTMLElement} part */
const isKept = (part) => part.matches("tr, div, section, h2, h3, header, .letter-signature");

/**
 * Leaves room before a part or a line, and returns what holds it; the last break comes first, so that offsets hold.
 *
 * @param {Break} at
 * @returns {HTMLElement}
 */
function makeRoom({ part, line, height }) {
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
  else part.before(feed);
  return room;
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
 * Returns what has to go with a part to the next sheet: what introduces it, or the table or list that it begins.
 *
 * @param {HTMLElement} part
 * @returns {HTMLElement}
 */
function leadOf(part) {
  const whole = part.closest("table, ul, ol");
  const begun = whole instanceof HTMLElement && whole.querySelector("tr, li") === part ? whole : part;
  const before = begun.previousElementSibling;
  if (!(before instanceof HTMLElement)) return begun;
  if (before.matches("h2, h3")) return before;
  return begun !== part && before.matches("p") && before.textContent?.trim().endsWith(":") ? leadOf(before) : begun;
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
