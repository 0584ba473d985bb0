/** @import { Cases } from "../case/cases.js" */
/** @import { CriteriaBox } from "../form/criteria-box.js" */
/** @import { Desk } from "./desk.js" */
/** @import { EarlierCases } from "../case/earlier-cases.js" */
/** @import { ExampleMenu } from "../case/example-menu.js" */
/** @import { Remarks } from "../review/remarks.js" */
/** @import { Finish } from "../review/finish.js" */
/** @import { Pictures } from "../form/pictures.js" */
/** @import { PracticeProfile } from "../case/profile.js" */
/** @import { PreviewSheet } from "../sheet/preview.js" */
/** @import { Rewordings } from "../sheet/rewordings.js" */
/** @import { RowActions } from "../form/row-actions.js" */
/** @import { Steps } from "../form/steps.js" */
import { around } from "./find.js";
import { LEFT_AS_IT_IS } from "./messages.js";

/**
 * @typedef {object} Parts  What the builder is made of, beside what all parts share.
 * @property {Cases} cases
 * @property {CriteriaBox} criteria
 * @property {EarlierCases} earlier
 * @property {ExampleMenu} examples
 * @property {Remarks} remarks
 * @property {Finish} finish
 * @property {(path: string) => void} goTo  Leads to a question, or to words that the writer has put in.
 * @property {Pictures} pictures
 * @property {PracticeProfile} profile
 * @property {Rewordings} rewordings
 * @property {RowActions} rowActions
 * @property {PreviewSheet} sheet
 * @property {Steps} steps
 */

/**
 * Lists what the builder's buttons do, by their `data-do`. Buttons of rows are in row-actions.js.
 *
 * @param {Desk} desk
 * @param {Parts} parts
 * @returns {Record<string, (button: HTMLElement) => unknown>}
 */
export function listActions(
  { conversation, history, status },
  { cases, criteria, earlier, examples, remarks, finish, pictures, profile, rewordings, steps },
) {
  return {
    summary: () => finish.summarize(),
    write: (button) => finish.ask("write", button.dataset.to),
    "copy-formatted": () => finish.ask("copy-formatted"),
    "copy-plain": () => finish.ask("copy-plain"),
    print: () => finish.ask("print"),
    "all-the-same": () => finish.allTheSame(),
    "leave-remark": (button) => status.say(LEFT_AS_IT_IS, remarks.leave(button)),
    "close-summary": () => finish.close(),
    save: () => cases.save(),
    open: () => cases.file.click(),
    example: (button) => examples.fill(button.dataset.name ?? ""),
    "start-over": () => cases.dialog.showModal(),
    "start-over-now": () => cases.startOver(),
    keep: () => cases.dialog.close(),
    "bring-back": (button) => earlier.choose(button),
    "undo-change": () => history.undo(),
    "redo-change": () => history.redo(),
    "next-step": (button) => steps.goTo(button.dataset.step ?? ""),
    "show-all": () => steps.toggleAll(),
    "split-criteria": (button) => criteria.split(button),
    "remove-picture": (button) => pictures.remove(button),
    "keep-profile": () => profile.keep(),
    "save-profile": () => profile.save(),
    "profile-agree": () => profile.ask.agree(),
    "profile-cancel": () => profile.ask.close(),
    "open-profile": () => profile.file.click(),
    "use-profile": () => profile.use(),
    "forget-profile": () => profile.forget(),
    reword: () => rewordings.editor.openHere(),
    "reword-by-tap": () => rewordings.toggle(),
    "use-words": () => rewordings.editor.use(),
    "cancel-words": () => rewordings.editor.putAway(),
    "template-words": () => rewordings.editor.useTemplate(),
    "renew-words": (button) => rewordings.renew(around(button, "[data-key]")?.dataset.key ?? ""),
    "drop-words": (button) => rewordings.drop(around(button, "[data-key]")?.dataset.key ?? ""),
    "start-engine": () => conversation.restart(),
    undo: () => status.undo(),
    "close-notice": () => status.close(),
  };
}
