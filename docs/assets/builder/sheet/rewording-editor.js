import { around, find } from "../page/find.js";
import * as messages from "../page/messages.js";
import { keyOf } from "./rewording-notes.js";

/** @import { Conversation } from "../engine/conversation.js" */
/** @import { Rewording } from "../engine/shapes.js" */
/** @import { Recorder } from "../form/recorder.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */
/** @import { PreviewSheet } from "./preview.js" */
/** @import { RewordingBox } from "./rewording-box.js" */
/** @import { Rewordings } from "./rewordings.js" */

/** Rewords a paragraph in its place: the button beside it, the keys, and what becomes of the words in the box. */
export class RewordingEditor {
  /**
   * @param {object} given
   * @param {RewordingBox} given.box
   * @param {Conversation} given.conversation
   * @param {Recorder} given.recorder
   * @param {Rewordings} given.rewordings
   * @param {PreviewSheet} given.sheet
   * @param {Status} given.status
   */
  constructor({ box, conversation, recorder, rewordings, sheet, status }) {
    this.box = box;
    this.conversation = conversation;
    this.recorder = recorder;
    this.rewordings = rewordings;
    this.sheet = sheet;
    this.status = status;
    this.button = find(sheet.sheet, ".reword", HTMLButtonElement);
    /** @type {Element | undefined} The paragraph that the button stands beside. */
    this.beside = undefined;
    box.filled.listen(() => this.place());
    sheet.sheet.addEventListener("pointerover", (event) => this.offer(event.target));
    sheet.sheet.addEventListener("focusin", (event) => this.offer(event.target));
    sheet.sheet.addEventListener("pointerleave", () => this.withdraw());
    sheet.sheet.addEventListener("keydown", (event) => this.press(event), true);
    sheet.sheet.addEventListener("click", (event) => this.tap(event), true);
  }

  /** @returns {Actions} */
  get actions() {
    return {
      reword: () => this.openHere(),
      "use-words": () => this.use(),
      "cancel-words": () => this.putAway(),
      "template-words": () => this.useTemplate(),
    };
  }

  /**
   * Shows the button beside the paragraph at a node, if it can be reworded.
   *
   * @param {EventTarget | null} target
   */
  offer(target) {
    const block = around(target, ".letter > *");
    if (!block || this.box.rewording) return;
    this.beside = keyOf(block) && this.conversation.isReady ? block : undefined;
    this.place();
  }

  withdraw() {
    if (this.sheet.sheet.contains(document.activeElement) && document.activeElement !== this.sheet.sheet) return;
    this.beside = undefined;
    this.place();
  }

  /** Puts the button beside its paragraph. */
  place() {
    const isThere = this.beside?.isConnected === true && !this.box.rewording;
    this.button.hidden = !isThere;
    if (!isThere || !this.beside) return;
    const top = this.beside.getBoundingClientRect().top - this.sheet.sheet.getBoundingClientRect().top;
    this.button.style.top = `${top}px`;
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (around(event.target, ".rewording")) {
      if (event.key === "Escape" && !this.box.draft) this.box.close();
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
   * Opens the box at a paragraph.
   *
   * @param {Element} block
   * @param {Rewording} rewording
   * @param {boolean} isOwn  Whether the writer's words stand there already.
   */
  open(block, rewording, isOwn) {
    this.putAway();
    this.box.fill({ rewording, words: rewording.says, isOwn });
    block.after(this.box.element);
    this.settle();
    this.sheet.layOut();
    this.box.words.focus();
  }

  /** Puts button and box where their paragraphs are now; whether the box has moved. */
  settle() {
    if (this.beside && !this.beside.isConnected) this.beside = undefined;
    this.place();
    return this.box.settle();
  }

  /** Puts the words of the box into the letter. */
  use() {
    const { rewording } = this.box;
    const says = this.box.words.value.trim();
    if (!rewording) return;
    if (!says) return this.status.say(messages.NOTHING_REWORDED);
    if (says === rewording.was.trim()) this.rewordings.drop(rewording.key);
    else if (says !== rewording.says.trim()) this.rewordings.keep({ ...rewording, says });
    else this.box.close();
  }

  /** Takes the template's words back. */
  useTemplate() {
    if (this.box.rewording) this.rewordings.drop(this.box.rewording.key);
  }

  /** Closes the box without its words, which can be had back. */
  putAway() {
    if (!this.box.draft) return this.box.close();
    const change = this.recorder.record(messages.PUT_WORDS_AWAY, () => {
      this.box.close();
      this.box.drafted.tell();
    });
    this.recorder.say(messages.WORDS_PUT_AWAY, change);
  }
}
