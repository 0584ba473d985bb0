/** How one remark of the review is shown. */

import { DISMISS } from "../page/messages.js";

/** @import { Remark } from "../engine/shapes.js" */

/**
 * Makes the item of a list that leads to where something was found.
 *
 * @param {Remark} remark
 */
export function itemFor(remark) {
  const { path, called, quotes, shows } = remark;
  const link = Object.assign(document.createElement("a"), { href: `#question-${path}`, textContent: called });
  link.dataset.path = path;
  const item = document.createElement("li");
  item.dataset.key = keyOf(remark);
  const leave = Object.assign(document.createElement("button"), { type: "button", className: "quiet" });
  leave.dataset.do = "leave-remark";
  leave.textContent = DISMISS;
  leave.ariaLabel = `${DISMISS}: ${called}`;
  item.append(link, ...quotes.flatMap(quoted), ...shows.flatMap(shown), " ", leave);
  return item;
}

/**
 * Returns what tells a remark from others: the same as long as the words are.
 *
 * @param {Remark} remark
 */
export const keyOf = ({ code, path, quotes }) => JSON.stringify([code, path, quotes]);

/**
 * Returns the words that a remark is about, to stand behind others.
 *
 * @param {string} quote
 */
export const quoted = (quote) => [" ", Object.assign(document.createElement("q"), { textContent: quote })];

/**
 * Returns what was worked out of the words of a remark, to stand behind them.
 *
 * @param {string} sum
 */
export const shown = (sum) => [
  " ",
  Object.assign(document.createElement("span"), { className: "sum", textContent: sum }),
];
