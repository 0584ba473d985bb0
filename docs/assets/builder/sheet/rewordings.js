import { around, find, findAll } from "../page/find.js";
import * as messages from "../page/messages.js";
import { RewordingEditor } from "./rewording-editor.js";
import { isInside, keyOf, makeNote } from "./rewording-notes.js";

/** @import { Conversation } from "../engine/conversation.js" */
/** @import { Preview, Reworded, Rewording } from "../engine/shapes.js" */
/** @import { AnswersInForm } from "../form/answers.js" */
/** @import { Recorder } from "../form/recorder.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */
/** @import { PreviewSheet } from "./preview.js" */
/** @import { RewordingBox } from "./rewording-box.js" */

/** The writer's own words for paragraphs of the letter: made, marked and taken back; they are kept with the answers. */
export class Rewordings {
  /**
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {RewordingBox} given.box
   * @param {Conversation} given.conversation
   * @param {Recorder} given.recorder
   * @param {PreviewSheet} given.sheet
   * @param {Status} given.status
   */
  constructor({ answers, box, conversation, recorder, sheet, status }) {
    this.answers = answers;
    this.box = box;
    this.conversation = conversation;
    this.recorder = recorder;
    this.sheet = sheet;
    this.status = status;
    this.editor = new RewordingEditor({ box, conversation, recorder, rewordings: this, sheet, status });
    /** @type {Reworded[]} As the newest letter has them. */
    this.reworded = [];
    sheet.beforeLayOut = () => this.settle();
  }

  /** @returns {Actions} */
  get actions() {
    return {
      ...this.editor.actions,
      "reword-by-tap": (button) => this.toggle(button),
      "renew-words": (button) => this.renew(around(button, "[data-key]")?.dataset.key ?? ""),
      "drop-words": (button) => this.drop(around(button, "[data-key]")?.dataset.key ?? ""),
    };
  }

  /** @returns {Rewording[]} */
  get list() {
    return /** @type {Rewording[]} */ (this.answers.rewordings);
  }

  /** @param {Preview} preview */
  take(preview) {
    this.reworded = preview.reworded;
  }

  /** Marks the reworded paragraphs of the letter that is shown now, and puts notes and editor in their places. */
  settle() {
    let isMoved = false;
    const letter = find(this.sheet.text, ".letter", HTMLElement);
    for (const block of findAll(letter, ":scope > :not(.guest)")) {
      block.classList.toggle("is-reworded", this.reworded.length > 0 && isInside(block));
    }
    const stale = this.reworded.filter((rewording) => rewording.stale);
    const notes = findAll(letter, ".rewording-note");
    for (const rewording of stale) {
      const block = this.blockAt(rewording.key);
      const place = notes.findIndex(
        (note) => note.dataset.says === rewording.says && note.previousElementSibling === block,
      );
      if (place >= 0) notes.splice(place, 1);
      else if (block) block.after(makeNote(rewording));
      isMoved ||= place < 0 && block !== undefined;
    }
    for (const note of notes) note.remove();
    return this.editor.settle() || isMoved || notes.length > 0;
  }

  /**
   * Returns the paragraph with a key.
   *
   * @param {string} key
   */
  blockAt(key) {
    return findAll(this.sheet.text, `[data-key="${CSS.escape(key)}"]`)[0];
  }

  /**
   * Returns the template's words of a paragraph; "" where it is not there, or waits for an answer.
   *
   * @param {string} key
   */
  async wordsOf(key) {
    const reply = await this.conversation.generator.ask({ do: "wording", answers: this.answers.read(), key });
    return String(reply.was);
  }

  /**
   * Opens the editor at a paragraph, if it is one that can be reworded.
   *
   * @param {Element | null} block
   */
  async open(block) {
    const key = block && keyOf(block);
    if (!key) return;
    const own = this.list.find((rewording) => rewording.key === key && isInside(block));
    const was = own?.was ?? (await this.wordsOf(key));
    if (was) this.editor.open(block, own ?? { key, was, says: was }, Boolean(own));
  }

  /**
   * Opens the editor at words that the writer has put in.
   *
   * @param {string} path
   */
  openAt(path) {
    return this.open(around(this.sheet.sentences(path)[0] ?? null, ".letter > *"));
  }

  /**
   * Keeps the writer's words for a paragraph.
   *
   * @param {Rewording} rewording
   */
  keep(rewording) {
    const at = this.list.findIndex(({ key, was }) => key === rewording.key && was === rewording.was);
    const key = at < 0 ? this.freeKey(rewording.key) : rewording.key;
    const kept = { ...rewording, key };
    this.set(
      at < 0 ? [...this.list, kept] : this.list.with(at, kept),
      messages.REWORD,
      messages.REWORDED,
      rewording.key,
    );
  }

  /**
   * Takes the writer's words for a paragraph out of the letter.
   *
   * @param {string} key
   */
  drop(key) {
    const others = this.list.filter((rewording) => rewording.key !== key);
    this.set(others, messages.DROP_REWORDING, messages.REWORDING_DROPPED, key);
  }

  /**
   * Lets the writer's words for a paragraph stand again, although the answers have changed.
   *
   * @param {string} key
   */
  async renew(key) {
    const was = await this.wordsOf(key);
    if (!was) return this.status.say(messages.NO_PARAGRAPH);
    const list = this.list.map((rewording) => (rewording.key === key ? { ...rewording, was } : rewording));
    this.set(list, messages.RENEW_REWORDING, messages.REWORDED);
  }

  /**
   * Returns a key that no other rewording has: a paragraph may have moved to where another was reworded.
   *
   * @param {string} key
   */
  freeKey(key) {
    const [passage, place] = [key.slice(0, key.lastIndexOf("/")), Number(key.slice(key.lastIndexOf("/") + 1))];
    let free = place;
    while (this.list.some((rewording) => rewording.key === `${passage}/${free}`)) free += 1;
    return `${passage}/${free}`;
  }

  /**
   * @param {Rewording[]} list
   * @param {string} says
   * @param {string} sentence
   * @param {string} [key]  Of the paragraph whose editor has done its work.
   */
  set(list, says, sentence, key) {
    const change = this.recorder.record(says, () => {
      if (key !== undefined && this.box.rewording?.key === key) this.box.close();
      this.answers.rewordings = list;
      this.answers.tellChanged();
    });
    this.recorder.say(sentence, change);
  }

  /**
   * Lets a tap on a paragraph open its editor, where no pointer can hover; or no longer.
   *
   * @param {HTMLElement} button
   */
  toggle(button) {
    const isOn = this.sheet.sheet.classList.toggle("is-rewording");
    button.setAttribute("aria-pressed", String(isOn));
  }
}
