import { around, find, findAll } from "../page/find.js";
import { slot } from "../page/messages.js";
import { Signal } from "../page/signal.js";
import { labelCells } from "./cells.js";
import { clear, layOut, partAgain } from "./pages.js";
import { heightOf, parse, replaceChanged } from "./sheet-blocks.js";
import { SheetPlaces } from "./sheet-places.js";

/** @import { Toolbar } from "../page/toolbar.js" */
/** @import { Preview } from "../engine/shapes.js" */

/** In pixels; on less, the text flows over the whole width instead of standing on paper. */
const NARROWEST_PAPER = 520;

/** In milliseconds: so long after the writer has scrolled the sheet, it does not follow the form. */
const READING = 5000;

/** In pixels: so far below the top of the pane stands what the sheet follows to. */
const MARGIN = 24;

/** The sheet: shows the letter, and marks what the focused question feeds. */
export class PreviewSheet {
  /** @param {HTMLElement} builder */
  constructor(builder) {
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
    /** When the writer last scrolled the sheet, in milliseconds. */
    this.scrolledAt = -Infinity;
    for (const sign of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      this.pane.addEventListener(sign, (event) => this.noteScroll(event.timeStamp), { passive: true });
    }
    /** Is called when a new letter stands on the sheet; whether it moved what stands there. */
    this.beforeLayOut = () => false;
    /** @type {Signal<number>} So many pages the letter has; 0 where the sheet is too narrow to be paper. */
    this.paged = new Signal();
    /** The engine's name of the letter that is shown; "" asks it for a whole one. */
    this.shown = "";
    this.places = new SheetPlaces(this.sheet, this.text);
    this.width = 0;
    /** The question whose sentence had the focus when the letter was taken away. */
    this.lostFocus = "";
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
   * Takes the letter away: it is not the form's, or not its answers'. The sheet keeps its height, so nothing jumps.
   *
   * @param {string} sentence  Says why.
   */
  blank(sentence) {
    const words = this.text.querySelector(".sheet-wait");
    if (words) words.textContent = sentence;
    if (words) return;
    this.lostFocus = around(document.activeElement, "[data-from]")?.dataset.from ?? "";
    this.text.style.minHeight = `${this.text.offsetHeight}px`;
    this.shown = "";
    const says = Object.assign(document.createElement("p"), { className: "sheet-wait", textContent: sentence });
    this.text.replaceChildren(says);
  }

  /** Whether a letter stands on the sheet. */
  get hasLetter() {
    return this.text.querySelector(".letter") !== null;
  }

  /**
   * Shows a letter; blocks that have not changed stay as they are. Whether that could be done: not where the
   * letter that it is told from is no longer the one that is shown.
   *
   * @param {Preview} preview
   */
  show({ changed, since, shown }) {
    if (since !== null && since !== this.shown) {
      this.shown = "";
      return false;
    }
    const focused = around(document.activeElement, "[data-from]")?.dataset.from ?? this.lostFocus;
    this.lostFocus = "";
    this.text.style.minHeight = "";
    const letter = this.text.querySelector(".letter");
    const isNew = !letter || since === null;
    const replaced = isNew ? this.begin(changed) : replaceChanged(letter, changed);
    this.shown = shown;
    for (const gap of findAll(this.text, ".letter-gap:not([role])")) {
      gap.role = "button";
      gap.tabIndex = 0;
      gap.ariaLabel = slot(gap.textContent ?? "");
    }
    labelCells(this.text);
    if (focused && this.text.contains(document.activeElement) === false) this.sentences(focused)[0]?.focus();
    this.mark();
    // Heights are read once all is written, so that the browser lays the letter out once.
    const isMoved = this.beforeLayOut() || isNew || replaced.some((one) => this.isMoved(one));
    if (isMoved) this.layOut();
    return true;
  }

  /**
   * Shows a letter of which nothing was shown yet.
   *
   * @param {Preview["changed"]} blocks
   * @returns {import("./sheet-blocks.js").Replaced[]}
   */
  begin(blocks) {
    const letter = Object.assign(document.createElement("article"), { className: "letter", lang: "en-US" });
    letter.append(...parse(blocks.map(String)));
    this.text.replaceChildren(letter);
    return [];
  }

  /**
   * Whether a new block has moved what follows it; one that a sheet's end parted is parted anew.
   *
   * @param {import("./sheet-blocks.js").Replaced} replaced
   */
  isMoved({ block, height, isParted }) {
    if (isParted && !partAgain(this.text, block, this.sizes)) return true;
    return Math.abs(heightOf(block) - height) > 0.5;
  }

  /** Breaks the letter into sheets where the sheet is wide enough to be paper. */
  layOut() {
    const width = this.sheet.clientWidth;
    // In pixels, not in units of a container: those would style the whole letter anew at each key.
    if (width !== this.width)
      this.sheet.style.setProperty("--point", `${width / (this.sizes["paper-width"] ?? width)}px`);
    this.width = width;
    const isPaper = width >= NARROWEST_PAPER;
    this.sheet.classList.toggle("is-paper", isPaper);
    if (isPaper) layOut(this.text, this.pages, this.sizes);
    else clear(this.text);
    this.paged.tell(isPaper ? this.pages.children.length : 0);
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

  /** @param {number} now */
  noteScroll(now) {
    this.scrolledAt = now;
  }

  /**
   * Brings the first passage that some questions feed into view, unless the writer is reading elsewhere in the letter.
   *
   * @param {string[]} names
   */
  follow(names) {
    if (performance.now() - this.scrolledAt < READING || this.pane.scrollHeight <= this.pane.clientHeight) return;
    const wanted = new Set(names);
    const first = findAll(this.text, "[data-from]").find((one) => wanted.has(one.dataset.from?.split(".")[0] ?? ""));
    if (!first) return;
    this.pane.scrollTop += first.getBoundingClientRect().top - this.pane.getBoundingClientRect().top - MARGIN;
  }

  /**
   * Takes the focus to the letter.
   *
   * @param {Toolbar} toolbar
   */
  focus(toolbar) {
    toolbar.show("letter");
    this.sheet.focus();
  }

  /** Marks the sentences that the question feeds, and returns the first. */
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
