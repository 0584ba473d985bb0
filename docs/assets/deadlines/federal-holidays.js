/** The federal holidays of 5 USC 6103, and the days on which offices are open. */

import { addDays, isWeekend, weekdayOf } from "./calendar-days.js";

const SUNDAY = 0;
const SATURDAY = 6;

const NEW_YEAR = { name: "New Year's Day", month: 1, day: 1 };
/** Each federal holiday: month from 1, then its day, or its weekday and which one (-1 is the last). */
const HOLIDAYS = [
  NEW_YEAR,
  { name: "Martin Luther King Jr. Day", month: 1, weekday: 1, which: 3 },
  { name: "Washington's Birthday", month: 2, weekday: 1, which: 3 },
  { name: "Memorial Day", month: 5, weekday: 1, which: -1 },
  { name: "Juneteenth", month: 6, day: 19 },
  { name: "Independence Day", month: 7, day: 4 },
  { name: "Labor Day", month: 9, weekday: 1, which: 1 },
  { name: "Columbus Day", month: 10, weekday: 1, which: 2 },
  { name: "Veterans Day", month: 11, day: 11 },
  { name: "Thanksgiving Day", month: 11, weekday: 4, which: 4 },
  { name: "Christmas Day", month: 12, day: 25 },
];

/**
 * Names the federal holiday on a day, or its day off where it falls on a weekend; "" where there is none.
 *
 * @param {number} day
 */
export function holidayOn(day) {
  // The day off for New Year's Day can be the December 31 before.
  const year = new Date(day).getUTCFullYear();
  for (const holiday of [...HOLIDAYS.map((one) => ({ ...one, year })), { ...NEW_YEAR, year: year + 1 }]) {
    const date = dateOf(holiday);
    if (date === day) return holiday.name;
    if (dayOff(date) === day) return `${holiday.name} (day off)`;
  }
  return "";
}

/** @param {{year: number, month?: number, day?: number, weekday?: number, which?: number}} holiday */
function dateOf({ year, month = 1, day = 0, weekday = 0, which = 0 }) {
  if (day) return Date.UTC(year, month - 1, day);
  if (which < 0) {
    const last = Date.UTC(year, month, 0);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = Date.UTC(year, month - 1, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (which - 1) * 7);
}

/** @param {number} day */
function dayOff(day) {
  if (weekdayOf(day) === SATURDAY) return addDays(day, -1);
  return weekdayOf(day) === SUNDAY ? addDays(day, 1) : day;
}

/**
 * Returns the day itself if offices are open on it, or the last such day before it.
 *
 * @param {number} day
 */
export function workdayUpTo(day) {
  let found = day;
  while (isWeekend(found) || holidayOn(found)) found = addDays(found, -1);
  return found;
}

/**
 * Returns the day itself, or the next one that is not a Saturday, a Sunday or the date of a federal holiday.
 * A day off for a holiday on a weekend is not safely a holiday, so it moves nothing.
 *
 * @param {number} day
 */
export function workdayFrom(day) {
  let found = day;
  while (isWeekend(found) || isHolidayByDate(found)) found = addDays(found, 1);
  return found;
}

/** @param {number} day */
const isHolidayByDate = (day) =>
  HOLIDAYS.some((holiday) => dateOf({ ...holiday, year: new Date(day).getUTCFullYear() }) === day);
