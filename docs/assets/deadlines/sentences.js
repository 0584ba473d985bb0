/** Says an answer in a sentence or two for each limit, for who listens and for the top of the page. */

import { inFull, withTime } from "./calendar-days.js";

/** @import { Deadline, Level } from "./shapes.js" */

/** Writes the last day, with its time where it has one. @param {Deadline} deadline */
export const lastInWords = ({ last, isTimed }) => (isTimed ? withTime(last) : inFull(last));

/** Says what the last day is the last day of. @param {Deadline} deadline */
export function lastLabel({ filing }) {
  if (filing.answers) return "The plan must answer by";
  return filing.isMost ? "At the very latest" : "Last day to file";
}

/**
 * Says the answer for a level.
 *
 * @param {Level} level
 * @param {Deadline[]} deadlines
 */
export function inSentences(level, deadlines) {
  if (level.isSentByPlan) return "Nothing to file: the plan sends the case on by itself.";
  if (!deadlines.length) return `File within: ${level.filings[0]?.limit}.`;
  return deadlines
    .map((deadline) => {
      const { what } = deadline.filing;
      const says = sentenceOn(deadline);
      return what ? `${what.charAt(0).toUpperCase()}${what.slice(1)}. ${says}` : says;
    })
    .join(" ");
}

/** @param {Deadline} deadline */
function sentenceOn(deadline) {
  const { filing, aim, state, noticed } = deadline;
  const day = lastInWords(deadline);
  if (filing.answers) {
    return state === "ahead" ? `The plan must answer by ${day}.` : `The plan's time to answer ended on ${day}.`;
  }
  if (noticed !== undefined) return betweenTwo(deadline, noticed);
  if (state === "passed") return `The last day to file has passed: it was ${day}.`;
  if (state === "open") return `${day} has gone by, but you may still be in time: see below.`;
  return `${lastLabel(deadline)}: ${day}. ${filing.atOnce ? "Act today." : `Aim for ${inFull(aim)}.`}`;
}

/** @param {Deadline} deadline @param {number} noticed */
function betweenTwo({ filing, last, aim, state }, noticed) {
  const [rule, notice, wanted] = [inFull(last), inFull(noticed), inFull(aim)];
  const gives = filing.isMost ? "The rule lets a state give no more than until" : "The rule gives until";
  // The day to aim for is never before today.
  const noticeIsAhead = noticed >= aim;
  if (state === "ahead" && noticed < last) {
    return noticeIsAhead
      ? `Act by ${notice}, as the notice says. ${gives} ${rule}. Aim for ${wanted}.`
      : `The notice's day, ${notice}, has gone by. ${gives} ${rule}: file now, and say ${filing.isMost ? "why you are late" : "so"}.`;
  }
  if (state === "ahead") return `Act by ${rule}. The notice gives until ${notice}. Aim for ${wanted}.`;
  if (noticeIsAhead) return `${rule} has gone by, but the notice gives until ${notice}: file now.`;
  if (state === "open") return `${rule} has gone by, but you may still be in time: see below.`;
  return `The last day to file has passed: it was ${inFull(Math.max(last, noticed))}.`;
}
