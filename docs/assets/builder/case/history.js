/** @import { Moment } from "./moments.js" */

/**
 * @typedef {object} Change  One thing that the writer did.
 * @property {string} says  What it is called behind "Undo:".
 * @property {Moment} before
 * @property {Moment} after
 * @property {boolean} isWhole  Whether it put one case in the place of another.
 * @property {HTMLElement | undefined} of  The table whose rows it removed or moved: such changes of one table may be joined.
 * @property {Change} [joined]  The change that it has become a part of.
 */

/** Far more than fifty, and few enough: the moments share what they have in common. */
const MOST = 200;

/** The changes of a case in their order: those done, and those undone that can be done again. Knows no form. */
export class History {
  constructor() {
    /** @type {Change[]} */
    this.done = [];
    /** @type {Change[]} The next one last. */
    this.undone = [];
  }

  /** The change that would be undone. */
  get last() {
    return this.done.at(-1);
  }

  /** The change that would be done again. */
  get next() {
    return this.undone.at(-1);
  }

  /**
   * Adds a change, and returns those that were undone: nothing leads to them any more. The latest of them comes first.
   *
   * @param {Change} change
   * @returns {Change[]}
   */
  add(change) {
    this.done.push(change);
    if (this.done.length > MOST) this.done.shift();
    return this.undone.splice(0);
  }

  /** Takes the last change back and returns it. */
  undo() {
    const change = this.done.pop();
    if (change) this.undone.push(change);
    return change;
  }

  /** Does the next change again and returns it. */
  redo() {
    const change = this.undone.pop();
    if (change) this.done.push(change);
    return change;
  }

  /**
   * Returns the change that one belongs to, itself where it was not joined; undefined where that is undone or gone.
   *
   * @param {Change} change
   */
  standing(change) {
    let whole = change;
    while (whole.joined) whole = whole.joined;
    return this.done.includes(whole) ? whole : undefined;
  }

  /**
   * Joins a change with those of the same thing that followed it, and lets it end at another moment; whether nothing
   * else has been done since.
   *
   * @param {Change} change
   * @param {() => Moment} end  Is called only where they are joined.
   */
  extend(change, end) {
    const place = this.done.indexOf(change);
    const later = this.done.slice(place + 1);
    if (place < 0 || this.undone.length > 0) return false;
    if (!later.every(({ of }) => of !== undefined && of === change.of)) return false;
    change.after = end();
    for (const part of later) part.joined = change;
    this.done.length = place + 1;
    return true;
  }
}
