import { find } from "../page/find.js";
import { inWords, lengthOf, longestParts } from "../page/messages.js";

/** @import { Length, Cut } from "../engine/shapes.js" */

/** How long the letter is: a line above the sheet, which opens to the words by part and to what to cut first. */
export class LetterLength {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.fold = find(builder, ".letter-length", HTMLDetailsElement);
    this.line = find(this.fold, "summary", HTMLElement);
    this.parts = find(this.fold, "tbody", HTMLElement);
    this.tooLong = find(this.fold, ".too-long", HTMLElement);
    this.longest = find(this.tooLong, ".longest-parts", HTMLElement);
    this.cuts = find(this.tooLong, ".cuts", HTMLElement);
    /** @type {Length | undefined} Nothing is known of a letter that could not be reviewed. */
    this.length = undefined;
    /** So many are on the sheet; 0 where it is too narrow to be paper. */
    this.pages = 0;
  }

  /**
   * Takes the length of the newest letter, or that nothing is known of it. The line keeps its room, so nothing moves.
   *
   * @param {Length | undefined} length
   */
  tell(length) {
    if (!length) this.fold.open = false;
    // The same list stays as it is, with the focus that may be in it.
    const isSame = JSON.stringify(length) === JSON.stringify(this.length);
    this.length = length;
    this.fold.classList.toggle("is-unknown", !length);
    if (length && !isSame) this.list(length);
    this.write();
  }

  /** @param {number} pages */
  tellPages(pages) {
    this.pages = pages;
    this.write();
  }

  /** Writes the line. */
  write() {
    if (this.length) this.line.textContent = lengthOf(this.length.words, this.pages, this.length.budget);
  }

  /**
   * Lists the parts, and what to cut first where the letter is too long.
   *
   * @param {Length} length
   */
  list({ words, budget, parts, longest, cuts }) {
    const isTooLong = words > budget;
    this.parts.replaceChildren(...parts.map((part) => rowFor(part.name, part.words)));
    this.fold.classList.toggle("is-too-long", isTooLong);
    this.tooLong.hidden = !isTooLong;
    this.longest.textContent = longestParts(longest);
    find(this.tooLong, ".cut-first", HTMLElement).hidden = cuts.length === 0;
    this.cuts.replaceChildren(...cuts.map(itemFor));
  }
}

/**
 * @param {string} name
 * @param {number} words
 */
function rowFor(name, words) {
  const row = document.createElement("tr");
  const head = Object.assign(document.createElement("th"), { scope: "row", textContent: name });
  const cell = Object.assign(document.createElement("td"), { textContent: words.toLocaleString("en-US") });
  row.append(head, cell);
  return row;
}

/** @param {Cut} cut */
function itemFor({ says, places }) {
  const item = document.createElement("li");
  item.append(`${says}: `);
  for (const [index, { path, called, words }] of places.entries()) {
    const link = Object.assign(document.createElement("a"), { href: `#question-${path}`, textContent: called });
    link.dataset.path = path;
    item.append(index > 0 ? "; " : "", link, `, ${inWords(words)}`);
  }
  return item;
}
