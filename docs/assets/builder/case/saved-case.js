import { same } from "./same.js";

/** @import { Answers } from "../engine/shapes.js" */
/** @import { AnswersInForm } from "../form/answers.js" */
/** @import { Status } from "../page/status.js" */
/** @import { Drafts } from "./drafts.js" */

/**
 * @typedef {object} Saved  What a file holds of a case.
 * @property {Answers} answers
 * @property {number} [at]  When it was saved here; nothing for answers that were opened, or that the form began with.
 */

/** What a file holds of the case in the form, and whether that is all of it. */
export class SavedCase {
  /**
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {Drafts} given.drafts
   * @param {Status} given.status
   */
  constructor({ answers, drafts, status }) {
    this.answers = answers;
    this.drafts = drafts;
    this.status = status;
    /** @type {Saved} Another for each case, and the same for all that becomes of one. */
    this.now = { answers: {} };
  }

  /** Takes the answers as they are for a case that is not changed. */
  settle() {
    this.now = { answers: this.answers.read() };
  }

  /** Takes the answers as they are for saved. */
  note() {
    this.now.answers = this.answers.read();
    this.now.at = Date.now();
    this.tell(this.now.answers);
  }

  /**
   * Says whether the answers are others than those that a file holds, or words wait in a box.
   *
   * @param {Answers} answers
   */
  tell(answers) {
    const isChanged = this.drafts.areThere || !same(answers, this.now.answers);
    this.status.tellSaved(this.now.at, isChanged);
  }
}
