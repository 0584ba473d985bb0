/** Draws an answer: the days large, how each was counted below them, and then what goes with them. */

import { dayParts, otherParts } from "./answer.js";

/** @import { Answer } from "./answer.js" */
/** @import { Clocks } from "./shapes.js" */

/**
 * Draws the days.
 *
 * @param {Answer} answer
 * @param {Clocks} clocks
 */
export function drawDays(answer, clocks) {
  return dayParts(answer, clocks).map(({ title, days, rule, address, lines }) => {
    const list = days.map(({ label, value }) => make("div", "", make("dt", label), make("dd", value)));
    const cited = rule ? [make("li", "Rule: ", address ? link(rule, address) : rule)] : [];
    const parts = [make("h3", title), ...(list.length ? [make("dl", "", ...list)] : [])];
    return make("div", "", ...parts, make("ul", "", ...cited, ...lines.map((line) => make("li", line))));
  });
}

/**
 * Draws what goes with the days, with links to the sources.
 *
 * @param {Answer} answer
 * @param {Clocks} clocks
 */
export function drawOthers(answer, clocks) {
  const parts = otherParts(answer, clocks).map(({ title, lines }) =>
    make("div", "", make("h3", title), make("ul", "", ...lines.map((line) => make("li", line)))),
  );
  const sources = answer.level.sources.flatMap((id) => {
    const source = clocks.sources[id];
    return source ? [make("li", "", link(`${id}, ${source.title}`, source.address))] : [];
  });
  return [...parts, ...(sources.length ? [make("div", "", make("h3", "Sources"), make("ul", "", ...sources))] : [])];
}

/** @param {string} text @param {string} address */
function link(text, address) {
  const made = make("a", text);
  made.setAttribute("href", address);
  return made;
}

/** @param {string} tag @param {string} text @param {(Element | string)[]} children */
function make(tag, text, ...children) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.append(...children);
  return element;
}
