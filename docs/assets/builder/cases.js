import { readFile, saveCaseFile } from "./case-file.js";
import { find, findAll } from "./find.js";
import * as messages from "./messages.js";

/** @import { Answers } from "./shapes.js" */
/** @import { Desk } from "./desk.js" */

/** Whole cases: saved, opened, filled with an example, begun anew; each can be undone. */
export class Cases {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.file = find(desk.builder, "input.case-file", HTMLInputElement);
    this.dialog = find(desk.builder, "dialog.ask", HTMLDialogElement);
    this.saved = "";
    this.file.addEventListener("change", () => this.open());
  }

  /** Takes the answers as they are for saved. */
  settle() {
    this.saved = JSON.stringify(this.desk.answers.read());
  }

  /** @param {Answers} answers  Whether these are others than those that were saved. */
  isChanged(answers) {
    return JSON.stringify(answers) !== this.saved;
  }

  save() {
    const { answers, builder, status } = this.desk;
    const name = saveCaseFile(builder.dataset, answers.readForFile());
    this.settle();
    status.tellSaved();
    status.say(messages.downloaded(name));
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
    const reply = await conversation.generator.ask({ do: "open", text });
    if (typeof reply.refused === "string") return status.say(reply.refused);
    const notes = Array.isArray(reply.notes) ? reply.notes : [];
    this.replace(/** @type {Answers} */ (reply.answers), [messages.opened(file.name), ...notes].join(" "));
  }

  /** Empties the form, after the writer has said so. */
  startOver() {
    this.dialog.close();
    const back = this.before();
    this.desk.clear();
    this.begin();
    this.desk.status.say(messages.STARTED_OVER, back);
  }

  /**
   * Puts another case in the place of this one.
   *
   * @param {Answers} answers
   * @param {string} sentence
   */
  replace(answers, sentence) {
    const back = this.before();
    this.desk.answers.write(answers);
    this.begin();
    this.desk.status.say(sentence, back);
  }

  /** Notes the answers as they are, and returns the way back to them. */
  before() {
    const { answers, problems, status } = this.desk;
    const before = answers.readForFile();
    const { saved } = this;
    const { savedAt } = status;
    return () => {
      answers.write(before);
      this.saved = saved;
      status.savedAt = savedAt;
      problems.forget();
      this.unfold();
      this.desk.changed();
    };
  }

  /** Shows other answers from their beginning. */
  begin() {
    this.desk.problems.forget();
    this.settle();
    this.unfold();
    this.desk.status.forget();
    this.desk.changed();
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
