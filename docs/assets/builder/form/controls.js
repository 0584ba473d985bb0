/** Controls: the inputs, boxes and lists of the form, found by the path of their question. */

import { around } from "../page/find.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const QUESTION = "[data-question], [data-column]";

/**
 * Whether a node is a control with a name.
 *
 * @param {unknown} node
 * @returns {node is Control}
 */
export function isControl(node) {
  return (
    (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement) &&
    node.name !== ""
  );
}

/**
 * Returns the controls with this path: one, or every button of a choice.
 *
 * @param {HTMLFormElement} form
 * @param {string} path
 * @returns {Control[]}
 */
export function controlsAt(form, path) {
  const found = form.elements.namedItem(path);
  return (found instanceof RadioNodeList ? [...found] : [found]).filter(isControl);
}

/**
 * Returns the question around a node: its own column, if it stands in a row.
 *
 * @param {EventTarget | null} node
 * @returns {HTMLElement | null}
 */
export function questionAround(node) {
  return around(node, QUESTION);
}

/**
 * Returns the path of the question around a node, or "".
 *
 * @param {EventTarget | null} node
 * @returns {string}
 */
export function pathAround(node) {
  if (isControl(node)) return node.name;
  const control = questionAround(node)?.querySelector("[name]");
  return isControl(control) ? control.name : "";
}

/**
 * Returns what a question is called on the screen.
 *
 * @param {Element} question
 * @returns {string}
 */
export function labelOf(question) {
  return question.querySelector(".label, legend")?.firstChild?.textContent?.trim() ?? "";
}

/**
 * Returns the answer in a set of controls, as typed: "" or a list where nothing is chosen.
 *
 * @param {Control[]} controls
 * @returns {string | string[]}
 */
export function readControls(controls) {
  const first = controls[0];
  if (!(first instanceof HTMLInputElement)) return first?.value ?? "";
  if (first.type === "radio") return controls.find((one) => isChecked(one))?.value ?? "";
  if (first.type === "checkbox") return controls.filter(isChecked).map((one) => one.value);
  return first.value;
}

/** @param {Control} control */
function isChecked(control) {
  return control instanceof HTMLInputElement && control.checked;
}

/**
 * Puts an answer into controls and returns what they could not take: "" or the values that are no choice.
 *
 * @param {Control[]} controls
 * @param {string | string[]} answer
 * @returns {string[]}
 */
export function writeControls(controls, answer) {
  const first = controls[0];
  const values = Array.isArray(answer) ? answer : [answer];
  if (first instanceof HTMLInputElement && (first.type === "radio" || first.type === "checkbox")) {
    const offered = controls.map((one) => one.value);
    for (const one of controls) if (one instanceof HTMLInputElement) one.checked = values.includes(one.value);
    return values.filter((value) => value && !offered.includes(value));
  }
  if (!first) return values;
  // A line cannot hold line ends: the browser would join the words.
  first.value = first instanceof HTMLInputElement ? (values[0] ?? "").replace(/\s*\n\s*/g, " ") : (values[0] ?? "");
  return first instanceof HTMLSelectElement && first.value !== values[0] ? values : [];
}

/**
 * Returns the words of a choice, without its hint; undefined where the control is none.
 *
 * @param {Element | null} control
 */
export function choiceOf(control) {
  return control?.closest("label")?.querySelector("span")?.firstChild?.textContent ?? undefined;
}
