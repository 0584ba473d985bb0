import { find, findAll } from "../page/find.js";
import * as messages from "../page/messages.js";
import { readFile, saveCaseFile } from "./case-file.js";
import { same } from "./same.js";

/** @import { Answers } from "../engine/shapes.js" */
/** @import { Desk } from "../page/desk.js" */

/**
 * @typedef {object} Saved  What a file holds of a case.
 * @property {Answers} answers
 * @property {number} [at]  When it was saved here; nothing for answers that were opened, or that the form began with.
 */

/**
 * @typedef {object} Telling  The words about another case in the place of this one.
 * @property {string} says  What is done.
 * @property {string} before  What this case is called from then on.
 * @property {string} sentence  What the notice says.
 */

/** Whole cases: saved, opened, filled with an example, begun anew; each can be undone. */
export class Cases {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.file = find(desk.builder, "input.case-file", HTMLInputElement);
    this.dialog = find(desk.builder, "dialog.ask", HTMLDialogElement);
    /** @type {Saved} Another for each case, and the same for all that becomes of one. */
    this.saved = { answers: {} };
    this.file.addEventListener("change", () => this.open());
  }

  /** Takes the answers as they are for a case that is not changed. */
  settle() {
    this.saved = { answers: this.desk.answers.read() };
  }

  /** @param {Answers} answers  Says whether these are others than those that a file holds, or words wait in a box. */
  tell(answers) {
    const isChanged = this.desk.changes.moments.hasDrafts || !same(answers, this.saved.answers);
    this.desk.status.tellSaved(this.saved.at, isChanged);
  }

  save() {
    const { answers, builder, changes, status } = this.desk;
    const name = saveCaseFile(builder.dataset, answers.readForFile());
    this.saved.answers = answers.read();
    this.saved.at = Date.now();
    this.tell(this.saved.answers);
    status.say([messages.downloaded(name), changes.moments.hasDrafts ? messages.NOT_IN_FILE : ""].join(" ").trim());
  }

  /** Opens the file that the writer chose; one that cannot be opened changes nothing. */
  async open() {
    const { builder, conversation, status } = this.desk;
    const file = this.file.files?.[0];
    if (!file) return;
    if (!conversation.isReady) status.say(messages.WAITS_FOR_ENGINE);
    if (!(await conversation.ready)) return status.say(messages.NOT_LOADED);
    const text = await readFile(builder.dataset, file);
    this.file.value = "";
    if (text === undefined) return status.say(messages.OTHER_ENCODING);
    const reply = await conversation.generator.ask({ do: "open", text }).catch(() => undefined);
    if (!reply) return status.say(messages.notOpened(file.name));
    if (typeof reply.refused === "string") return status.say(reply.refused);
    const notes = Array.isArray(reply.notes) ? reply.notes : [];
    this.replace(/** @type {Answers} */ (reply.answers), {
      says: messages.openFile(file.name),
      before: messages.openedBefore(file.name),
      sentence: [messages.opened(file.name), ...notes].join(" "),
    });
  }

  /** Empties the form, after the writer has said so. */
  startOver() {
    this.dialog.close();
    const { says, before, sentence } = messages.START_OVER;
    this.putInPlace(() => this.desk.clear(), { says, before, sentence });
  }

  /**
   * Puts another case in the place of this one.
   *
   * @param {Answers} answers
   * @param {Telling} telling
   */
  replace(answers, telling) {
    this.putInPlace(() => this.desk.answers.write(answers), telling);
  }

  /**
   * @param {() => void} act
   * @param {Telling} telling
   */
  putInPlace(act, { says, before, sentence }) {
    const { changed, changes, history } = this.desk;
    const begin = () => {
      act();
      this.settle();
      this.showFromStart();
      changed();
    };
    history.say(sentence, changes.record(says, begin, { before }));
  }

  /** Shows other answers as if nobody had been at them. */
  showFromStart() {
    this.desk.problems.forget();
    this.unfold();
  }

  /** Opens whatever holds an answer and was folded away, and closes what holds none. */
  unfold() {
    for (const fold of findAll(this.desk.form, "details.more")) {
      if (!(fold instanceof HTMLDetailsElement)) continue;
      const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (fold.querySelectorAll("input[type=text], textarea"));
      fold.open = [...boxes].some((box) => box.value !== "");
    }
  }
}
