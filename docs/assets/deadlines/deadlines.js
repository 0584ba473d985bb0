/** Finds when each limit of a level ends, the day to aim for, and whether it is ahead, gone by or may be later. */

import { addDays, dayOf } from "./calendar-days.js";
import { endOf, isTimed, lastOf } from "./counting.js";
import { workdayUpTo } from "./federal-holidays.js";
import { notesOn, whyLater } from "./notes.js";

/** @import { Deadline, Filing, Given, Level } from "./shapes.js" */

const WEEK = 7;
/** Limits of so many days or fewer leave one day to spare, not a week. */
const SHORT = 14;

/**
 * Returns when each limit of a level ends; those that cannot be counted are left out.
 *
 * @param {Level} level
 * @param {Given} given
 * @param {number} now  The moment that the writer's clock shows.
 * @returns {Deadline[]}
 */
export function findDeadlines(level, given, now) {
  const [usual] = level.filings;
  const first = usual && lastOf(usual, given);
  const found = level.filings.flatMap((filing) => {
    const last = lastOf(filing, given, first);
    return last === undefined ? [] : [{ filing, last, isAhead: (isTimed(filing) ? now : dayOf(now)) <= last }];
  });
  const someAhead = found.some(({ isAhead }) => isAhead);
  return found.map(({ filing, last, isAhead }) => {
    const noticed = filing === usual ? given.noticed : undefined;
    const later = isAhead ? "" : whyLater(filing, given, { now, noticed, someAhead: someAhead && filing === usual });
    /** @type {Omit<Deadline, "notes">} */
    const deadline = {
      what: filing.what ? `${level.name}: ${filing.what}` : level.name,
      filing,
      last,
      aim: aimFor(filing, given, last, noticed, dayOf(now)),
      isTimed: isTimed(filing),
      state: isAhead ? "ahead" : later ? "open" : "passed",
      ...(noticed === undefined || noticed === last ? {} : { noticed }),
    };
    return { ...deadline, notes: [...(later ? [later] : []), ...notesOn(deadline, given, now)] };
  });
}

/**
 * Returns the day to aim for: without the days for receipt, with days to spare, on a working day, and not gone by.
 *
 * @param {Filing} filing
 * @param {Given} given
 * @param {number} last
 * @param {number | undefined} noticed
 * @param {number} today
 */
function aimFor(filing, given, last, noticed, today) {
  const start = filing.start === "cut" ? given.cut : given.start;
  if (filing.atOnce || filing.count === null || start === undefined) return today;
  const shortest = endOf({ ...filing, monthEnd: "last" }, start, filing.cautious ?? filing.count);
  const spare = filing.unit === "days" && filing.count <= SHORT ? 1 : WEEK;
  return Math.max(workdayUpTo(addDays(dayOf(Math.min(shortest, last, noticed ?? last)), -spare)), today);
}

/**
 * Returns the day by which to act: the notice's where that is ahead and earlier, or is all that is left.
 * Where the notice's day has gone by and a state may set less than the rule's outermost day, it is today.
 *
 * @param {Deadline} deadline
 */
export function dayToAct({ filing, last, aim, state, noticed }) {
  // The day to aim for is never before today, so a notice's day before it has gone by.
  const isGone = noticed !== undefined && noticed < aim;
  if (isGone && filing.isMost && state === "ahead") return aim;
  if (noticed === undefined || isGone) return last;
  return noticed < last || state !== "ahead" ? noticed : last;
}
