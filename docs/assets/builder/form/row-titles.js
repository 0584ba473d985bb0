/** What a row is called: by its number, and by its first answers. */

import { find, findAll } from "../page/find.js";

const PATHS = ["name", "id", "for", "aria-describedby"];

/**
 * Shows in a row's title what its first answers are.
 *
 * @param {HTMLElement} row
 */
export function sayRow(row) {
  const answers = findAll(row, "[data-column] :is(input[type=text], textarea)").map((one) =>
    one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.value.trim() : "",
  );
  find(row, ".row-says", HTMLElement).textContent = answers.filter(Boolean).slice(0, 3).join(" · ");
}

/**
 * Gives a row its number: in its title, and in every path that it holds.
 *
 * @param {HTMLElement} row
 * @param {number} index
 */
export function rename(row, index) {
  const name = row.dataset.row ?? "";
  const path = new RegExp(`(^|[\\s-])${name}\\.\\d+\\.`, "g");
  for (const attribute of PATHS) {
    for (const element of row.querySelectorAll(`[${attribute}]`)) {
      element.setAttribute(attribute, (element.getAttribute(attribute) ?? "").replace(path, `$1${name}.${index}.`));
    }
  }
  row.dataset.index = String(index);
  for (const number of findAll(row, ".row-number")) number.textContent = String(index + 1);
  const group = find(row, "[role=group]", HTMLElement);
  group.ariaLabel = (group.ariaLabel ?? "").replace(/\d+$/, String(index + 1));
}
