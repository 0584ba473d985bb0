import { addDays, addMonths, DAY, holidayOn, inFull, isWeekend, workdayUpTo } from "./calendar-days.js";

/**
 * @typedef {object} Filing  A time to file, as site_hooks/after/deadline_form.py writes it.
 * @property {string} what  Which filing this is; "" for the usual one.
 * @property {number | null} count
 * @property {"days" | "months"} unit
 * @property {string} words
 * @property {number} receivedAfter  Days after which receipt is presumed.
 * @property {number | null} cautious  Days, where an older or stricter count is about.
 * @property {boolean} isReported
 */

/**
 * @typedef {object} Level
 * @property {string} id
 * @property {string} name
 * @property {string} decides
 * @property {string} answersTo
 * @property {boolean} isSentByPlan
 * @property {Filing[]} filings
 * @property {string[]} decisions
 * @property {string[]} notes
 * @property {string[]} sources
 */

/** @typedef {{ name: string, caution: string, levels: Level[] }} Plan */
/** @typedef {{ notice: string, plans: Record<string, Plan>, sources: Record<string, {title: string, address: string}> }} Clocks */

/**
 * @typedef {object} Deadline
 * @property {string} what  What is due.
 * @property {number} last  The last day to file.
 * @property {number} aim  The cautious earlier day.
 * @property {boolean} hasPassed
 * @property {string[]} remarks  What to know about this day.
 */

const WEEK = 7;
/** Limits of so many days or fewer leave one day to spare, not a week. */
const SHORT = 14;

/**
 * Returns when each filing of a level is due; those with no known limit are left out.
 *
 * @param {Level} level
 * @param {number} notice  The date on the notice.
 * @param {number} today
 * @returns {Deadline[]}
 */
export function findDeadlines(level, notice, today) {
  return level.filings.flatMap((filing) => {
    const { count, receivedAfter } = filing;
    if (count === null) return [];
    const last = endOf(addDays(notice, receivedAfter), count, filing.unit);
    const shortest = endOf(notice, filing.cautious ?? count, filing.unit);
    const spare = filing.unit === "days" && count <= SHORT ? 1 : WEEK;
    const earlier = Math.max(workdayUpTo(addDays(shortest, -spare)), notice);
    const aim = today <= last ? Math.max(earlier, today) : earlier;
    const what = filing.what ? `${level.name}, ${filing.what}` : level.name;
    return [{ what, last, aim, hasPassed: last < today, remarks: remarksOn(filing, notice, last, today) }];
  });
}

/** @param {number} start @param {number} count @param {"days" | "months"} unit */
const endOf = (start, count, unit) => (unit === "months" ? addMonths(start, count) : addDays(start, count));

/**
 * Says how a last day was counted, and what about it may surprise.
 *
 * @param {Filing} filing
 * @param {number} notice
 * @param {number} last
 * @param {number} today
 */
function remarksOn(filing, notice, last, today) {
  const receipt = filing.receivedAfter
    ? `receipt, presumed ${filing.receivedAfter} days after ${inFull(notice)}`
    : inFull(notice);
  const remarks = [`${filing.words} from ${receipt}${filing.isReported ? ", as reported" : ""}.`];
  const holiday = holidayOn(last);
  const why = holiday ? `a federal holiday, ${holiday}` : isWeekend(last) ? "a weekend" : "";
  if (why) {
    remarks.push(`This day is on ${why}. It is not moved here: be done by ${inFull(workdayUpTo(last))}.`);
  }
  if (filing.unit === "months" && new Date(last).getUTCDate() !== new Date(notice).getUTCDate()) {
    remarks.push("That month has no such day, so its last day counts.");
  }
  remarks.push(distance(Math.round((last - today) / DAY)));
  return remarks;
}

/** @param {number} days */
function distance(days) {
  if (days < 0) {
    return "This day has passed. Call the number on the notice today, and ask whether a late appeal is taken.";
  }
  if (days === 0) return "This is today.";
  return days === 1 ? "This is tomorrow." : `This is ${days} days from today.`;
}
