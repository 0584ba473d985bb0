import { around, find, findAll } from "../page/find.js";
import { CHANGE_DONE, CONTINUE, EVERY_QUESTION, optionalQuestions, REQUIRED_QUESTIONS } from "../page/messages.js";
import { choiceOf } from "./controls.js";

/** @import { Actions } from "../page/clicks.js" */
/** @import { AnswersInForm } from "./answers.js" */

/** The choices are all open, as the writer changes them; or they are made, and fold into a line. */
const OPEN = "open";
const MADE = "made";

/** The first pass: one choice after the other, then the questions that a letter must have; the others on request. */
export class FirstPass {
  /**
   * @param {HTMLElement} builder
   * @param {AnswersInForm} answers
   */
  constructor(builder, answers) {
    this.answers = answers;
    this.form = answers.form;
    this.button = find(builder, "[data-do=every-question]", HTMLButtonElement);
    this.choices = findAll(this.form, "[data-setup]");
    this.step = find(this.form, ".step[data-at]", HTMLElement);
    this.line = find(this.step, ".setup-line", HTMLElement);
    this.next = find(this.step, "[data-do=setup-next]", HTMLButtonElement);
    /** @type {WeakSet<Element>} Steps whose optional questions the writer has asked for. */
    this.whole = new WeakSet();
    this.form.addEventListener("click", (event) => this.choose(event));
  }

  /** @returns {Actions} */
  get actions() {
    return {
      "every-question": () => this.toggle(),
      "start-here": () => this.focusIn(this.choices[0]),
      "change-setup": () => this.change(),
      "setup-next": () => this.goOn(),
      "optional-questions": (button) => this.showOptional(around(button, ".step")),
    };
  }

  /** Whether every question is shown, in place of those of the first pass. */
  get isEvery() {
    return this.form.dataset.pass === "every";
  }

  /** Where the writer is among the choices: the number of one, OPEN or MADE. */
  get at() {
    return this.step.dataset.at ?? "0";
  }

  /** Shows every question, or those of the first pass again. */
  toggle() {
    this.form.dataset.pass = this.isEvery ? "first" : "every";
    this.button.ariaPressed = String(this.isEvery);
    this.button.textContent = this.isEvery ? REQUIRED_QUESTIONS : EVERY_QUESTION;
    this.sort();
  }

  /**
   * Takes the newest answers.
   *
   * @param {EventTarget | null} changed  The control whose answer alone has changed; without, any may have.
   */
  take(changed) {
    if (!changed && this.at !== OPEN) this.step.dataset.at = this.areMade() ? MADE : "0";
    this.tell();
    if (!changed || around(changed, "[data-setup]")) this.sort();
  }

  /** Says which choices were made, and offers to go on once the one that is open is. */
  tell() {
    const isMade = this.at === MADE;
    this.line.hidden = !isMade;
    const words = this.choices.map(sayChoice).filter(Boolean).join(" · ");
    const says = find(this.line, "strong", HTMLElement);
    if (isMade && says.textContent !== words) says.textContent = words;
    const asked = this.choices[Number(this.at)];
    this.next.hidden = isMade || (this.at === OPEN ? !this.areMade() : !asked || !isAnswered(asked));
    this.next.textContent = this.at === OPEN ? CHANGE_DONE : CONTINUE;
  }

  /** Sorts the questions of each step into those of the first pass and those on request. */
  sort() {
    if (this.isEvery) return this.showEvery();
    for (const question of findAll(this.form, "[data-optional]")) {
      const isAsked = this.isWhole(question) || hasAnswer(question) || question.matches(".has-problem");
      const isHere = question.contains(document.activeElement);
      question.classList.toggle("on-request", !isAsked && !isHere);
    }
    for (const holder of findAll(this.form, ".group, details.more")) {
      const held = findAll(holder, "[data-question]:not([hidden])");
      holder.classList.toggle(
        "on-request",
        held.every((one) => one.matches(".on-request")),
      );
    }
    for (const button of findAll(this.form, "[data-do=optional-questions]")) {
      const count = this.onRequest(around(button, ".step")).length;
      button.hidden = count === 0;
      button.textContent = optionalQuestions(count);
    }
  }

