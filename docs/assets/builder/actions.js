/** @import { Cases } from "./cases.js" */
/** @import { Finish } from "./finish.js" */
/** @import { Desk } from "./letter-builder.js" */
/** @import { Steps } from "./steps.js" */

/**
 * Lists what the builder's buttons do, by their `data-do`. Buttons of rows are in row-actions.js.
 *
 * @param {Desk} desk
 * @param {{cases: Cases, finish: Finish, steps: Steps}} parts
 * @returns {Record<string, (button: HTMLElement) => unknown>}
 */
export function listActions({ status }, { cases, finish, steps }) {
  return {
    summary: () => finish.summarize(),
    write: (button) => finish.ask("write", button.dataset.to),
    "copy-formatted": () => finish.ask("copy-formatted"),
    "copy-plain": () => finish.ask("copy-plain"),
    print: () => finish.ask("print"),
    "all-the-same": () => finish.allTheSame(),
    "close-summary": () => finish.close(),
    save: () => cases.save(),
    open: () => cases.file.click(),
    example: (button) => cases.fillWithExample(button.dataset.name ?? "", button.textContent ?? ""),
    "start-over": () => cases.dialog.showModal(),
    "start-over-now": () => cases.startOver(),
    keep: () => cases.dialog.close(),
    "next-step": (button) => steps.goTo(button.dataset.step ?? ""),
    "show-all": () => steps.toggleAll(),
    undo: () => status.undo(),
    "close-notice": () => status.close(),
  };
}
