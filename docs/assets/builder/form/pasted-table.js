/** What is pasted from a spreadsheet, put into the rows of a table. */

import { around, findAll } from "../page/find.js";
import { isControl, labelOf, writeControls } from "./controls.js";
import { tableOf } from "./rows.js";

/** @import { Rows } from "./rows.js" */

/**
 * Reads cells as a spreadsheet copies them: tabs between cells, line ends between rows, quotes around odd cells.
 *
 * @param {string} text
 * @returns {string[][]}
 */
export function readCells(text) {
  /** @type {string[][]} */
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  for (let place = 0; place < text.length; place = cell.lastIndex) {
    cell.lastIndex = place;
    const found = cell.exec(text) ?? plain(cell, text, place);
    const words = found[1] === undefined ? (found[2] ?? "") : found[1].replaceAll('""', '"');
    rows.at(-1)?.push(words.trim());
    if (found[3] !== "\t" && cell.lastIndex < text.length) rows.push([]);
  }
  return rows.filter((row) => row.some(Boolean));
}

/**
 * Reads a cell that begins with a quote and is not quoted.
 *
 * @param {RegExp} cell
 * @param {string} text
 * @param {number} place
 * @returns {(string | undefined)[]}
 */
function plain(cell, text, place) {
  const words = /[^\t\r\n]*/y;
  words.lastIndex = place;
  const found = words.exec(text)?.[0] ?? "";
  const end = /\t|\r\n|\r|\n|$/y;
  end.lastIndex = words.lastIndex;
  const mark = end.exec(text)?.[0] ?? "";
  cell.lastIndex = words.lastIndex + mark.length;
  return ["", undefined, found, mark];
}

/**
 * Puts pasted cells into rows, from the pasted-on column on; returns how many rows were filled, 0 for plain text,
 * and the words of the cells that no column took.
 * More rows than there is room for are not taken at all: then `tooMany` is told.
 *
 * @param {ClipboardEvent} event
 * @param {Rows} rows
 * @param {(count: number, room: number) => void} tooMany
 * @returns {{ filled: number, lost: string[] }}
 */
export function pasteCells(event, rows, tooMany) {
  const column = around(event.target, "[data-column]");
  const row = around(event.target, "[data-row]");
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!column || !row || !isTable(event, text)) return { filled: 0, lost: [] };
  const names = findAll(row, "[data-column]:not([hidden])");
  const cells = readCells(text);
  const headed = cells[0]?.every((cell) => names.some((one) => isTitle(one, cell))) ? cells.shift() : undefined;
  const order = headed
    ? headed.map((cell) => names.find((one) => isTitle(one, cell))?.dataset.column)
    : names.slice(names.indexOf(column)).map((one) => one.dataset.column);
  if (cells.length === 0) return { filled: 0, lost: [] };
  event.preventDefault();
  const table = tableOf(row);
  const first = rows.of(table).indexOf(row);
  if (cells.length > rows.most - first) {
    tooMany(cells.length, rows.most - first);
    return { filled: 0, lost: [] };
  }
  /** @type {string[]} */
  const lost = [];
  cells.forEach((line, index) => {
    const into = rows.of(table)[first + index] ?? rows.add(table);
    for (const [place, cell] of line.entries()) {
      if (cell && !writeCell(into, order[place], cell)) lost.push(cell);
    }
  });
  return { filled: cells.length, lost };
}

/**
 * @param {ClipboardEvent} event
 * @param {string} text
 */
function isTable(event, text) {
  if (/^\s*[•·o§-]\t/.test(text)) return false; // a list from a word processor
  const html = event.clipboardData?.getData("text/html") ?? "";
  const isBox = event.target instanceof HTMLTextAreaElement;
  return isBox ? html.includes("<table") && text.includes("\t") : text.includes("\t") || /\S\s*\n\s*\S/.test(text);
}

/**
 * Whether a cell is the title of a column.
 *
 * @param {HTMLElement} column
 * @param {string} cell
 */
function isTitle(column, cell) {
  return cell !== "" && labelOf(column).toLowerCase() === cell.toLowerCase();
}

/**
 * Writes a cell into its column, of a choice by its label; whether the column took it.
 *
 * @param {HTMLElement} row
 * @param {string | undefined} name
 * @param {string} cell
 */
function writeCell(row, name, cell) {
  const column = name && row.querySelector(`[data-column="${name}"]`);
  if (!(column instanceof HTMLElement)) return false;
  const controls = [...column.querySelectorAll("[name]")].filter(isControl);
  const chosen = controls.find((one) => isCalled(one.closest(".choice"), cell));
  const option = [...column.querySelectorAll("option")].find((one) => isCalled(one, cell));
  return writeControls(controls, (option ?? chosen)?.value ?? cell).length === 0;
}

/**
 * @param {Element | null} choice
 * @param {string} cell
 */
function isCalled(choice, cell) {
  return choice?.textContent?.trim().toLowerCase() === cell.toLowerCase();
}
