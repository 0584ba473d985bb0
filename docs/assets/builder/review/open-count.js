import { find } from "../page/find.js";
import { NOT_CHECKED, open, toLookAt } from "../page/messages.js";

/** Says on the toolbar, and on a phone's tab, what is open. */
export class OpenCount {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.button = find(builder, ".open-count", HTMLButtonElement);
    this.tab = find(builder, ".tab-left", HTMLElement);
    this.problems = 0;
    this.stale = 0;
    this.found = 0;
  }

  /** Whether the letter needs nothing more; what the review found does not keep it. */
  get isDone() {
    return this.problems + this.stale === 0;
  }

  /**
   * Says how many answers are open.
   *
   * @param {number} problems
   * @param {number} stale  How many rewordings are to be looked at again.
   */
  tell(problems, stale) {
    this.problems = problems;
    this.stale = stale;
    this.button.disabled = false;
    this.write();
  }

  /** Says that nothing is known of these answers. */
  forget() {
    this.problems = 0;
    this.stale = 0;
    this.found = 0;
    this.button.disabled = true;
    this.button.textContent = NOT_CHECKED;
    this.button.classList.remove("is-done");
    this.tab.textContent = "";
  }

  /**
   * Says in how many places the review found something.
   *
   * @param {number} found
   */
  tellFound(found) {
    this.found = found;
    // Nothing is said of answers of which nothing is known.
    if (!this.button.disabled) this.write();
  }

  /** Writes it on button and tab. */
  write() {
    const words = open(this.problems, this.stale, this.found);
    this.button.textContent = words;
    this.button.classList.toggle("is-done", this.isDone);
    this.tab.textContent = this.isDone ? (this.found > 0 ? toLookAt(this.found) : "") : words;
  }
}
