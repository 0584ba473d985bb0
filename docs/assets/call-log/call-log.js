/** The log of calls: prints alone, or is saved as an empty table. Nothing is kept and nothing is sent. */

import { handOver } from "../builder/page/downloads.js";
import { find, findAll } from "../builder/page/find.js";

const NAME = "log-of-calls.csv";

/**
 * Writes one row of a table as comma-separated values, every cell in quotation marks.
 *
 * @param {string[]} cells
 */
export function writeRow(cells) {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`;
}

/** Saves the titles of the log's columns; the mark at the start tells a spreadsheet that the text is UTF-8. */
function save() {
  const titles = findAll(document, ".call-log thead th").map((title) => title.innerText.trim());
  handOver(NAME, new Blob([`\ufeff${writeRow(titles)}`], { type: "text/csv" }));
  find(document, ".call-log-actions [role=status]", HTMLElement).textContent = `${NAME} is in your downloads.`;
}

/** Prints the log without the page around it. */
function print() {
  document.body.classList.add("prints-log-alone");
  addEventListener("afterprint", () => document.body.classList.remove("prints-log-alone"), { once: true });
  window.print();
}

const actions = find(document, ".call-log-actions", HTMLElement);
find(actions, "[data-do=print]", HTMLButtonElement).addEventListener("click", print);
find(actions, "[data-do=save]", HTMLButtonElement).addEventListener("click", save);
actions.hidden = false;
