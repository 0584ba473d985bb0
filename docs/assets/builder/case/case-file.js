/** Case files: the answers, saved to a file that the writer keeps. Saving needs no engine. */

import { handOver } from "../page/downloads.js";

/** @import { Answers } from "../engine/shapes.js" */

/** A character takes four bytes at most. */
const BYTES = 4;

/**
 * Saves answers as a case file; its name says the day, and of the patient what the writer chose.
 *
 * @param {DOMStringMap} says  What the page says of case files: their format and schema.
 * @param {Answers} answers
 * @param {string[]} toConfirm  The names of those that were written for another patient.
 * @param {string} prefix  What the writer wants before its name.
 * @returns {string} The file's name.
 */
export function saveCaseFile(says, answers, toConfirm, prefix) {
  const left = toConfirm.length > 0 ? { to_confirm: toConfirm } : {};
  const content = { format: says.caseFormat, schema: Number(says.caseSchema), answers, ...left };
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  const name = `${prefix}letter-case-${day.join("-")}.json`;
  handOver(name, new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: "application/json" }));
  return name;
}

/**
 * Reads a file as text, and no more of it than it takes to know that it is too large; nothing where the file is in
 * another encoding than Unicode: guessed letters would go into a medical letter.
 *
 * @param {DOMStringMap} says
 * @param {File} file
 * @returns {Promise<string | undefined>}
 */
export async function readFile(says, file) {
  const largest = Number(says.caseLargest);
  const most = (largest + 1) * BYTES;
  const bytes = new Uint8Array(await file.slice(0, most).arrayBuffer());
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    // A part may end amid a character, which is no fault of the file.
    const text = decoder.decode(bytes, { stream: file.size > most }).slice(0, largest + 1);
    return hasControls(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * Whether text holds what no text file does: the zero bytes or escapes of another encoding, read as Unicode.
 *
 * @param {string} text
 */
function hasControls(text) {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && !(code === 9 || code === 10 || code === 12 || code === 13)) return true;
  }
  return false;
}

/**
 * Returns the encoding that the first bytes of a file name, if they do.
 *
 * @param {Uint8Array} bytes
 */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
