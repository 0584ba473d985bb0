import { inFull } from "./calendar-days.js";

/** @import { Clocks, Deadline, Level, Plan } from "./deadlines.js" */

/**
 * @typedef {object} Answer  All that is said about one clock.
 * @property {Plan} plan
 * @property {Level} level
 * @property {Deadline[]} deadlines
 */

/** @typedef {{ title: string, lines: string[] }} Part */

/**
 * Says the answer in one sentence, for who listens.
 *
 * @param {Answer} answer
 */
export function inOneSentence({ level, deadlines: [first] }) {
  if (first?.hasPassed) return `The last day to file has passed: it was ${inFull(first.last)}.`;
  if (first) return `Last day to file: ${inFull(first.last)}. Aim for ${inFull(first.aim)}.`;
  return level.isSentByPlan
    ? "Nothing to file: the plan sends the case on by itself."
    : "We did not find this limit: take it from the notice.";
}

/**
 * Returns the answer in parts, each with its title and its lines; the page and the copied text are made of them.
 *
 * @param {Answer} answer
 * @param {string} notice
 * @returns {Part[]}
 */
export function inParts(answer, notice) {
  const { plan, level, deadlines } = answer;
  const due = deadlines.map(({ what, last, aim, hasPassed, remarks }) => ({
    title: what,
    lines: [`Last day to file: ${inFull(last)}`, ...(hasPassed ? [] : [`Aim for: ${inFull(aim)}`]), ...remarks],
  }));
  const none = { title: level.name, lines: [inOneSentence(answer)] };
  const later = plan.levels.slice(plan.levels.indexOf(level) + 1);
  return [
    ...(due.length ? due : [none]),
    { title: "Who decides", lines: [`${level.decides}. ${decisionTimes(level)}`, ...level.notes] },
    { title: "If it is upheld", lines: later.length ? later.map(nextLevel) : ["See the notice for what is left."] },
    { title: "Check the notice", lines: [notice, plan.caution] },
  ];
}

/** @param {Level} level */
const decisionTimes = ({ decisions }) =>
  decisions.length ? `Time to answer: ${decisions.join("; ")}.` : "The notice says in what time.";

/** @param {Level} level */
function nextLevel(level) {
  const times = level.filings.map((filing) =>
    [filing.what, filing.words, filing.isReported ? "as reported" : ""].filter(Boolean).join(", "),
  );
  const file = level.isSentByPlan ? "the plan sends it on by itself" : `time to file: ${times.join("; ")}`;
  return `${level.name}: ${file}. ${decisionTimes(level)}`;
}

/**
 * Writes the answer as plain text.
 *
 * @param {Answer} answer
 * @param {string} notice
 */
export function asText(answer, notice) {
  const parts = inParts(answer, notice).map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)]);
  return [[answer.plan.name], ...parts].map((lines) => lines.join("\n")).join("\n\n");
}

/**
 * Draws the answer as elements, with links to the sources.
 *
 * @param {Answer} answer
 * @param {Clocks} clocks
 */
export function asElements(answer, clocks) {
  const parts = inParts(answer, clocks.notice).map(({ title, lines }) => {
    const list = make("ul", "", ...lines.map((line) => make("li", line)));
    return make("div", "", make("h3", title), list);
  });
  const links = answer.level.sources.map((id) => {
    const link = make("a", `${id}, ${clocks.sources[id]?.title}`);
    link.setAttribute("href", clocks.sources[id]?.address ?? "");
    return make("li", "", link);
  });
  return [...parts, make("div", "", make("h3", "Sources"), make("ul", "", ...links))];
}

/** @param {string} tag @param {string} text @param {Element[]} children */
function make(tag, text, ...children) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.append(...children);
  return element;
}
