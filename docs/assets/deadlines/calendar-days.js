/** Days as milliseconds of UTC midnight, so that no change of the clock moves one; moments as those of a wall clock. */

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

const SUNDAY = 0;
const SATURDAY = 6;
const NOON = 12;

/** @param {number} day @param {number} count */
export const addDays = (day, count) => day + count * DAY;

/**
 * Returns the same day of a later month. Where that month has no such day: its last day, or the first of the next.
 *
 * @param {number} day
 * @param {number} count
 * @param {"last" | "next"} monthEnd
 */
export function addMonths(day, count, monthEnd) {
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
  const lastOfMonth = Date.UTC(year, month + 1, 0);
  if (date.getUTCDate() <= new Date(lastOfMonth).getUTCDate()) return Date.UTC(year, month, date.getUTCDate());
  return monthEnd === "next" ? addDays(lastOfMonth, 1) : lastOfMonth;
}

/** Returns December 31 of so many years later. @param {number} day @param {number} count */
export const yearEnd = (day, count) => Date.UTC(new Date(day).getUTCFullYear() + count, 11, 31);

/** Returns noon of so many days later. @param {number} day @param {number} count */
export const noonAfter = (day, count) => addDays(day, count) + NOON * HOUR;

/**
 * Returns the moment so many hours later; where the clocks change in between, they show an hour more or less.
 *
 * @param {number} moment
 * @param {number} count
 */
export const hoursAfter = (moment, count) => readNow(new Date(toReal(moment) + count * HOUR));

/** Returns the hours that pass between two moments of the wall clock. @param {number} from @param {number} to */
export const hoursBetween = (from, to) => (toReal(to) - toReal(from)) / HOUR;

/** Returns when the wall clock in the writer's place shows a moment. @param {number} moment */
function toReal(moment) {
  const wall = new Date(moment);
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  return new Date(year, month, day, wall.getUTCHours(), wall.getUTCMinutes()).getTime();
}

/** @param {number} moment */
export const dayOf = (moment) => Math.floor(moment / DAY) * DAY;

/** @param {number} day */
export const weekdayOf = (day) => new Date(day).getUTCDay();

/** @param {number} day */
export const isWeekend = (day) => weekdayOf(day) === SATURDAY || weekdayOf(day) === SUNDAY;

const IN_FULL = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" });
const TIME = new Intl.DateTimeFormat("en-US", { timeStyle: "short", timeZone: "UTC" });

/** Writes a day as "Wednesday, March 4, 2026". @param {number} day */
export const inFull = (day) => IN_FULL.format(day);

/** Writes a moment as "Wednesday, March 4, 2026, at noon". @param {number} moment */
export function withTime(moment) {
  const time = moment - dayOf(moment) === NOON * HOUR ? "noon" : TIME.format(moment).replace("\u202f", " ");
  return `${inFull(moment)}, at ${time}`;
}

/** Writes a day as "20260304", the way calendar files do. @param {number} day */
export const inDigits = (day) => new Date(day).toISOString().slice(0, 10).replaceAll("-", "");

/** Writes a moment as "20260304T120000", on the clock of whoever reads it. @param {number} moment */
export const momentInDigits = (moment) => new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, "");

/** Returns the moment that the writer's own calendar and clock show. */
export const readNow = (now = new Date()) =>
  Date.UTC(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes());