  /** Keeps no question for later. */
  showEvery() {
    for (const kept of findAll(this.form, ".on-request")) kept.classList.remove("on-request");
    for (const button of findAll(this.form, "[data-do=optional-questions]")) button.hidden = true;
  }

  /**
   * Returns the questions and columns of a step that are kept for later, but for the columns of such a question.
   *
   * @param {HTMLElement | null} step
   */
  onRequest(step) {
    const kept = step ? findAll(step, ":is([data-question], [data-column]).on-request:not([hidden])") : [];
    return kept.filter((one) => !one.parentElement?.closest("[data-question].on-request"));
  }

  /** @param {Element} question */
  isWhole(question) {
    const step = question.closest(".step");
    return step !== null && this.whole.has(step);
  }

  /**
   * Shows the optional questions of a step, and leads to the first of them.
   *
   * @param {HTMLElement | null} step
   */
  showOptional(step) {
    if (!step) return;
    const [first] = this.onRequest(step);
    this.whole.add(step);
    this.sort();
    this.focusIn(first);
  }

  /**
   * Shows a part of the form that the first pass keeps for later.
   *
   * @param {Element} target
   */
  reveal(target) {
    const step = target.closest(".step");
    if (target.closest("[data-setup]")) this.step.dataset.at = OPEN;
    else if (step === this.step && this.at !== MADE && this.at !== OPEN) this.step.dataset.at = OPEN;
    if (step && target.closest(".on-request")) this.whole.add(step);
    this.tell();
    this.sort();
  }

  /** Opens all choices again. */
  change() {
    this.step.dataset.at = OPEN;
    this.tell();
    this.focusIn(this.choices[0]);
  }

  /** Goes on to the next choice, or to the questions once all are made. */
  goOn() {
    const place = this.at === OPEN ? this.choices.length : Number(this.at) + 1;
    this.step.dataset.at = place < this.choices.length ? String(place) : MADE;
    this.tell();
    if (this.at === MADE) find(this.line, "button", HTMLElement).focus();
    else this.focusIn(this.choices[place]);
    find(this.step, "h2", HTMLElement).scrollIntoView({ block: "nearest" });
  }

  /**
   * Goes on where one of several was chosen with the pointer; with the arrow keys, choosing is also looking around.
   *
   * @param {MouseEvent} event
   */
  choose({ target, detail }) {
    const isOne = target instanceof HTMLInputElement && target.type === "radio" && detail > 0;
    const asked = isOne && !this.isEvery ? around(target, "[data-setup]") : null;
    if (asked && asked.dataset.setup === this.at && this.at !== String(this.choices.length - 1)) this.goOn();
  }

  /**
   * Takes the focus to where a question is answered.
   *
   * @param {HTMLElement | undefined} question
   */
  focusIn(question) {
    if (!question) return;
    const seen = (/** @type {HTMLElement} */ one) => one.checkVisibility();
    const controls = findAll(question, "input, textarea, select").filter(seen);
    const checked = controls.find((one) => one instanceof HTMLInputElement && one.checked);
    const first = checked ?? controls[0] ?? findAll(question, "[data-do=add-row]").find(seen);
    first?.focus();
  }

  /** Whether the choices that decide what is asked are made. */
  areMade() {
    return this.choices.every(isAnswered);
  }
}

/** @param {Element} question */
function isAnswered(question) {
  return question.querySelector("input:checked") !== null;
}

/**
 * Whether an optional question holds an answer that the writer gave.
 *
 * @param {HTMLElement} question
 */
function hasAnswer(question) {
  return [...question.querySelectorAll("input, textarea, select")].some((one) => {
    if (one instanceof HTMLInputElement && (one.type === "radio" || one.type === "checkbox")) return one.checked;
    if (one instanceof HTMLSelectElement) return one.value !== "";
    return (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) && one.value !== "";
  });
}

/**
 * Says what was chosen, without what the choice explains behind a colon.
 *
 * @param {Element} question
 */
function sayChoice(question) {
  return [...question.querySelectorAll("input:checked")]
    .map((one) => ((choiceOf(one) ?? "").split(":")[0] ?? "").trim())
    .join(", ");
}
