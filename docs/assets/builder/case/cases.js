import { isFramed, tellDownload } from "../page/downloads.js";
import { find } from "../page/find.js";
import * as messages from "../page/messages.js";
import { Signal } from "../page/signal.js";
import { readFile, saveCaseFile } from "./case-file.js";

/** @import { Conversation } from "../engine/conversation.js" */
/** @import { Answers } from "../engine/shapes.js" */
/** @import { AnswersInForm } from "../form/answers.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */
/** @import { CarriedAnswers } from "./carried.js" */
/** @import { CaseHistory } from "./case-history.js" */
/** @import { Drafts } from "./drafts.js" */
/** @import { FileNames } from "./file-names.js" */
/** @import { SavedCase } from "./saved-case.js" */

/**
 * @typedef {object} Telling  The words about another case in the place of this one.
 * @property {string} says  What is done.
 * @property {string} before  What this case is called from then on.
 * @property {string} sentence  What the notice says.
 * @property {string[]} [toConfirm]  Which of its answers were written for another patient.
 */

/** Whole cases: saved, opened, filled with an example, begun anew; each can be undone. */
export class Cases {
  /**
   * @param {HTMLElement} builder
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {CarriedAnswers} given.carried
   * @param {Conversation} given.conversation
   * @param {Drafts} given.drafts
   * @param {CaseHistory} given.history
   * @param {FileNames} given.names
   * @param {SavedCase} given.saved
   * @param {Status} given.status
   */
  constructor(builder, { answers, carried, conversation, drafts, history, names, saved, status }) {
    this.page = builder.dataset;
    this.answers = answers;
    this.carried = carried;
    this.conversation = conversation;
    this.drafts = drafts;
    this.history = history;
    this.names = names;
    this.saved = saved;
    this.status = status;
    this.file = find(builder, "input.case-file", HTMLInputElement);
    this.dialog = find(builder, "dialog.ask", HTMLDialogElement);
    /** @type {Signal<void>} The form was emptied. */
    this.cleared = new Signal();
    this.file.addEventListener("change", () => this.open());
  }

  /** @returns {Actions} */
  get actions() {
    return {
      save: () => this.save(),
      open: () => this.file.click(),
      "start-over": () => this.dialog.showModal(),
      "start-over-now": () => this.startOver(),
      keep: () => this.dialog.close(),
    };
  }

  /** Saves the case to a file. */
  save() {
    const name = saveCaseFile(this.page, this.answers.readForFile(), this.carried.names, this.names.prefix());
    if (!isFramed()) this.saved.note();
    const left = this.drafts.areThere ? messages.NOT_IN_FILE : "";
    this.status.say([tellDownload(name), left].join(" ").trim());
  }

  /** Opens the file that the writer chose; one that cannot be opened changes nothing. */
  async open() {
    const { conversation, status } = this;
    const file = this.file.files?.[0];
    if (!file) return;
    if (!conversation.isReady) status.say(messages.WAITS_FOR_ENGINE);
    if (!(await conversation.ready)) return status.say(messages.NOT_LOADED);
    const text = await readFile(this.page, file);
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
      toConfirm: /** @type {string[]} */ (reply.to_confirm ?? []),
    });
  }

  /** Empties the form, after the writer has said so. */
  startOver() {
    this.dialog.close();
    const { says, before, sentence } = messages.START_OVER;
    const clear = () => {
      this.answers.clear();
      this.cleared.tell();
    };
    this.putInPlace(clear, { says, before, sentence });
  }

  /**
   * Puts another case in the place of this one.
   *
   * @param {Answers} answers
   * @param {Telling} telling
   */
  replace(answers, telling) {
    this.putInPlace(() => this.answers.write(answers), telling);
  }

  /**
   * Does what puts another case in the place of this one, and says so.
   *
   * @param {() => void} act
   * @param {Telling} telling
   */
  putInPlace(act, { says, before, sentence, toConfirm = [] }) {
    const begin = () => {
      act();
      this.carried.begin(toConfirm);
      this.saved.settle();
      this.history.showFromStart();
      this.answers.tellChanged();
    };
    this.history.say(sentence, this.history.record(says, begin, { before }));
  }
}
