import { findAll } from "../page/find.js";
import * as messages from "../page/messages.js";

/** @import { AnswersInForm } from "./answers.js" */
/** @import { Recorder } from "./recorder.js" */
/** @import { Status } from "../page/status.js" */

/**
 * The choices that a link of the guide sets, by the address of the page: #occasion=appeal&requested_items=device.
 * Only what the first step offers to choose can stand there: no word that somebody typed.
 */
export class LinkedChoices {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.inputs = findAll(form, ".step:first-of-type :is([type=radio], [type=checkbox])").filter(
      (input) => input instanceof HTMLInputElement,
    );
  }

  /** Returns the inputs that the address sets, each with whether it is chosen. */
  asked() {
    const named = [...new URLSearchParams(location.hash.slice(1))].map(([name, values]) => {
      const inputs = this.inputs.filter((input) => input.name === name);
      const wanted = values.split(",");
      return inputs.some(({ value }) => wanted.includes(value))
        ? inputs.map((input) => ({ input, isChosen: wanted.includes(input.value) }))
        : [];
    });
    return named.flat();
  }

  /** Makes the choices of the address; called before the form is read for the first time. */
  begin() {
    for (const { input, isChosen } of this.asked()) input.checked = isChosen;
  }

  /**
   * Makes the choices of a new address as one change; where the writer has begun, only offers it.
   *
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {Recorder} given.recorder
   * @param {Status} given.status
   */
  follow({ answers, recorder, status }) {
    if (this.asked().length === 0) return;
    const choose = () => {
      const change = recorder.record(messages.CHOOSE_BY_LINK, () => {
        this.begin();
        answers.tellChanged();
      });
      recorder.say(messages.CHOSEN_BY_LINK, change);
    };
    if (status.isChanged) status.say(messages.CHOICES_OFFERED, choose, messages.CHOOSE);
    else choose();
  }
}
