import { find } from "../page/find.js";
import { COMPLETE, NOT_CHECKED, needs } from "../page/messages.js";

/** @import { Needs } from "../page/messages.js" */

/** Says on the toolbar, and on a phone's tab, what the letter still needs. */
export class OpenCount {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.button = find(builder, ".open-count", HTMLButtonElement);
    this.tab = find(builder, ".tab-left", HTMLElement);
    /** @type {Needs} */
    this.needs = { missing: 0, toFix: 0, suggestions: 0 };
  }

  /** Whether the letter needs nothing more; suggestions do not keep it. */
  get isDone() {
    return this.needs.missing + this.needs.toFix === 0;
  }

  /**
   * Says what is missing and what is to be fixed.
   *
   * @param {number} missing
   * @param {number} toFix
   */
  tell(missing, toFix) {
    this.needs = { ...this.needs, missing, toFix };
    this.button.disabled = false;
    this.write();
  }

  /** Says that nothing is known of these answers. */
  forget() {
    this.needs = { missing: 0, toFix: 0, suggestions: 0 };
    this.button.disabled = true;
    this.button.textContent = NOT_CHECKED;
    this.button.classList.remove("is-done");
    this.tab.textContent = "";
  }

  /**
   * Says how many suggestions the review makes.
   *
   * @param {number} suggestions
   */
  tellSuggestions(suggestions) {
    this.needs = { ...this.needs, suggestions };
    // Nothing is said of answers of which nothing is known.
    if (!this.button.disabled) this.write();
  }

  /** Writes it on button and tab. */
  write() {
    const words = needs(this.needs);
    this.button.textContent = words || COMPLETE;
    this.button.classList.toggle("is-done", this.isDone);
    this.tab.textContent = this.isDone ? words : needs({ ...this.needs, suggestions: 0 });
  }
}
