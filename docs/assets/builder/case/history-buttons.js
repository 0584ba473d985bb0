import { find, findAll } from "../page/find.js";
import { doAgain, REDO, UNDO, undoes } from "../page/messages.js";
import { Signal } from "../page/signal.js";

/** The kinds of input that take text, and whose Ctrl+Z is the browser's. */
const TEXT = "textarea, input:not([type=radio], [type=checkbox], [type=file], [type=button]), [contenteditable]";

/** The buttons that undo and redo, which say what they would do, and their keys. */
export class HistoryButtons {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.undoing = /** @type {HTMLButtonElement[]} */ (findAll(builder, "[data-do=undo-change]"));
    this.redoing = /** @type {HTMLButtonElement[]} */ (findAll(builder, "[data-do=redo-change]"));
    // Of its own: a problem that comes back with the letter would take the words away before they are heard.
    this.said = find(builder, ".history-said", HTMLElement);
    /** @type {Signal<"undo" | "redo">} The keys for it were pressed. */
    this.pressed = new Signal();
    /** @param {KeyboardEvent} event */
    this.press = (event) => {
      const way = wayOf(event);
      if (!way || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if (!event.altKey && event.target instanceof Element && event.target.matches(TEXT)) return;
      event.preventDefault();
      this.pressed.tell(way);
    };
    document.addEventListener("keydown", this.press);
  }

  /** Ends what the buttons have begun. */
  stop() {
    document.removeEventListener("keydown", this.press);
  }

  /**
   * Says a sentence that is heard only: what it tells can be seen.
   *
   * @param {string} sentence
   */
  announce(sentence) {
    this.said.textContent = sentence;
  }

  /**
   * Says what the buttons would do, and forgets what they did.
   *
   * @param {string | undefined} last  The change that would be undone.
   * @param {string | undefined} next  The change that would be done again.
   */
  tell(last, next) {
    this.said.textContent = "";
    for (const button of this.undoing) name(button, last === undefined ? UNDO : undoes(last), last === undefined);
    for (const button of this.redoing) name(button, next === undefined ? REDO : doAgain(next), next === undefined);
  }
}

/**
 * Says on a button what it would do.
 *
 * @param {HTMLButtonElement} button
 * @param {string} says
 * @param {boolean} isDisabled
 */
function name(button, says, isDisabled) {
  if (button.disabled !== isDisabled) button.disabled = isDisabled;
  if (button.title === says) return;
  button.title = says;
  button.ariaLabel = says;
}

/**
 * Returns which way a key leads through the history: Ctrl+Z back, Ctrl+Shift+Z and Ctrl+Y on, with Cmd on a Mac, and
 * with Alt from within a box too. AltGr, which some keyboards report as both, is left alone.
 *
 * @param {KeyboardEvent} event
 * @returns {"undo" | "redo" | undefined}
 */
function wayOf(event) {
  if (event.ctrlKey === event.metaKey || event.getModifierState("AltGraph")) return undefined;
  // Where a keyboard writes other letters, its places count; but with Ctrl+Alt it may be writing one.
  const isOther = !/^[a-z]$/i.test(event.key) && !(event.ctrlKey && event.altKey);
  const key = isOther ? event.code.replace("Key", "").toLowerCase() : event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : undefined;
}
