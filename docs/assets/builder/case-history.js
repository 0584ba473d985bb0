import { placesOf } from "./change-places.js";
import { History } from "./history.js";
import * as messages from "./messages.js";
import { Moments } from "./moments.js";

/** @import { Cases } from "./cases.js" */
/** @import { ChangeFinder } from "./change-finder.js" */
/** @import { Desk } from "./desk.js" */
/** @import { EarlierCases } from "./earlier-cases.js" */
/** @import { Change } from "./history.js" */
/** @import { HistoryButtons } from "./history-buttons.js" */
/** @import { Moment } from "./moments.js" */

/** In milliseconds: what was typed up to such a pause is one change. */
const PAUSE = 1000;

/** From so many undone changes on, or where a whole case is among them, what they led to is kept when they go. */
const MANY = 5;

/**
 * The history of the whole case: every change can be undone and done again, whatever else has happened since.
 * A change is noted as the case before and the case after it, so no kind of change needs an inverse of its own.
 */
export class CaseHistory {
  /**
   * @param {Desk} desk
   * @param {Moments} moments
   * @param {{ cases: Cases, buttons: HistoryButtons, earlier: EarlierCases, finder: ChangeFinder }} parts
   */
  constructor(desk, moments, { cases, buttons, earlier, finder }) {
    this.desk = desk;
    this.moments = moments;
    this.cases = cases;
    this.buttons = buttons;
    this.earlier = earlier;
    this.finder = finder;
    this.history = new History();
    /** The case as the history knows it. */
    this.now = moments.read();
    /** Whether something may have changed since. */
    this.isTouched = false;
    this.isActing = false;
    /** @type {number | undefined} */
    this.pause = undefined;
    /** @type {{ change: Change, back: () => void } | undefined} What the newest notice about a change tells. */
    this.told = undefined;
    earlier.begin(this.now, (moment) => this.bring(moment, messages.BROUGHT_BACK));
  }

  /** Ends what the history has begun. */
  stop() {
    clearTimeout(this.pause);
  }

  /** Is called when something was typed, once it stands in the form. */
  touch() {
    if (this.isActing) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.settle(), PAUSE);
    if (this.isTouched) return;
    this.isTouched = true;
    this.tell();
  }

  /** Notes what was typed, if it was not noted yet, as a change of its own. */
  settle() {
    if (this.isActing) return;
    this.note(undefined, {});
  }

  /**
   * Does an action as one change, and returns the change; undefined where nothing changed.
   *
   * @param {string} says  What it is called behind "Undo:".
   * @param {() => void} act  Changes the form and says so; all of it before it returns.
   * @param {{ before?: string, of?: HTMLElement }} [kind]  What the case before it is called, where another takes its
   *   place; the table whose rows it removes or moves.
   * @returns {Change | undefined}
   */
  record(says, act, kind = {}) {
    this.settle();
    if (kind.before !== undefined) this.earlier.keep(kind.before, this.now);
    this.act(() => {
      if (kind.before !== undefined) this.moments.dropDrafts();
      act();
    });
    return this.note(says, kind);
  }

  /**
   * Lets something that follows from a change belong to it; it is a change of its own if others were made since, and
   * does not happen if the change has been undone.
   *
   * @param {Change} change
   * @param {() => void} act
   */
  follow(change, act) {
    if (this.isTouched) this.settle();
    if (!this.history.done.includes(change)) return undefined;
    const isJoined = this.history.extend(change, () => {
      this.act(act);
      this.now = this.moments.read(this.now);
      return this.now;
    });
    if (!isJoined) return this.record(messages.RENUMBER, act);
    this.rest();
    return change;
  }

  /**
   * Changes the form without noting it.
   *
   * @param {() => void} act
   */
  act(act) {
    this.isActing = true;
    try {
      act();
    } finally {
      this.isActing = false;
    }
  }

  /**
   * Adds what differs now as a change.
   *
   * @param {string | undefined} says  Undefined for what was typed: it is called by its question.
   * @param {{ before?: string, of?: HTMLElement }} kind
   */
  note(says, { before: left, of }) {
    const before = this.now;
    const after = this.moments.read(before);
    this.now = after;
    if (after.content === before.content) {
      this.rest();
      return undefined;
    }
    const isWhole = left !== undefined;
    const change = { says: says ?? this.finder.sayTyped(before.content, after.content), before, after, isWhole, of };
    const gone = this.history.add(change);
    const latest = gone[0];
    if (latest && (gone.length >= MANY || gone.some((one) => one.isWhole))) {
      this.earlier.keep(messages.UNDONE_BEFORE, latest.after);
    }
    this.rest();
    return change;
  }

  /** Notes that nothing waits to be noted. */
  rest() {
    clearTimeout(this.pause);
    this.isTouched = false;
    this.tell();
  }

  /** Undoes the last change. */
  undo() {
    this.settle();
    const change = this.history.undo();
    if (!change) return;
    if (this.told?.change === change && this.desk.status.says(this.told.back)) this.desk.status.close();
    this.go(change, change.before, messages.undone(change.says, this.history.done.length));
  }

  /** Does again what was undone last. */
  redo() {
    this.settle();
    const change = this.history.redo();
    if (change) this.go(change, change.after, messages.doneAgain(change.says, this.history.undone.length));
  }

  /**
   * Puts the case to one end of a change, leads to what changed, and says so.
   *
   * @param {Change} change
   * @param {Moment} moment
   * @param {string} sentence
   */
  go(change, moment, sentence) {
    this.act(() => this.put(moment, change.isWhole));
    this.now = moment;
    this.rest();
    if (change.isWhole) this.showStep(moment);
    else this.finder.goTo(placesOf(change.before.content, change.after.content), change.of);
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
    this.moments.restore(moment);
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
    const change = this.record(messages.GO_BACK, () => this.put(moment, true), { before: messages.WENT_BACK_BEFORE });
    this.showStep(moment);
    this.say(sentence, change);
  }

  /**
   * Goes back to before a change: undoes it, or, where more has happened since, brings back the case as it was.
   *
   * @param {Change} change
   */
  takeBack(change) {
    this.settle();
    if (change === this.history.last) this.undo();
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
    const { last, next } = this.history;
    this.buttons.tell(this.isTouched ? messages.TYPED : last?.says, this.isTouched ? undefined : next?.says);
    if (this.told && this.desk.status.says(this.told.back)) {
      const isLast = this.told.change === last && !this.isTouched;
      this.desk.status.nameBack(isLast ? messages.UNDO : messages.BACK_TO_BEFORE);
    }
  }
}
