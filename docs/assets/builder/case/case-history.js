import { unfoldAnswered } from "../form/folds.js";
import * as messages from "../page/messages.js";
import { Signal } from "../page/signal.js";
import { placesOf } from "./change-places.js";

/** @import { AnswersInForm } from "../form/answers.js" */
/** @import { Steps } from "../form/steps.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */
/** @import { Toolbar } from "../page/toolbar.js" */
/** @import { Changes } from "./changes.js" */
/** @import { Change } from "./history.js" */
/** @import { HistoryButtons } from "./history-buttons.js" */
/** @import { Moment } from "./moments.js" */

/** The way through the changes: back, on, and to a case that another took the place of; nothing is lost on it. */
export class CaseHistory {
  /**
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {HistoryButtons} given.buttons
   * @param {Changes} given.changes
   * @param {Status} given.status
   * @param {Steps} given.steps
   * @param {Toolbar} given.toolbar
   */
  constructor({ answers, buttons, changes, status, steps, toolbar }) {
    this.answers = answers;
    this.buttons = buttons;
    this.changes = changes;
    this.status = status;
    this.steps = steps;
    this.toolbar = toolbar;
    /** @type {Signal<void>} Another case has taken the place of the one that the form held. */
    this.replaced = new Signal();
    /** @type {{ change: Change, back: () => void } | undefined} What the newest notice about a change tells. */
    this.told = undefined;
    changes.moved.listen(() => this.tell());
    buttons.pressed.listen((way) => this[way]());
  }

  /** @returns {Actions} */
  get actions() {
    return { "undo-change": () => this.undo(), "redo-change": () => this.redo() };
  }

  /**
   * Does an action as one change; see Changes.
   *
   * @param {string} says
   * @param {() => void} act
   * @param {{ before?: string, of?: HTMLElement }} [kind]
   */
  record(says, act, kind) {
    return this.changes.record(says, act, kind);
  }

  /**
   * Lets something that follows from a change belong to it; see Changes.
   *
   * @param {Change} change
   * @param {() => void} act
   */
  follow(change, act) {
    return this.changes.follow(change, act);
  }

  /** Undoes the last change. */
  undo() {
    this.changes.settle();
    const change = this.changes.history.undo();
    if (!change) return;
    if (this.told?.change === change && this.status.says(this.told.back)) this.status.close();
    this.go(change, change.before, messages.undone(change.says, this.changes.history.done.length));
  }

  /** Does again what was undone last. */
  redo() {
    this.changes.settle();
    const change = this.changes.history.redo();
    if (change) this.go(change, change.after, messages.doneAgain(change.says, this.changes.history.undone.length));
  }

  /**
   * Puts the case to one end of a change, leads to what changed, and says so.
   *
   * @param {Change} change
   * @param {Moment} moment
   * @param {string} sentence
   */
  go(change, moment, sentence) {
    this.changes.act(() => this.put(moment, change.isWhole));
    this.changes.now = moment;
    this.changes.rest();
    if (change.isWhole) this.showStep(moment);
    else this.changes.finder.goTo(placesOf(change.before.content, change.after.content), change.of);
    this.buttons.announce(sentence);
  }

  /**
   * Opens the step that was open at a moment.
   *
   * @param {Moment} moment
   */
  showStep({ step }) {
    this.toolbar.show("questions");
    this.steps.goTo(step);
  }

  /**
   * Puts a moment's case into the form.
   *
   * @param {Moment} moment
   * @param {boolean} isWhole
   */
  put(moment, isWhole) {
    this.changes.moments.restore(moment);
    if (isWhole) this.showFromStart();
    this.answers.tellChanged();
  }

  /** Shows another case as if nobody had been at it. */
  showFromStart() {
    unfoldAnswered(this.answers.form);
    this.replaced.tell();
  }

  /**
   * Brings an earlier case back, as a change that can be undone.
   *
   * @param {Moment} moment
   * @param {string} sentence
   */
  bring(moment, sentence) {
    const change = this.changes.record(messages.GO_BACK, () => this.put(moment, true), {
      before: messages.WENT_BACK_BEFORE,
    });
    this.showStep(moment);
    this.say(sentence, change);
  }

  /**
   * Goes back to before a change: undoes it, or, where more has happened since, brings back the case as it was.
   *
   * @param {Change} change
   */
  takeBack(change) {
    this.changes.settle();
    if (change === this.changes.history.last) this.undo();
    else this.bring(change.before, messages.WENT_BACK);
  }

  /**
   * Says what was done, with a way back.
   *
   * @param {string} sentence
   * @param {Change | undefined} change
   */
  say(sentence, change) {
    if (!change) return this.status.say(sentence);
    this.told = { change, back: () => this.takeBack(change) };
    this.status.say(sentence, this.told.back);
    this.tell();
  }

  /** Says on the buttons what they would do. */
  tell() {
    const { last, next } = this.changes.history;
    this.buttons.tell(
      this.changes.isTouched ? messages.TYPED : last?.says,
      this.changes.isTouched ? undefined : next?.says,
    );
    if (this.told && this.status.says(this.told.back)) {
      const isLast = this.told.change === last && !this.changes.isTouched;
      this.status.nameBack(isLast ? messages.UNDO : messages.BACK_TO_BEFORE);
    }
  }
}
