/** Puts an answer into parts: the days with how each was counted, and what goes with them. */

import { inFull, withTime } from "./calendar-days.js";
import { dayToAct } from "./deadlines.js";
import { inSentences, lastInWords, lastLabel } from "./sentences.js";

/** @import { Clocks, Deadline, Filing, Given, Level, Plan } from "./shapes.js" */

/**
 * @typedef {object} Answer  All that is said about one clock.
 * @property {Plan} plan
 * @property {Level} level
 * @property {Given} given
 * @property {Deadline[]} deadlines
 */

/** @typedef {{ label: string, value: string }} Day */
/** @typedef {{ title: string, days: Day[], rule: string, address: string, lines: string[] }} DayPart */
/** @typedef {{ title: string, lines: string[] }} Part */

const STATE_SETS = "Here the state sets the time, and may set less: go by the notice.";

/**
 * Returns what to do where the notice and the rule give two dates; a notice may give less than an outermost day.
 *
 * @param {Level} level
 * @param {Clocks} clocks
 */
export const whichDate = ({ filings }, { twoDates }) =>
  filings.some(({ isMost }) => isMost) ? [...twoDates.slice(0, 1), STATE_SETS] : twoDates;

/**
 * Says what was asked: the plan and the first date.
 *
 * @param {Answer} answer
 */
export function whatWasAsked({ plan, level, given }) {
  if (level.isSentByPlan) return `${plan.name}.`;
  const start = level.asksTime === "needed" ? withTime(given.start) : inFull(given.start);
  return `${plan.name}. ${level.asks}: ${start}.`;
}

/**
 * Returns each limit with its days.
 *
 * @param {Answer} answer
 * @param {Clocks} clocks
 * @returns {DayPart[]}
 */
export function dayParts({ plan, level, deadlines }, clocks) {
  if (level.isSentByPlan) {
    return [{ title: level.name, days: [], rule: "", address: "", lines: [inSentences(level, [])] }];
  }
  return level.filings.map((filing) => {
    const { rule, address } = filing;
    const deadline = deadlines.find((one) => one.filing === filing);
    if (!deadline) return { title: filing.what || level.name, days: [], rule, address, lines: withoutDay(filing) };
    const lines = [...onTwoDates(deadline, plan, clocks), ...deadline.notes];
    if (deadline.state === "passed") lines.unshift(level.late || clocks.late);
    return { title: deadline.what, days: daysOf(deadline), rule, address, lines };
  });
}

/** @param {Filing} filing */
function withoutDay({ limit, start, filed, notes }) {
  const where = start === "cut" ? ["Enter the day of the cut above, and the day is counted."] : [];
  return [`File within: ${limit}.`, ...where, filed, ...notes];
}

/** @param {Deadline} deadline @returns {Day[]} */
function daysOf(deadline) {
  const { filing, last, aim, state, noticed } = deadline;
  const rule = { label: lastLabel(deadline), value: lastInWords(deadline) };
  if (filing.answers || state === "passed") return [rule];
  const wanted = {
    label: "Aim for",
    value: state === "ahead" && !filing.atOnce ? inFull(aim) : `Today, ${inFull(aim)}`,
  };
  if (noticed === undefined) return [rule, wanted];
  const act = { label: "Act by", value: inFull(dayToAct(deadline)) };
  const other = { label: "Last day under the rule", value: inFull(last) };
  return [act, wanted, dayToAct(deadline) === last ? { label: "The notice says", value: inFull(noticed) } : other];
}

/** @param {Deadline} deadline @param {Plan} plan @param {Clocks} clocks */
function onTwoDates({ filing, last, noticed }, plan, clocks) {
  if (noticed === undefined) return [];
  if (filing.isMost && noticed < last)
    return [`The notice gives less than the most that the rule allows. ${STATE_SETS}`];
  return noticed < last
    ? [
        `The notice gives less time than the rule. ${clocks.twoDates[0]}`,
        `Say so in the letter: such a notice may not bind you. ${plan.regulator}`,
      ]
    : [`The notice gives more time than the rule asks for. ${clocks.twoDates[0]} Keep the notice.`];
}

/**
 * Returns what goes with the days.
 *
 * @param {Answer} answer
 * @param {Clocks} clocks
 * @returns {Part[]}
 */
export function otherParts({ plan, level }, clocks) {
  const way = plan.levels.filter(({ branch }) => branch === level.branch);
  const after = level.branch ? [] : way.slice(way.indexOf(level) + 1);
  // The other of two ways is not what comes next.
  const later = after.filter(({ isAlternative }, index) => index > 0 || !isAlternative);
  const upheld = { title: "If it is upheld", lines: later.map(nextLevel) };
  return [
    { title: "Who decides", lines: [`${level.decides}. ${decisionTimes(level)}`, ...level.notes] },
    ...(later.length ? [upheld] : []),
    { title: "Check the notice", lines: [...whichDate(level, clocks), plan.caution] },
  ];
}

/** @param {Level} level */
function decisionTimes({ decisions, filings }) {
  if (decisions.length) return `Time to answer: ${decisions.join("; ")}.`;
  return filings.some(({ answers }) => answers) ? "" : "The notice says in what time.";
}

/** @param {Level} level */
function nextLevel({ name, filings, isSentByPlan }) {
  const times = filings.map(({ what, limit, care }) => [what, limit, care].filter(Boolean).join(", "));
  return `${name}: ${isSentByPlan ? "the plan sends it on by itself" : `time to file: ${times.join("; ")}`}.`;
}

/**
 * Writes the answer as plain text.
 *
 * @param {Answer} answer
 * @param {Clocks} clocks
 */
export function asText(answer, clocks) {
  const counted = dayParts(answer, clocks).map(({ title, days, rule, lines }) => [
    title,
    ...[...days.map(({ label, value }) => `${label}: ${value}`), ...(rule ? [`Rule: ${rule}`] : []), ...lines].map(
      listed,
    ),
  ]);
  const others = otherParts(answer, clocks).map(({ title, lines }) => [title, ...lines.map(listed)]);
  return [[whatWasAsked(answer)], ...counted, ...others].map((lines) => lines.join("\n")).join("\n\n");
}

/** @param {string} line */
const listed = (line) => `- ${line}`;
