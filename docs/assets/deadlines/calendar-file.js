import { addDays, inDigits } from "./calendar-days.js";

/** @import { Deadline } from "./deadlines.js" */

const LONGEST_LINE = 74;

/**
 * Writes the deadlines as an iCalendar file of all-day events; nothing in it tells of a patient.
 *
 * @param {string} name  Which clock this is, such as "part-d-redetermination"; the events' identifiers begin with it.
 * @param {Deadline[]} deadlines
 * @param {string} notice  The sentence that goes with every clock.
 * @param {Date} now  When the file is written.
 */
export function writeCalendar(name, deadlines, notice, now) {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const events = deadlines.flatMap(({ what, last, aim }, index) => {
    const days = [{ kind: "last", day: last, title: `Last day to file: ${what}` }];
    if (aim < last) days.unshift({ kind: "aim", day: aim, title: `Aim to file: ${what}` });
    return days.flatMap(({ kind, day, title }) => [
      "BEGIN:VEVENT",
      `UID:${name}-${index + 1}-${kind}-${inDigits(day)}@lmn-kit`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${inDigits(day)}`,
      `DTEND;VALUE=DATE:${inDigits(addDays(day, 1))}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(notice)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]);
  });
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//LMN Kit//Deadline calculator//EN", ...events];
  return [...lines, "END:VCALENDAR", ""].map(foldLine).join("\r\n");
}

/** @param {string} text */
const escapeText = (text) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/**
 * Breaks a long line as RFC 5545 asks: at most 75 bytes, the next one after a space. Our text is ASCII.
 *
 * @param {string} line
 */
function foldLine(line) {
  const pieces = [];
  for (let rest = line; ; rest = rest.slice(LONGEST_LINE - 1)) {
    if (rest.length < LONGEST_LINE) return [...pieces, rest].join("\r\n ");
    pieces.push(rest.slice(0, LONGEST_LINE - 1));
  }
}
