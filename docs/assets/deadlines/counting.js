/** Counts one limit from what is typed, in the way that the data names. */

import { addDays, addMonths, dayOf, hoursAfter, noonAfter, yearEnd } from "./calendar-days.js";
import { workdayFrom } from "./federal-holidays.js";

/** @import { Filing, Given } from "./shapes.js" */

/** @type {Record<Filing["unit"], (start: number, count: number, monthEnd: Filing["monthEnd"]) => number>} */
const WAYS = {
  days: (start, count) => addDays(dayOf(start), count),
  months: (start, count, monthEnd) => addMonths(dayOf(start), count, monthEnd),
  hours: hoursAfter,
  noon: (start, count) => noonAfter(dayOf(start), count),
  "year-ends": yearEnd,
};

/** @param {Filing} filing */
export const isTimed = ({ unit }) => unit === "hours" || unit === "noon";

/**
 * Returns the day from which a limit runs, or undefined where it is not known.
 *
 * @param {Filing} filing
 * @param {Given} given
 */
export function startOf({ start, receivedAfter }, given) {
  if (start === "cut") return given.cut;
  if (start === "receipt") return given.received ?? addDays(given.start, receivedAfter);
  return given.start;
}

/**
 * Returns the last day of a limit before it is moved and before the day of a cut is looked at.
 *
 * @param {Filing} filing
 * @param {number} start
 * @param {number} count
 */
export const endOf = ({ unit, monthEnd }, start, count) => WAYS[unit](start, count, monthEnd);

/**
 * Returns the last day of a limit by its rule, or undefined where it cannot be known.
 *
 * @param {Filing} filing
 * @param {Given} given
 * @param {number} [first]  The last day of the level's first limit.
 */
export function lastOf(filing, given, first) {
  const start = startOf(filing, given);
  if (start === undefined || filing.count === null) return undefined;
  const end = endOf(filing, start, filing.count);
  const kept = filing.orCut && given.cut !== undefined ? Math.max(end, given.cut) : end;
  const within = filing.withinFirst && first !== undefined ? Math.min(kept, first) : kept;
  return filing.moves ? workdayFrom(within) : within;
}
