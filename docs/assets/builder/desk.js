/** @import { AnswersInForm } from "./answers.js" */
/** @import { Conversation } from "./conversation.js" */
/** @import { Problems } from "./problems.js" */
/** @import { Rows } from "./rows.js" */
/** @import { Status } from "./status.js" */
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
 * @property {Problems} problems
 * @property {Status} status
 * @property {Toolbar} toolbar
 * @property {(target?: EventTarget | null) => void} changed  Is called after the answers have changed, with the
 *   control whose answer alone has, if it is one.
 * @property {() => void} clear  Empties the form.
 */

export {};
