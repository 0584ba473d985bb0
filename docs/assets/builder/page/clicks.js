import { around } from "./find.js";

/** @import { Toolbar } from "./toolbar.js" */

/** @typedef {Record<string, (button: HTMLElement) => unknown>} Actions  What buttons do, by their `data-do`. */

/**
 * Listens to clicks: on buttons that do something, on links to a question or a step, and on the tabs of a phone.
 *
 * @param {HTMLElement} builder
 * @param {object} given
 * @param {Actions} given.actions
 * @param {Toolbar} given.toolbar
 * @param {(path: string) => void} given.goTo  Leads to a question, or to words that the writer has put in.
 * @param {(id: string) => void} given.goToStep
 */
export function listenToClicks(builder, { actions, toolbar, goTo, goToStep }) {
  builder.addEventListener("click", (event) => {
    const button = around(event.target, "button[data-do]");
    const link = around(event.target, "a[data-path], .steps a[data-step]");
    const tab = around(event.target, "[data-tab]");
    if (link) event.preventDefault();
    if (link?.dataset.path) goTo(link.dataset.path);
    if (link?.dataset.step) goToStep(link.dataset.step);
    if (tab?.dataset.tab) toolbar.show(tab.dataset.tab);
    if (button && around(button, ".menu")) toolbar.closeMenus();
    if (button) actions[button.dataset.do ?? ""]?.(button);
  });
}
