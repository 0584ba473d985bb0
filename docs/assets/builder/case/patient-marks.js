/** What tells in a case who the patient is: names, initials and identifiers, which no practice profile keeps. */

import { around, findAll } from "../page/find.js";

/** Words beside names that are no names. */
const NO_NAMES = new Set("mr mrs ms miss mx dr jr sr ii iii iv and or of the".split(" "));
const SHORTEST_NAME = 2;
/** An identifier of fewer characters than this is looked for only as a whole word. */
const SHORT = 5;
/** A part of an identifier that tells by itself: six digits, or eight characters with three digits; no ZIP code. */
const TELLING = /^(?=(?:\D*\d){6})|^(?=.{8})(?=(?:\D*\d){3})/u;

/**
 * @typedef {object} Marks
 * @property {Set<string>} names  Single words.
 * @property {RegExp[]} patterns  Initials, and the date of birth as it may be written.
 * @property {{ says: string, bare: string }[]} identifiers  As typed, and their letters and digits alone.
 */

/**
 * Returns what the case says of the patient and of others who are no part of the practice.
 *
 * @param {HTMLFormElement} form
 * @param {string} credentials  The signer's: "MD" is no one's initials there.
 * @returns {Marks}
 */
export function marksOf(form, credentials) {
  const owned = new Set(credentials.replaceAll(".", "").match(/\p{L}+/gu));
  /** @type {Marks} */
  const marks = { names: new Set(), patterns: [], identifiers: [] };
  for (const question of findAll(form, "[data-tells]")) {
    const answer = answerIn(question);
    if (!answer || isClinician(question)) continue;
    if (question.dataset.tells === "name") {
      for (const word of namesIn(answer)) marks.names.add(word);
      marks.patterns.push(...initialsOf(answer, owned));
    } else if (question.dataset.kind === "date") {
      const day = new Date(question.querySelector(".read-back")?.textContent || answer);
      if (Number.isNaN(day.getTime())) marks.identifiers.push({ says: answer, bare: bare(answer) });
      else marks.patterns.push(dateLike(day));
    } else {
      marks.identifiers.push(...partsOf(answer));
    }
  }
  return marks;
}

/**
 * Returns the words by which a text tells of the patient, or "".
 *
 * @param {string} text
 * @param {Marks} marks
 */
export function markIn(text, { names, patterns, identifiers }) {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = words.find((word) => names.has(word.toLowerCase()));
  if (name) return name;
  for (const pattern of patterns) {
    const found = plain(text).match(pattern);
    if (found) return found[0];
  }
  const whole = bare(text);
  const found = identifiers.find((one) =>
    one.bare.length < SHORT ? words.some((word) => word.toLowerCase() === one.bare) : whole.includes(one.bare),
  );
  return found?.says ?? "";
}

/** @param {HTMLElement} question */
function answerIn(question) {
  const control = question.querySelector("input, textarea");
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value.trim() : "";
}

/**
 * Whether a question stands in the row of one who has an NPI: a colleague.
 *
 * @param {HTMLElement} question
 */
function isClinician(question) {
  const npi = around(question, ".row")?.querySelector("[data-kind=npi] input");
  return npi instanceof HTMLInputElement && npi.value.trim() !== "";
}

/**
 * Returns a text without accents, so that José and Jose are one.
 *
 * @param {string} text
 */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}

/**
 * Returns the letters and digits of a text alone, in lower case.
 *
 * @param {string} text
 */
function bare(text) {
  return plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** @param {string} text */
function wordsIn(text) {
  return (plain(text).match(/\p{L}+/gu) ?? []).filter((word) => !NO_NAMES.has(word.toLowerCase()));
}

/** @param {string} text */
function namesIn(text) {
  return wordsIn(text)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= SHORTEST_NAME);
}

/**
 * Returns patterns for the initials of a name, where they stand whole: MQ, M.Q., M. Q., with or without the middle;
 * of "Quill, Marisol" as of "Marisol Quill".
 *
 * @param {string} name
 * @param {Set<string>} owned
 */
function initialsOf(name, owned) {
  const [before = "", after = ""] = name.split(",");
  const orders = [name, `${after} ${before}`].map((words) =>
    wordsIn(words).map((word) => word.charAt(0).toUpperCase()),
  );
  const sets = orders.flatMap((letters) => [letters, [letters.at(0) ?? "", letters.at(-1) ?? ""]]);
  return sets
    .filter((set) => set.length > 1 && set[0] && !owned.has(set.join("")))
    .map((set) => new RegExp(`(?<![\\p{L}.])${set.join("\\.?[ -]?")}(?!\\p{L})`, "u"));
}

/**
 * Returns a pattern for a day as it may be written: 6/9/1974, 06-09-74, 1974-06-09, June 9, 1974, 9 Jun 1974.
 *
 * @param {Date} day
 */
function dateLike(day) {
  const year = day.getFullYear();
  const years = `(?:${year}|${String(year % 100).padStart(2, "0")})`;
  const month = `0?${day.getMonth() + 1}`;
  const date = `0?${day.getDate()}`;
  const name = day.toLocaleString("en-US", { month: "long" });
  const named = `(?:${name}|${name.slice(0, 3)}\\.?)`;
  const ways = [
    `${month}[./ -]${date}[./ -]${years}`,
    `${date}[./ -]${month}[./ -]${years}`,
    `${year}[./ -]${month}[./ -]${date}`,
    `${named} ${date}(?:st|nd|rd|th)?,? ${year}`,
    `${date}(?:st|nd|rd|th)?(?: of)? ${named},? ${year}`,
  ];
  return new RegExp(`(?<!\\d)(?:${ways.join("|")})(?!\\d)`, "iu");
}

/**
 * Returns what of an identifier tells by itself: a street of an address, a long number, all of it.
 *
 * @param {string} identifier
 */
function partsOf(identifier) {
  const [first = ""] = identifier.split(/[,\n]/u);
  const numbers = identifier.split(/\s+/u).filter((part) => TELLING.test(bare(part)));
  const parts = new Set([first.trim(), ...numbers, identifier]);
  return [...parts].map((says) => ({ says, bare: bare(says) })).filter((part) => part.bare !== "");
}
