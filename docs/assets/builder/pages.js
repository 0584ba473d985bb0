/** Lays the letter out as sheets of paper: where a sheet ends, the text leaves room for its margins. */

import { breakInside, FEED } from "./lines.js";

/** Between two sheets, in points. */
const BETWEEN = 18;

/**
 * Breaks the text into sheets.
 *
 * @param {HTMLElement} text  The letter, laid out over the width of a sheet.
 * @param {HTMLElement} pages  Where the sheets are drawn, behind the text.
 * @param {Record<string, number>} sizes  Of the paper and its margin, in points.
 */
export function layOut(text, pages, sizes) {
  clear(text);
  const { "paper-width": width = 0, "paper-height": paper = 0, margin = 0 } = sizes;
  const point = text.clientWidth / width;
  const top = text.querySelector(".letter")?.getBoundingClientRect().top ?? 0;
  let end = (paper - 2 * margin) * point;
  let count = 1;
  for (const part of partsOf(text)) {
    let guard = 0;
    for (let box = boxOf(part, top); box.bottom > end + 0.5 && guard < 200; box = boxOf(part, top), guard += 1) {
      const next = count * (paper + BETWEEN) * point;
      const whole = isKept(part) || !breakInside(part, top, end, next);
      if (whole && !breakBefore(part, top, next)) break;
      count += 1;
      end = next + (paper - 2 * margin) * point;
    }
  }
  draw(pages, count);
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
 * @param {HTMLElement} text
 * @returns {HTMLElement[]}
 */
function partsOf(text) {
  const blocks = text.querySelectorAll(
    ".letter :is(header, div, section, tr, li, :is(p, h2, h3):not(header *, td *, th *, li *))",
  );
  return /** @type {HTMLElement[]} */ ([...blocks]);
}

/**
 * @param {HTMLElement} part
 * @param {number} top
 */
function boxOf(part, top) {
  const box = part.getBoundingClientRect();
  return { top: box.top - top, bottom: box.bottom - top };
}

/** @param {HTMLElement} part */
const isKept = (part) => part.matches("tr, div, section, h2, h3, header, .letter-signature");

/**
 * Moves a whole part to the next sheet, with the heading above it; whether that was possible.
 *
 * @param {HTMLElement} part
 * @param {number} top
 * @param {number} next
 */
function breakBefore(part, top, next) {
  const first = leadOf(part);
  const height = next - boxOf(first, top).top;
  if (height <= 0 || first.previousElementSibling?.classList.contains(FEED)) return false;
  const feed = document.createElement({ TR: "tr", LI: "li" }[first.tagName] ?? "div");
  feed.className = FEED;
  feed.ariaHidden = "true";
  const cell = document.createElement("td");
  cell.colSpan = 99;
  if (first.tagName === "TR") feed.append(cell);
  const room = first.tagName === "TR" ? cell : feed;
  first.before(feed);
  room.style.height = `${height}px`;
  room.style.height = `${height + next - boxOf(first, top).top}px`;
  return true;
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
