import { find, findAll } from "../page/find.js";
import { Signal } from "../page/signal.js";
import { isInside, keyOf } from "./rewording-notes.js";

/** @import { Rewording } from "../engine/shapes.js" */
/** @import { PreviewSheet } from "./preview.js" */

/** @typedef {{ rewording: Rewording, words: string, isOwn: boolean }} Draft  Words in the box that are not in the letter. */

/** The box in the letter, in which a paragraph is put into the writer's own words; it stands in the paragraph's stead. */
export class RewordingBox {
  /**
   * @param {HTMLElement} builder
   * @param {PreviewSheet} sheet
   */
  constructor(builder, sheet) {
    this.sheet = sheet;
    const template = find(builder, "template.for-rewording-editor", HTMLTemplateElement);
    const fragment = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    this.element = find(fragment, ".rewording", HTMLElement);
    this.words = find(this.element, "textarea", HTMLTextAreaElement);
    /** @type {Rewording | undefined} What is being reworded. */
    this.rewording = undefined;
    this.isOwn = false;
    /** @type {Signal<void>} A paragraph has come into the box. */
    this.filled = new Signal();
    /** @type {Signal<void>} Words have changed that are neither answers nor in the letter yet. */
    this.drafted = new Signal();
    this.words.addEventListener("input", () => this.drafted.tell());
  }

  /** @returns {Draft | undefined} What the writer has written into the box. */
  get draft() {
    const { isOwn, rewording } = this;
    if (!rewording || this.words.value === rewording.says) return undefined;
    return { rewording, words: this.words.value, isOwn };
  }

  /**
   * Opens the box with the words of a paragraph; where it stands is settled apart.
   *
   * @param {Draft} draft
   */
  fill({ rewording, words, isOwn }) {
    this.rewording = rewording;
    this.isOwn = isOwn;
    this.words.value = words;
    find(this.element, "[data-do=template-words]", HTMLElement).hidden = !isOwn;
    this.filled.tell();
  }

  /**
   * Opens the box with what stood in it, or closes it; the next letter gives it its place.
   *
   * @param {Draft | null} draft
   */
  resume(draft) {
    this.close();
    if (draft) this.fill(draft);
  }

  /** Hides the paragraph whose words stand in the box, which follows it; whether the box has moved. */
  settle() {
    const { element, rewording } = this;
    if (!rewording) return false;
    const letter = find(this.sheet.text, ".letter", HTMLElement);
    const own = findAll(letter, ":scope > *").filter((block) => isInside(block) && keyOf(block) === rewording.key);
    const blocks = own.length > 0 ? own : findAll(letter, `:scope > [data-key="${CSS.escape(rewording.key)}"]`);
    for (const block of findAll(letter, ".is-being-reworded")) block.classList.remove("is-being-reworded");
    for (const block of blocks) block.classList.add("is-being-reworded");
    const last = blocks.at(-1) ?? letter.lastElementChild;
    if (!last || last === element || element.previousElementSibling === last) return false;
    const hadFocus = element.contains(document.activeElement);
    last.after(element);
    if (hadFocus) this.words.focus();
    return true;
  }

  /** Closes the box; the focus stays at its paragraph. */
  close() {
    if (!this.rewording) return;
    const block = this.element.previousElementSibling;
    const hadFocus = this.element.contains(document.activeElement);
    this.rewording = undefined;
    this.element.remove();
    for (const hidden of findAll(this.sheet.text, ".is-being-reworded")) hidden.classList.remove("is-being-reworded");
    this.sheet.layOut();
    if (hadFocus) this.sheet.places.focusIn(block);
  }
}
