import { LEAVE } from "../page/messages.js";

/** @import { Finding } from "../engine/shapes.js" */

/**
 * Makes the item of a list that leads to where something was found.
 *
 * @param {Finding} finding
 */
export function itemFor(finding) {
  const { path, called, quotes } = finding;
  const link = Object.assign(document.createElement("a"), { href: `#question-${path}`, textContent: called });
  link.dataset.path = path;
  const item = document.createElement("li");
  item.dataset.key = keyOf(finding);
  const leave = Object.assign(document.createElement("button"), { type: "button", className: "quiet" });
  leave.dataset.do = "leave-finding";
  leave.textContent = LEAVE;
  leave.ariaLabel = `${LEAVE}: ${called}`;
  item.append(link, ...quotes.flatMap(quoted), " ", leave);
  return item;
}

/** @param {Finding} finding  The same as long as the words are. */
export const keyOf = ({ code, path, quotes }) => JSON.stringify([code, path, quotes]);

/** @param {string} quote */
export const quoted = (quote) => [" ", Object.assign(document.createElement("q"), { textContent: quote })];
