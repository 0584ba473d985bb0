/** Counts the asked cases with the calculator's own modules: cases as JSON on standard input, deadlines on standard output. */

import { readFileSync } from "node:fs";
import { asText, whatWasAsked } from "../../docs/assets/deadlines/answer.js";
import { foldLine, writeCalendar } from "../../docs/assets/deadlines/calendar-file.js";
import { findDeadlines } from "../../docs/assets/deadlines/deadlines.js";
import { inSentences } from "../../docs/assets/deadlines/sentences.js";

const { clocks, cases, lines } = JSON.parse(readFileSync(0, "utf8"));
const asDay = (moment) => new Date(moment).toISOString().slice(0, 16).replace("T00:00", "");

const counted = cases.map(({ plan: planId, level: levelId, given: typed, now }) => {
  const plan = clocks.plans[planId];
  const level = plan.levels.find(({ id }) => id === levelId);
  const given = Object.fromEntries(Object.entries(typed).map(([name, day]) => [name, Date.parse(`${day}Z`)]));
  const deadlines = findDeadlines(level, given, Date.parse(`${now}Z`));
  const answer = { plan, level, given, deadlines };
  return {
    says: inSentences(level, deadlines),
    asked: whatWasAsked(answer),
    text: asText(answer, clocks),
    calendar: writeCalendar({ key: "key", sequence: 2, name: "name" }, deadlines, "Say “so”.", new Date(0)),
    days: deadlines.map(({ filing, last, aim, state }) => ({
      what: filing.what,
      last: asDay(last),
      aim: asDay(aim),
      state,
    })),
  };
});
process.stdout.write(JSON.stringify({ counted, folded: lines.map(foldLine) }));
