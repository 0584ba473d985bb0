import { Pointer } from "../page/pointer.js";
import { pathAround, questionAround } from "./controls.js";

/** @import { AnswersInForm } from "./answers.js" */

/**
 * Listens to what the writer does in the form, and returns how to end it.
 *
 * @param {HTMLFormElement} form
 * @param {object} given
 * @param {AnswersInForm} given.answers
 * @param {(path: string) => void} given.onFocus  Is told the path of the question that has the focus.
 * @param {(question: HTMLElement) => void} given.onAnswered  Is told the question that was answered and left.
 * @param {() => void} given.onLeave  Is called when the focus has left a question.
 * @returns {() => void}
 */
export function listenToForm(form, { answers, onFocus, onAnswered, onLeave }) {
  const pointer = new Pointer();
  /** @type {WeakSet<Element>} */
  const touched = new WeakSet();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const question = questionAround(event.target);
    if (question) touched.add(question);
    answers.tellChanged(event.target);
  });
  form.addEventListener("focusin", (event) => onFocus(pathAround(event.target)));
  form.addEventListener("focusout", (event) => {
    const question = questionAround(event.target);
    if (question && touched.has(question)) pointer.whenReleased(() => onAnswered(question));
    if (question && questionAround(event.relatedTarget) !== question) onLeave();
  });
  return () => pointer.stop();
}
