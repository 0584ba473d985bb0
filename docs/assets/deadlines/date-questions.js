/** The calculator's questions: which of them the chosen clock asks, what is typed, and what cannot stand. */

import { find } from "../builder/page/find.js";
import { HOUR } from "./calendar-days.js";
import { readDate } from "./typed-date.js";

/** @import { Given, Level } from "./shapes.js" */

const RECEIVED = "Day on which the notice came";
const CUT = "Day on which the service is cut";
const NOTICED = "Last day that the notice gives";
const MINUTE = HOUR / 60;

/** @typedef {"date" | "time" | "received" | "cut" | "noticed"} Name */

/**
 * Shows the questions that a clock asks, and words the first as it asks it.
 *
 * @param {HTMLElement} root
 * @param {Level | undefined} level
 */
export function showQuestions(root, level) {
  const label = find(root, "label[for=deadline-date]", HTMLLabelElement);
  label.textContent = level?.asks ?? "Date on the notice";
  if (level) find(root, "#deadline-date-hint", HTMLElement).textContent = level.hint;
  const shown = {
    date: !level?.isSentByPlan,
    time: Boolean(level?.asksTime),
    received: Boolean(level?.asksReceipt),
    cut: Boolean(level?.asksCut),
    noticed: Boolean(level?.isNotice && !level.isSentByPlan),
  };
  const time = level?.asksTime === "if known" ? "Time of that day, if you know it" : "Time of that day";
  find(root, "label[for=deadline-time]", HTMLLabelElement).textContent = time;
  for (const [name, isShown] of Object.entries(shown)) {
    find(root, `[data-asks=${name}]`, HTMLElement).hidden = !isShown;
  }
}

/**
 * Reads what is typed: the days, and a sentence for each question whose answer cannot stand.
 *
 * @param {HTMLElement} root
 * @param {Level} level
 * @param {number} today
 * @returns {{ given: Given, problems: Partial<Record<Name, string>> }}
 */
export function readQuestions(root, level, today) {
  /** @param {Name} name */
  const typed = (name) => find(root, `#deadline-${name}`, HTMLInputElement).value;
  /** @type {Partial<Record<Name, string>>} */
  const problems = {};
  /** @param {Name} name @param {string} label @param {number} latest @param {number} earliest @param {string} than */
  const readOptional = (name, label, latest, earliest, than) => {
    if (!typed(name).trim()) return undefined;
    const read = readDate(typed(name), label, latest);
    if ("problem" in read) problems[name] = read.problem;
    else if (read.day >= earliest) return read.day;
    else problems[name] = `${label} must be ${than} or later`;
    return undefined;
  };
  if (level.isSentByPlan) return { given: { start: today }, problems };
  const first = readDate(typed("date"), level.asks, level.mayBeAhead ? Number.POSITIVE_INFINITY : today);
  if ("problem" in first) problems.date = first.problem;
  const start = "day" in first ? first.day : 0;
  const minutes = level.asksTime ? minutesOf(typed("time")) : 0;
  if (level.asksTime === "needed" && minutes === undefined) problems.time = "Enter the time of that day";
  const than = "the date on the notice";
  const received = level.asksReceipt ? readOptional("received", RECEIVED, today, start, than) : undefined;
  const cut = level.asksCut ? readOptional("cut", CUT, Number.POSITIVE_INFINITY, 0, "") : undefined;
  const noticed = level.isNotice ? readOptional("noticed", NOTICED, Number.POSITIVE_INFINITY, start, than) : undefined;
  const given = {
    start: start + (minutes ?? 0) * MINUTE,
    ...(received === undefined ? {} : { received }),
    ...(cut === undefined ? {} : { cut }),
    ...(noticed === undefined ? {} : { noticed }),
  };
  return { given, problems };
}

/** Returns the minutes of "15:30" since midnight, or undefined. @param {string} time */
function minutesOf(time) {
  const [hours, minutes] = time.split(":").map(Number);
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
}
