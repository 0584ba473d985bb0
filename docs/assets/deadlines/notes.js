/** Says in sentences how a last day was counted, and what about it may surprise. */

import { addDays, DAY, dayOf, hoursBetween, inFull, isWeekend, withTime } from "./calendar-days.js";
import { endOf, startOf } from "./counting.js";
import { holidayOn, workdayUpTo } from "./federal-holidays.js";

/** @import { Deadline, Filing, Given } from "./shapes.js" */

/** In days: a notice that takes longer may be a mistyped day. */
const LONG_IN_THE_MAIL = 30;

/**
 * Says why a limit that is counted to a day gone by may end later after all; "" where it does not.
 *
 * @param {Filing} filing
 * @param {Given} given
 * @param {{ now: number, noticed: number | undefined, someAhead: boolean }} around
 */
export function whyLater(filing, given, { now, noticed, someAhead }) {
  if (noticed !== undefined && noticed >= dayOf(now))
    return "The notice gives more time. File now, and keep the notice.";
  if (filing.orCut && given.cut === undefined) {
    return "If the cut is still ahead, you are in time: the later day counts. Enter the day of the cut above.";
  }
  if (filing.start === "receipt" && !filing.receivedAfter && given.received === undefined) {
    return "The rule counts from the day on which the notice came, and that is later. Enter it above.";
  }
  return someAhead ? "You may still be in time by another of the days here." : "";
}

/**
 * Returns the sentences on one limit, in the order in which they matter.
 *
 * @param {Omit<Deadline, "notes">} deadline
 * @param {Given} given
 * @param {number} now
 */
export function notesOn(deadline, given, now) {
  const { filing, last } = deadline;
  return [
    distance(deadline, now),
    `Counted: ${filing.limit}${filing.care ? `, ${filing.care}` : ""}.`,
    ...onReceipt(filing, given),
    ...onCut(filing, given),
    ...onMonthEnd(filing, given),
    ...onDayOfWeek(filing, given, last),
    ...(filing.filed ? [filing.filed] : []),
    ...filing.notes,
  ];
}

/** @param {Filing} filing @param {Given} given */
function onReceipt({ start, receivedAfter }, given) {
  if (start !== "receipt") return [];
  if (given.received !== undefined) {
    const days = Math.round((given.received - dayOf(given.start)) / DAY);
    const doubt = days > LONG_IN_THE_MAIL ? ` That is ${days} days after the notice: are both days right?` : "";
    return [`It came on ${inFull(given.received)}.${doubt} Keep what shows that day.`];
  }
  if (!receivedAfter) {
    return ["You gave no day of receipt, so the date on the notice is used. That is safe: the true last day is later."];
  }
  const presumed = inFull(addDays(given.start, receivedAfter));
  return [
    `Receipt is presumed ${receivedAfter} days after the notice, on ${presumed}.`,
    "If it came on another day, and you can show it, enter that day above.",
  ];
}

/** @param {Filing} filing @param {Given} given */
function onCut(filing, given) {
  if (filing.start === "cut" && given.cut !== undefined) return [`The cut is on ${inFull(given.cut)}.`];
  if (!filing.orCut || filing.count === null) return [];
  const end = inFull(endOf(filing, given.start, filing.count));
  return given.cut === undefined
    ? [`If the cut is later than ${end}, the day of the cut is the last day: enter it above.`]
    : [`The days end on ${end}, and the cut is on ${inFull(given.cut)}: the later counts.`];
}

/** @param {Filing} filing @param {Given} given */
function onMonthEnd(filing, given) {
  const start = startOf(filing, given);
  if (filing.unit !== "months" || filing.count === null || start === undefined) return [];
  const end = endOf(filing, start, filing.count);
  if (new Date(end).getUTCDate() === new Date(start).getUTCDate()) return [];
  return [
    filing.monthEnd === "next"
      ? "That month has no such day, so by the rule the first of the next month counts."
      : "That month has no such day, and the rule does not say what then: its last day is used.",
  ];
}

/** @param {Filing} filing @param {Given} given @param {number} last */
function onDayOfWeek(filing, given, last) {
  if (filing.answers || filing.atOnce) return [];
  const start = startOf(filing, given);
  const end = filing.moves && filing.count !== null && start !== undefined ? endOf(filing, start, filing.count) : last;
  if (end < last)
    return [`${inFull(end)} is ${whyClosed(end)}, so the rule moves the last day to the next working day.`];
  const why = whyClosed(dayOf(last));
  return why
    ? [`This day is ${why}. No rule that we read moves it: be done by ${inFull(workdayUpTo(dayOf(last)))}.`]
    : [];
}

/** @param {number} day */
function whyClosed(day) {
  const holiday = holidayOn(day);
  if (holiday) return `a federal holiday, ${holiday}`;
  return isWeekend(day) ? "on a weekend" : "";
}

/** @param {Omit<Deadline, "notes">} deadline @param {number} now */
function distance({ last, isTimed, state, noticed }, now) {
  if (isTimed) {
    const hours = Math.floor(hoursBetween(now, last));
    if (hours < 0) return `That was ${withTime(last)}.`;
    return hours < 1 ? "That is within the hour." : `That is in ${hours} ${hours === 1 ? "hour" : "hours"}.`;
  }
  const days = Math.round((last - dayOf(now)) / DAY);
  const day = noticed === undefined ? "This day" : "The rule's day";
  if (days < 0) return `${day} has ${state === "open" ? "gone by" : "passed"}.`;
  if (days === 0) return `${day} is today.`;
  return days === 1 ? `${day} is tomorrow.` : `${day} is ${days} days from today.`;
}
