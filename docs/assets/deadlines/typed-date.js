/** Reads a date as people in the US write it: 3/4/2026, 3-4-26, Mar 4 2026, March 4th, 2026, 2026-03-04. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const YEAR = "(?<year>\\d{4}|'?\\d{2})";
const ISO = /^(?<year>\d{4})([/.-])(?<month>\d{1,2})\2(?<day>\d{1,2})$/;
const NUMBERS = /^(?<month>\d{1,2})(?<sign>[/.-])(?<day>\d{1,2})\2(?<year>\d{4}|\d{2})$/;
const MONTH_FIRST = new RegExp(`^(?<name>[a-z]+)\\.? (?<day>\\d{1,2})(st|nd|rd|th)?,? ${YEAR}$`);
const DAY_FIRST = new RegExp(`^(?<day>\\d{1,2})(st|nd|rd|th)?[ -]+(?<name>[a-z]+)\\.?,?[ -]+${YEAR}$`);
/** The time of day, as records print it behind the date. */
const TIME = /(?<=\d)(,? |t)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)? ?([ap]\.?m\.?|z|[+-]\d{2}:?\d{2})?$/;

/** Notices older than this are mistyped years. */
const FIRST_YEAR = 2000;

/**
 * Returns the day as milliseconds of UTC midnight, or the sentence that says what is wrong.
 *
 * @param {string} typed
 * @param {string} label  The label of the question, such as "Date on the notice".
 * @param {number} latest  The last day that it may be.
 * @returns {{ day: number } | { problem: string }}
 */
export function readDate(typed, label, latest) {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(TIME, "")
    .replace(/(?<=\d) ?([/.-]) ?(?=\d)/g, "$1");
  if (!text) return { problem: `Enter the ${label.charAt(0).toLowerCase()}${label.slice(1)}` };
  const parts = (ISO.exec(text) ?? NUMBERS.exec(text) ?? MONTH_FIRST.exec(text) ?? DAY_FIRST.exec(text))?.groups;
  const month = parts && (parts.name ? monthNamed(parts.name) : Number(parts.month));
  if (!parts || !month || isEither(parts)) {
    return { problem: `${label} must be a date with its year, such as 3/4/2026 or Mar 4 2026` };
  }
  const digits = parts.year?.replace("'", "") ?? "";
  const year = Number(digits) + (digits.length === 2 ? FIRST_YEAR : 0);
  const day = Date.UTC(year, month - 1, Number(parts.day));
  if (new Date(day).getUTCMonth() !== month - 1 || new Date(day).getUTCDate() !== Number(parts.day)) {
    return { problem: `${label} must be a day that the calendar has, month first` };
  }
  if (day > latest) return { problem: `${label} must be today or in the past` };
  if (year < FIRST_YEAR) return { problem: `${label} must be in ${FIRST_YEAR} or later: check the year` };
  return { day };
}

/**
 * Whether a date with dots can be read with the day first, as other countries write it.
 *
 * @param {Record<string, string | undefined>} parts
 */
function isEither({ sign, month, day }) {
  return sign === "." && Number(day) <= 12 && Number(month) !== Number(day);
}

/**
 * Returns the number of a month by its full name or its first three letters or more, or 0.
 *
 * @param {string} name
 */
function monthNamed(name) {
  const index = MONTHS.indexOf(name.slice(0, 3));
  return index >= 0 && (FULL_MONTHS[index]?.startsWith(name) || name === "sept") ? index + 1 : 0;
}
