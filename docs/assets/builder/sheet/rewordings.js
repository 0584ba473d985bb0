import { around, find, findAll } from "../page/find.js";
import * as messages from "../page/messages.js";
import { RewordingEditor } from "./rewording-editor.js";
import { isInside, keyOf, makeNote } from "./rewording-notes.js";

/** @import { Preview, Reworded, Rewording } from "../engine/shapes.js" */
/** @import { Desk } from "../page/desk.js" */
/** @import { PreviewSheet } from "./preview.js" */

/** The writer's own words for paragraphs of the letter: made, marked and taken back; they are kept with the answers. */
export class Rewordings {
  /**
   * @param {Desk} desk
   * @param {PreviewSheet} sheet
   */
  constructor(desk, sheet) {
    this.desk = desk;
    this.sheet = sheet;
    this.editor = new RewordingEditor(desk, sheet, this);
    /** @type {Reworded[]} As the newest letter has them. */
    this.reworded = [];
    sheet.beforeLayOut = () => this.settle();
  }

  /** @returns {Rewording[]} */
  get list() {
    return /** @type {Rewording[]} */ (this.desk.answers.rewordings);
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

  /** @param {string} key  Of a paragraph. */
  blockAt(key) {
    return findAll(this.sheet.text, `[data-key="${CSS.escape(key)}"]`)[0];
  }

  /**
   * Returns the template's words of a paragraph; "" where it is not there, or waits for an answer.
   *
   * @param {string} key
   */
  async wordsOf(key) {
    const { answers, conversation } = this.desk;
    const reply = await conversation.generator.ask({ do: "wording", answers: answers.read(), key });
    return String(reply.was);
  }

  /** @param {Element | null} block  Opens the editor at a paragraph, if it is one that can be reworded. */
  async open(block) {
    const key = block && keyOf(block);
    if (!key) return;
    const own = this.list.find((rewording) => rewording.key === key && isInside(block));
    const was = own?.was ?? (await this.wordsOf(key));
    if (was) this.editor.open(block, own ?? { key, was, says: was }, Boolean(own));
  }

  /** @param {string} path  Opens the editor at words that the writer has put in. */
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

  /** @param {string} key  Whose words go. */
  drop(key) {
    const others = this.list.filter((rewording) => rewording.key !== key);
    this.set(others, messages.DROP_REWORDING, messages.REWORDING_DROPPED, key);
  }

  /** @param {string} key  Whose words stand again, although the answers have changed. */
  async renew(key) {
    const was = await this.wordsOf(key);
    if (!was) return this.desk.status.say(messages.NO_PARAGRAPH);
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
    const { answers, changed, changes, history } = this.desk;
    const change = changes.record(says, () => {
      if (key !== undefined && this.editor.rewording?.key === key) this.editor.close();
      answers.rewordings = list;
      changed();
    });
    history.say(sentence, change);
  }

  /** Lets a tap on a paragraph open its editor, where no pointer can hover; or no longer. */
  toggle() {
    const isOn = this.sheet.sheet.classList.toggle("is-rewording");
    const button = find(this.desk.builder, "[data-do=reword-by-tap]", HTMLButtonElement);
    button.setAttribute("aria-pressed", String(isOn));
  }
}
