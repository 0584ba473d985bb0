import { labelCells } from "./cells.js";
import { around, find, findAll } from "./find.js";
import { FEED } from "./lines.js";
import { slot } from "./messages.js";
import { clear, layOut } from "./pages.js";
import { SheetPlaces } from "./sheet-places.js";

/** In pixels; on less, the text flows over the whole width instead of standing on paper. */
const NARROWEST_PAPER = 520;

/** The sheet: shows the letter, and marks what the focused question feeds. */
export class PreviewSheet {
  /**
   * @param {HTMLElement} builder
   * @param {(path: string) => void} goTo
   */
  constructor(builder, goTo) {
    this.pane = find(builder, ".letter-pane", HTMLElement);
    this.sheet = find(builder, ".sheet", HTMLElement);
    this.text = find(builder, ".sheet-text", HTMLElement);
    this.pages = find(builder, ".pages", HTMLElement);
    /** @type {Record<string, number>} The sizes of the page, in points, as the Word and PDF letters have them. */
    this.sizes = JSON.parse(this.sheet.dataset.page ?? "{}");
    for (const [name, size] of Object.entries(this.sizes)) {
      this.sheet.style.setProperty(`--letter-${name}`, String(size));
    }
    this.path = "";
    /** Is called when a new letter stands on the sheet; whether it moved what stands there. */
    this.beforeLayOut = () => false;
    /** @type {string[]} The blocks as they came, to see which have changed. */
    this.blocks = [];
    this.places = new SheetPlaces(this.sheet, this.text, goTo);
    this.width = 0;
    // In the next frame: what is laid out anew while sizes are told would be told again at once.
    this.resized = new ResizeObserver(() =>
      requestAnimationFrame(() => this.sheet.clientWidth === this.width || this.layOut()),
    );
    this.resized.observe(this.sheet);
  }

  /** Ends what the sheet has begun. */
  stop() {
    this.resized.disconnect();
  }

  /**
   * Shows a letter; blocks that have not changed stay as they are.
   *
   * @param {string} html
   */
  show(html) {
    const read = new DOMParser().parseFromString(html, "text/html").querySelector(".letter");
    if (!read) return;
    const focused = around(document.activeElement, "[data-from]")?.dataset.from;
    const blocks = [...read.children];
    const letter = this.text.querySelector(".letter");
    const texts = blocks.map((block) => block.outerHTML);
    const isMoved = letter ? this.replaceChanged(letter, blocks, texts) : true;
    if (!letter) this.text.replaceChildren(read);
    this.blocks = texts;
    for (const gap of findAll(this.text, ".letter-gap:not([role])")) {
      gap.role = "button";
      gap.tabIndex = 0;
      gap.ariaLabel = slot(gap.textContent ?? "");
    }
    labelCells(this.text);
    if (focused && this.text.contains(document.activeElement) === false) this.sentences(focused)[0]?.focus();
    this.mark();
    if (this.beforeLayOut() || isMoved) this.layOut();
  }

  /**
   * Puts new blocks in place of those that differ; whether what follows them has moved on the sheets.
   *
   * @param {Element} letter
   * @param {Element[]} blocks
   * @param {string[]} texts  Of the blocks.
   */
  replaceChanged(letter, blocks, texts) {
    const old = [...letter.children].filter((child) => !child.matches(`.guest, .${FEED}`));
    const changed = blocks.flatMap((block, index) => {
      const before = old[index];
      if (!before || this.blocks[index] === texts[index]) return [];
      return [{ before, block, height: before.querySelector(`.${FEED}`) ? -1 : heightOf(before) }];
    });
    for (const { before, block } of changed) before.replaceWith(block);
    for (const block of old.slice(blocks.length)) block.remove();
    letter.append(...blocks.slice(old.length));
    return old.length !== blocks.length || changed.some(({ block, height }) => heightOf(block) !== height);
  }

  /** Breaks the letter into sheets where the sheet is wide enough to be paper. */
  layOut() {
    const width = this.sheet.clientWidth;
    // In pixels, not in units of a container: those would style the whole letter anew at each key.
    if (width !== this.width)
      this.sheet.style.setProperty("--point", `${width / (this.sizes["paper-width"] ?? width)}px`);
    this.width = width;
    this.sheet.classList.toggle("is-paper", width >= NARROWEST_PAPER);
    if (width >= NARROWEST_PAPER) layOut(this.text, this.pages, this.sizes);
    else clear(this.text);
  }

  /**
   * Marks the sentences that a question feeds and brings the first into view.
   *
   * @param {string} path
   */
  point(path) {
    if (path === this.path) return;
    this.path = path;
    const first = this.mark();
    if (!first || this.pane.scrollHeight <= this.pane.clientHeight) return;
    const [box, pane] = [first.getBoundingClientRect(), this.pane.getBoundingClientRect()];
    if (box.top < pane.top + 40 || box.bottom > pane.bottom - 40) {
      this.pane.scrollTop += box.top - pane.top - pane.height / 3;
    }
  }

  /** @returns {HTMLElement | undefined} The first sentence that is marked. */
  mark() {
    for (const old of findAll(this.text, ".is-fed, .is-fed-here")) old.classList.remove("is-fed", "is-fed-here");
    const fed = this.path ? this.sentences(this.path) : [];
    for (const sentence of fed) {
      sentence.classList.add("is-fed");
      sentence.closest("p, li, tr, h2, h3")?.classList.add("is-fed-here");
    }
    return fed[0];
  }

  /**
   * Returns the sentences that an answer feeds; a table's path stands for all of its rows.
   *
   * @param {string} path
   */
  sentences(path) {
    return findAll(this.text, `[data-from="${CSS.escape(path)}"], [data-from^="${CSS.escape(path)}."]`);
  }
}

/** @param {Element} block */
const heightOf = (block) => block.getBoundingClientRect().height;
