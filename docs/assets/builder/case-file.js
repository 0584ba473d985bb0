/** Case files: the answers, saved to a file that the writer keeps. Saving needs no engine. */

/** @import { Answers } from "./shapes.js" */

/** A character takes four bytes at most. */
const BYTES = 4;

/**
 * Hands a file to the browser's downloads.
 *
 * @param {string} name
 * @param {Blob} content
 */
export function handOver(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Saves answers as a case file; its name says the day and nothing of the patient.
 *
 * @param {DOMStringMap} says  What the page says of case files: their format and schema.
 * @param {Answers} answers
 * @returns {string} The file's name.
 */
export function saveCaseFile(says, answers) {
  const content = { format: says.caseFormat, schema: Number(says.caseSchema), answers };
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  const name = `letter-case-${day.join("-")}.json`;
  handOver(name, new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: "application/json" }));
  return name;
}

/**
 * Reads a file as text, and no more of it than it takes to know that it is too large.
 *
 * @param {DOMStringMap} says
 * @param {File} file
 * @returns {Promise<string>}
 */
export async function readFile(says, file) {
  const largest = Number(says.caseLargest);
  const text = await file.slice(0, (largest + 1) * BYTES).text();
  return text.slice(0, largest + 1);
}
