import { pathAround, questionAround } from "../form/controls.js";
import { around } from "./find.js";
import { Pointer } from "./pointer.js";

/** @import { Parts } from "./actions.js" */
/** @import { Desk } from "./desk.js" */

/**
 * Listens to all that the writer does, and returns how to end it.
 *
 * @param {Desk} desk
 * @param {Parts} parts
 * @param {Record<string, (button: HTMLElement) => unknown>} actions
 * @returns {() => void}
 */
export function listen(desk, parts, actions) {
  const { builder, changed, changes, form, problems, status, toolbar } = desk;
  const { examples, goTo, pictures, rowActions, sheet, steps } = parts;
  builder.addEventListener("click", (event) => {
    const button = around(event.target, "button[data-do]");
    const link = around(event.target, "a[data-path], .steps a[data-step]");
    const tab = around(event.target, "[data-tab]");
    if (link) event.preventDefault();
    if (link?.dataset.path) goTo(link.dataset.path);
    if (link?.dataset.step) steps.goTo(link.dataset.step);
    if (tab?.dataset.tab) toolbar.show(tab.dataset.tab);
    if (button && around(button, ".menu")) toolbar.closeMenus();
    if (button) actions[button.dataset.do ?? ""]?.(button);
  });
  const pointer = new Pointer();
  /** @type {WeakSet<Element>} */
  const touched = new WeakSet();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const question = questionAround(event.target);
    if (question) touched.add(question);
    changed(event.target);
  });
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.picture) pictures.take(target);
  });
  form.addEventListener("focusin", (event) => sheet.point(pathAround(event.target)));
  form.addEventListener("focusout", (event) => {
    const question = questionAround(event.target);
    if (question && touched.has(question)) pointer.whenReleased(() => problems.leave(question));
    if (question && changes.isTouched && questionAround(event.relatedTarget) !== question) changes.settle();
  });
  form.addEventListener("paste", (event) => rowActions.paste(event));
  rowActions.listen(form);

  /** @param {BeforeUnloadEvent} event */
  const ask = (event) => status.isChanged && event.preventDefault();
  const follow = () => {
    steps.follow();
    examples.follow();
  };
  addEventListener("beforeunload", ask);
  addEventListener("hashchange", follow);
  return () => {
    pointer.stop();
    removeEventListener("beforeunload", ask);
    removeEventListener("hashchange", follow);
  };
}
