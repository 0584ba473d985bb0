/** Writes the deadlines as an iCalendar file (RFC 5545); nothing in it tells of a patient. */

import { addDays, inDigits, momentInDigits } from "./calendar-days.js";
import { dayToAct } from "./deadlines.js";

/** @import { Deadline } from "./shapes.js" */

const LONGEST_LINE = 75;

/**
 * @typedef {object} Case  Which events these are, so that a corrected file replaces them and another case's does not.
 * @property {string} key  Random, and the same as long as the case is.
 * @property {number} sequence  How many files the case has had before.
 * @property {string} name  Which clock this is, such as "part-d-redetermination".
 */

/** Begins a case. The key is 128 random bits; crypto.randomUUID is missing where a site is served without TLS. */
export function newCase() {
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
  return { key, sequence: 0 };
}

/**
 * Returns the file's text: two events for each limit, or one at its hour.
 *
 * @param {Case} which
 * @param {Deadline[]} deadlines
 * @param {string} description  What is said in each event.
 * @param {Date} now  When the file is written.
 */
export function writeCalendar(which, deadlines, description, now) {
  const stamp = `${momentInDigits(now.getTime())}Z`;
  const events = deadlines.flatMap((deadline, index) =>
    eventsOf(deadline).flatMap(({ kind, title, when }) => [
      "BEGIN:VEVENT",
      `UID:${which.key}-${which.name}-${index + 1}-${kind}@lmn-kit`,
      `SEQUENCE:${which.sequence}`,
      `DTSTAMP:${stamp}`,
      ...when,
      `SUMMARY:${escapeText(`${title}: ${deadline.what}`)}`,
      `DESCRIPTION:${escapeText(description)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
  );
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//LMN Kit//Deadline calculator//EN", ...events];
  return [...lines, "END:VCALENDAR", ""].map(foldLine).join("\r\n");
}

/** @param {Deadline} deadline */
function eventsOf(deadline) {
  const { filing, last, aim, isTimed } = deadline;
  const title = filing.answers ? "The plan must answer" : isTimed ? "Last time to file" : "Last day to file";
  if (isTimed) return [{ kind: "last", title, when: [`DTSTART:${momentInDigits(last)}`] }];
  const lastDay = { kind: "last", title, when: wholeDay(dayToAct(deadline)) };
  return filing.answers ? [lastDay] : [{ kind: "aim", title: "Aim to file", when: wholeDay(aim) }, lastDay];
}

/** @param {number} day */
const wholeDay = (day) => [`DTSTART;VALUE=DATE:${inDigits(day)}`, `DTEND;VALUE=DATE:${inDigits(addDays(day, 1))}`];

/** @param {string} text */
const escapeText = (text) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/**
 * Breaks a long line as RFC 5545 asks: at most 75 bytes, the next one after a space, and no character torn.
 *
 * @param {string} line
 */
export function foldLine(line) {
  let [folded, length] = ["", 0];
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (length + bytes > LONGEST_LINE) [folded, length] = [`${folded}\r\n `, 1];
    folded += character;
    length += bytes;
  }
  return folded;
}
