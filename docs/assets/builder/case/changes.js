import * as messages from "../page/messages.js";
import { Signal } from "../page/signal.js";
import { History } from "./history.js";

/** @import { ChangeFinder } from "./change-finder.js" */
/** @import { EarlierCases } from "./earlier-cases.js" */
/** @import { Change } from "./history.js" */
/** @import { Moment, Moments } from "./moments.js" */

/** In milliseconds: what was typed up to such a pause is one change. */
const PAUSE = 1000;

/** From so many undone changes on, or where a whole case is among them, what they led to is kept when they go. */
const MANY = 5;

/**
 * Notes what the writer does as changes. A change is the case before and the case after it, so no kind of change needs
 * an inverse of its own.
 */
export class Changes {
  /**
   * @param {Moments} moments
   * @param {ChangeFinder} finder
   * @param {EarlierCases} earlier
   */
  constructor(moments, finder, earlier) {
    this.moments = moments;
    this.finder = finder;
    this.earlier = earlier;
    this.history = new History();
    /** The case as the history knows it. */
    this.now = moments.read();
    /** Whether something may have changed since. */
    this.isTouched = false;
    this.isActing = false;
    /** @type {number | undefined} */
    this.pause = undefined;
    /** @type {Signal<void>} Other changes can be undone or done again. */
    this.moved = new Signal();
  }

  /** Ends what this has begun. */
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
    this.moved.tell();
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
      if (kind.before !== undefined) this.moments.drafts.drop();
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
    const whole = this.history.standing(change);
    if (!whole) return undefined;
    const isJoined = this.history.extend(whole, () => {
      this.act(act);
      this.now = this.moments.read(this.now);
      return this.now;
    });
    if (!isJoined) return this.record(messages.RENUMBER, act);
    this.rest();
    return whole;
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
    this.moved.tell();
  }
}
