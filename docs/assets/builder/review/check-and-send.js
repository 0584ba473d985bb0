import { find, findAll } from "../page/find.js";
import * as messages from "../page/messages.js";

/** @import { Answers, Row } from "../engine/shapes.js" */
/** @import { Steps } from "../form/steps.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Problems } from "./problems.js" */

/** The last step: what the letter still needs, the letter at full size, its files, and what is done after them. */
export class CheckAndSend {
  /**
   * @param {HTMLElement} builder
   * @param {object} given
   * @param {Problems} given.problems
   * @param {Steps} given.steps
   */
  constructor(builder, { problems, steps }) {
    this.problems = problems;
    this.steps = steps;
    this.section = find(builder, ".step.is-last", HTMLElement);
    this.dock = find(this.section, ".summary-dock", HTMLElement);
    this.home = find(builder, ".finish", HTMLElement);
    this.signer = find(this.section, ".send-signer", HTMLElement);
    this.enclosures = find(this.section, ".send-enclosures", HTMLElement);
    this.noEnclosures = find(this.section, ".send-no-enclosures", HTMLElement);
    this.ways = find(this.section, ".send-ways", HTMLElement);
    this.noWays = find(this.section, ".send-no-ways", HTMLElement);
    this.dialog = find(builder, "dialog.full-size", HTMLDialogElement);
    this.sheet = find(builder, ".sheet", HTMLElement);
    this.pane = find(builder, ".letter-pane", HTMLElement);
    this.dialog.addEventListener("close", () => this.putBack());
    steps.shown.listen(() => this.place());
    this.place();
  }

  /** @returns {Actions} */
  get actions() {
    return { "full-size": () => this.preview(), "close-full-size": () => this.dialog.close() };
  }

  /** Shows what the letter still needs in this step while it is open, and as a panel in the others. */
  place() {
    const isHere = this.steps.current === this.section;
    if (isHere === this.problems.isDocked) return;
    if (isHere) this.dock.append(this.problems.summary);
    else this.home.prepend(this.problems.summary);
    this.problems.dock(isHere);
  }

  /**
   * Says who signs, what is enclosed and where it goes; what was ticked stays ticked as long as its words do.
   *
   * @param {Answers} answers
   */
  tell(answers) {
    const named = [answers.author_name, ...columnOf(answers.cosigners, "name")].filter(Boolean).map(String);
    this.signer.textContent = messages.signedBy(named);
    const enclosed = columnOf(answers.enclosures, "enclosure");
    const ticked = new Set(
      findAll(this.enclosures, "input")
        .filter((one) => one instanceof HTMLInputElement && one.checked)
        .map((one) => one.dataset.says),
    );
    const items = ["", ...enclosed].map((says, place) => itemFor(place, says, ticked));
    if (this.enclosures.textContent !== items.map((one) => one.textContent).join(""))
      this.enclosures.replaceChildren(...items);
    this.noEnclosures.hidden = enclosed.length > 0;
    const ways = messages.waysOf({
      to: [answers.addressee, answers.plan_department, answers.plan_name].filter(Boolean).map(String),
      fax: String(answers.plan_fax ?? ""),
      by: String(answers.delivery ?? ""),
      address: String(answers.plan_address ?? ""),
      reply: String(answers.reply_by ?? ""),
    });
    this.ways.replaceChildren(
      ...ways.map((words) => Object.assign(document.createElement("li"), { textContent: words })),
    );
    this.noWays.hidden = Boolean(answers.plan_fax || answers.delivery || answers.plan_address);
  }

  /** Shows the letter at its full size. */
  preview() {
    find(this.dialog, ".full-size-sheet", HTMLElement).append(this.sheet);
    this.dialog.showModal();
    this.sheet.focus({ preventScroll: true });
  }

  /** Closes the letter at full size, as the writer goes from a sentence to its question. */
  leave() {
    if (this.dialog.open) this.dialog.close();
    this.putBack();
  }

  /** Puts the sheet back beside the questions. */
  putBack() {
    if (this.dialog.contains(this.sheet)) this.pane.append(this.sheet);
  }
}

/**
 * Returns what stands in one column of a table.
 *
 * @param {unknown} rows
 * @param {string} column
 * @returns {string[]}
 */
function columnOf(rows, column) {
  return (Array.isArray(rows) ? /** @type {Row[]} */ (rows) : []).map((row) => row[column] ?? "").filter(Boolean);
}

/**
 * @param {number} place  0 for the letter itself.
 * @param {string} says
 * @param {Set<string | undefined>} ticked
 */
function itemFor(place, says, ticked) {
  const words = messages.toAttach(place, says);
  const box = Object.assign(document.createElement("input"), { type: "checkbox", autocomplete: "off" });
  box.dataset.says = words;
  box.checked = ticked.has(words);
  const label = Object.assign(document.createElement("label"), { className: "choice" });
  label.append(box, Object.assign(document.createElement("span"), { textContent: words }));
  const item = document.createElement("li");
  item.append(label);
  return item;
}
