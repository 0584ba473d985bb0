import { around, find, findAll } from "../page/find.js";
import * as messages from "../page/messages.js";
import { isInside, keyOf } from "./rewording-notes.js";

/** @import { Rewording } from "../engine/shapes.js" */
/** @import { Desk } from "../page/desk.js" */
/** @import { PreviewSheet } from "./preview.js" */
/** @import { Rewordings } from "./rewordings.js" */

/** @typedef {{ rewording: Rewording, words: string, isOwn: boolean }} Draft  Words in the box that are not in the letter. */

/** Rewords a paragraph in its place: the button beside it, and the box that stands in its stead. */
export class RewordingEditor {
  /**
   * @param {Desk} desk
   * @param {PreviewSheet} sheet
   * @param {Rewordings} rewordings
   */
  constructor(desk, sheet, rewordings) {
    this.desk = desk;
    this.sheet = sheet;
    this.rewordings = rewordings;
    this.button = find(sheet.sheet, ".reword", HTMLButtonElement);
    const template = find(desk.builder, "template.for-rewording-editor", HTMLTemplateElement);
    const fragment = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    this.box = find(fragment, ".rewording", HTMLElement);
    this.words = find(this.box, "textarea", HTMLTextAreaElement);
    /** @type {Rewording | undefined} What is being reworded. */
    this.rewording = undefined;
    /** @type {Element | undefined} The paragraph that the button stands beside. */
    this.beside = undefined;
    this.isOwn = false;
    this.words.addEventListener("input", () => desk.drafted());
    sheet.sheet.addEventListener("pointerover", (event) => this.offer(event.target));
    sheet.sheet.addEventListener("focusin", (event) => this.offer(event.target));
    sheet.sheet.addEventListener("pointerleave", () => this.withdraw());
    sheet.sheet.addEventListener("keydown", (event) => this.press(event), true);
    sheet.sheet.addEventListener("click", (event) => this.tap(event), true);
  }

  /** @returns {Draft | undefined} What the writer has written into the box. */
  get draft() {
    const { isOwn, rewording } = this;
    if (!rewording || this.words.value === rewording.says) return undefined;
    return { rewording, words: this.words.value, isOwn };
  }

  /** @param {EventTarget | null} target  Shows the button beside the paragraph at a node, if it can be reworded. */
  offer(target) {
    const block = around(target, ".letter > *");
    if (!block || this.rewording) return;
    this.beside = keyOf(block) && this.desk.conversation.isReady ? block : undefined;
    this.place();
  }

  withdraw() {
    if (this.sheet.sheet.contains(document.activeElement) && document.activeElement !== this.sheet.sheet) return;
    this.beside = undefined;
    this.place();
  }

  /** Puts the button beside its paragraph. */
  place() {
    const isThere = this.beside?.isConnected === true && !this.rewording;
    this.button.hidden = !isThere;
    if (!isThere || !this.beside) return;
    const top = this.beside.getBoundingClientRect().top - this.sheet.sheet.getBoundingClientRect().top;
    this.button.style.top = `${top}px`;
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (around(event.target, ".rewording")) {
      if (event.key === "Escape" && !this.draft) this.close();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.use();
    } else if (event.key === "F2") {
      event.preventDefault();
      this.rewordings.open(around(document.activeElement, ".letter > *"));
    }
  }

  /** @param {MouseEvent} event */
  tap(event) {
    if (!this.sheet.sheet.classList.contains("is-rewording") || around(event.target, ".guest")) return;
    const block = around(event.target, ".letter > *");
    if (!block || !keyOf(block)) return;
    event.stopPropagation();
    this.rewordings.open(block);
  }

  /** Opens the box at the paragraph that the button stands beside. */
  openHere() {
    if (this.beside) this.rewordings.open(this.beside);
  }

  /**
   * @param {Element} block
   * @param {Rewording} rewording
   * @param {boolean} isOwn  Whether the writer's words stand there already.
   */
  open(block, rewording, isOwn) {
    this.putAway();
    this.fill({ rewording, words: rewording.says, isOwn });
    block.after(this.box);
    this.settle();
    this.sheet.layOut();
    this.words.focus();
  }

  /** @param {Draft} draft */
  fill({ rewording, words, isOwn }) {
    this.rewording = rewording;
    this.isOwn = isOwn;
    this.words.value = words;
    find(this.box, "[data-do=template-words]", HTMLElement).hidden = !isOwn;
    this.place();
  }

  /** @param {Draft | null} draft  Opens the box with what stood in it, or closes it; the next letter gives it its place. */
  resume(draft) {
    this.close();
    if (draft) this.fill(draft);
  }

  /** Hides the paragraph whose words stand in the box, which follows it; whether the box has moved. */
  settle() {
    const { rewording } = this;
    if (this.beside && !this.beside.isConnected) this.beside = undefined;
    this.place();
    if (!rewording) return false;
    const letter = find(this.sheet.text, ".letter", HTMLElement);
    const own = findAll(letter, ":scope > *").filter((block) => isInside(block) && keyOf(block) === rewording.key);
    const blocks = own.length > 0 ? own : findAll(letter, `:scope > [data-key="${CSS.escape(rewording.key)}"]`);
    for (const block of findAll(letter, ".is-being-reworded")) block.classList.remove("is-being-reworded");
    for (const block of blocks) block.classList.add("is-being-reworded");
    const last = blocks.at(-1) ?? letter.lastElementChild;
    if (!last || last === this.box || this.box.previousElementSibling === last) return false;
    const hadFocus = this.box.contains(document.activeElement);
    last.after(this.box);
    if (hadFocus) this.words.focus();
    return true;
  }

  /** Puts the words of the box into the letter. */
  use() {
    const { rewording } = this;
    const says = this.words.value.trim();
    if (!rewording) return;
    if (!says) return this.desk.status.say(messages.NOTHING_REWORDED);
    if (says === rewording.was.trim()) this.rewordings.drop(rewording.key);
    else if (says !== rewording.says.trim()) this.rewordings.keep({ ...rewording, says });
    else this.close();
  }

  /** Takes the template's words back. */
  useTemplate() {
    if (this.rewording) this.rewordings.drop(this.rewording.key);
  }

  /** Closes the box without its words, which can be had back. */
  putAway() {
    if (!this.draft) return this.close();
    const { changes, drafted, history } = this.desk;
    const change = changes.record(messages.PUT_WORDS_AWAY, () => {
      this.close();
      drafted();
    });
    history.say(messages.WORDS_PUT_AWAY, change);
  }

  /** Closes the box; the focus stays at its paragraph. */
  close() {
    if (!this.rewording) return;
    const block = this.box.previousElementSibling;
    const hadFocus = this.box.contains(document.activeElement);
    this.rewording = undefined;
    this.box.remove();
    for (const hidden of findAll(this.sheet.text, ".is-being-reworded")) hidden.classList.remove("is-being-reworded");
    this.sheet.layOut();
    if (hadFocus) this.sheet.places.focusIn(block);
  }
}
