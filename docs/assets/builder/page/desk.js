/** @import { AnswersInForm } from "../form/answers.js" */
/** @import { CaseHistory } from "../case/case-history.js" */
/** @import { Changes } from "../case/changes.js" */
/** @import { Conversation } from "../engine/conversation.js" */
/** @import { Problems } from "../review/problems.js" */
/** @import { Rows } from "../form/rows.js" */
/** @import { Status } from "./status.js" */
/** @import { Steps } from "../form/steps.js" */
/** @import { Toolbar } from "./toolbar.js" */

/**
 * What the parts of the builder share.
 *
 * @typedef {object} Desk
 * @property {HTMLElement} builder
 * @property {HTMLFormElement} form
 * @property {Rows} rows
 * @property {AnswersInForm} answers
 * @property {Conversation} conversation
 * @property {Changes} changes  Notes what is done.
 * @property {CaseHistory} history  Undoes it.
 * @property {Problems} problems
 * @property {Status} status
 * @property {Steps} steps
 * @property {Toolbar} toolbar
 * @property {(target?: EventTarget | null) => void} changed  Is called after the answers have changed, with the
 *   control whose answer alone has, if it is one.
 * @property {() => void} drafted  Is called after words have changed that are neither answers nor in the letter yet.
 * @property {() => void} clear  Empties the form.
 */

export {};
