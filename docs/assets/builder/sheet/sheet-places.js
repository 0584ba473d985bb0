import { around, findAll } from "../page/find.js";
import { Signal } from "../page/signal.js";

/** Where the arrow keys stop: sentences with an answer, and paragraphs of the template alone. */
const PLACES = "[data-from], [data-key]:not(:has([data-from]))";

/** The way from a sentence of the letter to its question, by pointer and by keys. */
export class SheetPlaces {
  /**
   * @param {HTMLElement} sheet
   * @param {HTMLElement} text
   */
  constructor(sheet, text) {
    this.sheet = sheet;
    this.text = text;
    /** @type {Signal<string>} A sentence was chosen: the path of the answer in it. */
    this.chosen = new Signal();
    sheet.addEventListener("click", (event) => this.choose(event.target));
    sheet.addEventListener("keydown", (event) => this.press(event));
  }

  /**
   * Chooses the sentence at a node, unless words are being marked.
   *
   * @param {EventTarget | null} target
   */
  choose(target) {
    if (!document.getSelection()?.isCollapsed || around(target, ".guest")) return;
    const path = around(target, "[data-from]")?.dataset.from;
    if (path) this.chosen.tell(path);
  }

  /**
   * Goes from sentence to sentence by the arrow keys, and chooses one by Enter.
   *
   * @param {KeyboardEvent} event
   */
  press(event) {
    if (around(event.target, ".guest, .reword")) return;
    const focused = around(document.activeElement, PLACES);
    if (event.key === "Enter" || (event.key === " " && focused)) {
      event.preventDefault();
      if (focused?.dataset.from) this.chosen.tell(focused.dataset.from);
      return;
    }
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const places = findAll(this.text, PLACES).filter((one) => one.checkVisibility());
    const place = focused ? places.indexOf(focused) + by : 0;
    const next = places[Math.min(Math.max(place, 0), places.length - 1)];
    if (!next) return;
    event.preventDefault();
    this.focus(next);
  }

  /**
   * Gives the focus to the first sentence of a block.
   *
   * @param {Element | null} block
   */
  focusIn(block) {
    const first = block?.matches(PLACES) ? block : block?.querySelector(PLACES);
    this.focus(first instanceof HTMLElement ? first : this.sheet);
  }

  /**
   * Gives the focus to a place, although it may be none that takes it by itself.
   *
   * @param {HTMLElement} place
   */
  focus(place) {
    if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
    place.focus();
  }
}
