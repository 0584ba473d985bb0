/** Hands files to the browser, and says no more of them than a page can know. */

import { downloaded, handedOver } from "./messages.js";

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

/** Whether another page holds this one: it may keep files from the browser's downloads, and no page is told so. */
export function isFramed() {
  return globalThis.self !== globalThis.top;
}

/**
 * Returns what is said of a file that was handed over: no more than is known.
 *
 * @param {string} name
 */
export function tellDownload(name) {
  return isFramed() ? handedOver(name) : downloaded(name);
}
