import * as messages from "../page/messages.js";
import { placesOf } from "./change-places.js";

/** @import { Cases } from "./cases.js" */
/** @import { Changes } from "./changes.js" */
/** @import { Desk } from "../page/desk.js" */
/** @import { Change } from "./history.js" */
/** @import { HistoryButtons } from "./history-buttons.js" */
/** @import { Moment } from "./moments.js" */

/** The way through the changes: back, on, and to a case that another took the place of; nothing is lost on it. */
export class CaseHistory {
  /**
   * @param {Desk} desk
   * @param {Cases} cases
   * @param {HistoryButtons} buttons
   */
  constructor(desk, cases, buttons) {
    this.desk = desk;
    this.cases = cases;
    this.buttons = buttons;
    /** @type {{ change: Change, back: () => void } | undefined} What the newest notice about a change tells. */
    this.told = undefined;
  }

  /** Undoes the last change. */
  undo() {
    this.desk.changes.settle();
    const change = this.desk.changes.history.undo();
    if (!change) return;
    if (this.told?.change === change && this.desk.status.says(this.told.back)) this.desk.status.close();
    this.go(change, change.before, messages.undone(change.says, this.desk.changes.history.done.length));
  }

  /** Does again what was undone last. */
  redo() {
    this.desk.changes.settle();
    const change = this.desk.changes.history.redo();
    if (change) this.go(change, change.after, messages.doneAgain(change.says, this.desk.changes.history.undone.length));
  }

  /**
   * Puts the case to one end of a change, leads to what changed, and says so.
   *
   * @param {Change} change
   * @param {Moment} moment
   * @param {string} sentence
   */
  go(change, moment, sentence) {
    this.desk.changes.act(() => this.put(moment, change.isWhole));
    this.desk.changes.now = moment;
    this.desk.changes.rest();
    if (change.isWhole) this.showStep(moment);
    else this.desk.changes.finder.goTo(placesOf(change.before.content, change.after.content), change.of);
    this.buttons.announce(sentence);
  }

  /** @param {Moment} moment  Opens the step that was open then. */
  showStep({ step }) {
    this.desk.toolbar.show("questions");
    this.desk.steps.goTo(step);
  }

  /**
   * @param {Moment} moment
   * @param {boolean} isWhole
   */
  put(moment, isWhole) {
    this.desk.changes.moments.restore(moment);
    if (isWhole) this.cases.showFromStart();
    this.desk.changed();
  }

  /**
   * Brings an earlier case back, as a change that can be undone.
   *
   * @param {Moment} moment
   * @param {string} sentence
   */
  bring(moment, sentence) {
    const change = this.desk.changes.record(messages.GO_BACK, () => this.put(moment, true), {
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
    this.desk.changes.settle();
    if (change === this.desk.changes.history.last) this.undo();
    else this.bring(change.before, messages.WENT_BACK);
  }

  /**
   * Says what was done, with a way back.
   *
   * @param {string} sentence
   * @param {Change | undefined} change
   */
  say(sentence, change) {
    if (!change) return this.desk.status.say(sentence);
    this.told = { change, back: () => this.takeBack(change) };
    this.desk.status.say(sentence, this.told.back);
    this.tell();
  }

  /** Says on the buttons what they would do. */
  tell() {
    const { last, next } = this.desk.changes.history;
    this.buttons.tell(
      this.desk.changes.isTouched ? messages.TYPED : last?.says,
      this.desk.changes.isTouched ? undefined : next?.says,
    );
    if (this.told && this.desk.status.says(this.told.back)) {
      const isLast = this.told.change === last && !this.desk.changes.isTouched;
      this.desk.status.nameBack(isLast ? messages.UNDO : messages.BACK_TO_BEFORE);
    }
  }
}
