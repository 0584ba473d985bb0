/** The letter as it leaves the page: as a file, or by the clipboard. */

import { handOver } from "../page/downloads.js";

/** @import { Answers } from "../engine/shapes.js" */
/** @import { Generator } from "../engine/generator.js" */

/**
 * Writes the letter as a file and hands it to the downloads; returns its name, or the sentence that says why not, with the
 * path of the first answer that it is about.
 *
 * @param {Generator} generator
 * @param {Answers} answers
 * @param {string} to  Which output.
 * @param {string} prefix  What the writer wants before its name.
 * @returns {Promise<{name: string} | {refused: string, path: string}>}
 */
export async function download(generator, answers, to, prefix) {
  const reply = await generator.ask({ do: "write", answers, to, despite_gaps: true });
  if (typeof reply.refused === "string") {
    const [path = ""] = /** @type {string[]} */ (reply.paths ?? []);
    return { refused: reply.refused, path };
  }
  const name = `${prefix}${reply.file_name}`;
  const content = typeof reply.base64 === "string" ? bytesOf(reply.base64) : String(reply.text);
  handOver(name, new Blob([content], { type: String(reply.media_type) }));
  return { name };
}

/** @param {string} base64 */
function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * Copies the letter, as formatted text or as plain text.
 *
 * @param {Generator} generator
 * @param {Answers} answers
 * @param {boolean} isFormatted
 * @returns {Promise<void>}
 */
export async function copy(generator, answers, isFormatted) {
  const reply = generator.ask({ do: "copy", answers, despite_gaps: true });
  /** @param {"text" | "html"} name @param {string} type */
  const part = (name, type) => reply.then((letter) => new Blob([String(letter[name])], { type }));
  // Promises, not texts: the browser counts the click only if it is asked at once.
  const item = new ClipboardItem({
    "text/plain": part("text", "text/plain"),
    ...(isFormatted ? { "text/html": part("html", "text/html") } : {}),
  });
  await navigator.clipboard.write([item]);
}
