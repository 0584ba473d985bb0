/** Reads dates with the calculator's own reader: a list of texts as JSON on standard input, days or null out. */

import { readFileSync } from "node:fs";
import { readDate } from "../../docs/assets/deadlines/typed-date.js";

const { today, dates } = JSON.parse(readFileSync(0, "utf8"));
const read = dates.map(([typed]) => readDate(typed, "Date", Date.parse(today)));
process.stdout.write(
  JSON.stringify(read.map(({ day }) => (day === undefined ? null : new Date(day).toISOString().slice(0, 10)))),
);
