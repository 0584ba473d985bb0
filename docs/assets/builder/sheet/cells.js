import { findAll } from "../page/find.js";

/**
 * Gives each cell of a table the title of its column, to be shown where rows are cards.
 *
 * @param {HTMLElement} letter
 */
export function labelCells(letter) {
  for (const table of findAll(letter, "table:has(thead):not([data-labelled])")) {
    const titles = findAll(table, "thead th").map((title) => title.textContent ?? "");
    for (const row of findAll(table, "tbody tr")) {
      findAll(row, "td").forEach((cell, place) => {
        cell.dataset.label = titles[place] ?? "";
      });
    }
    table.dataset.labelled = "";
  }
}
