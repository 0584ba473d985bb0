import { handOver } from "../builder/case-file.js";
import { find, findAll } from "../builder/find.js";
import { asElements, asText, inOneSentence } from "./answer.js";
import { writeCalendar } from "./calendar-file.js";
import { findDeadlines } from "./deadlines.js";
import { readDate, readToday } from "./typed-date.js";

/** @import { Answer } from "./answer.js" */
/** @import { Clocks } from "./deadlines.js" */

const NO_PLAN = "Choose the kind of health plan";
const COPIED = "The days are copied.";
const NOT_COPIED = "The browser did not allow copying. Select the text on the page instead.";

/** The deadline calculator: reads the form and shows the days; keeps nothing and sends nothing. */
class Calculator {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.clocks = /** @type {Clocks} */ (JSON.parse(find(root, ".deadline-clocks", HTMLScriptElement).text));
    this.form = find(root, "form", HTMLFormElement);
    this.plan = find(root, "[name=plan]", HTMLSelectElement);
    this.date = find(root, "[name=date]", HTMLInputElement);
    this.results = find(root, ".deadline-results", HTMLElement);
    this.status = find(root, ".deadline-status", HTMLElement);
    this.notice = find(root, ".deadline-notice", HTMLElement);
    this.calendarButton = find(root, "[data-do=calendar]", HTMLButtonElement);
    this.copyButton = find(root, "[data-do=copy]", HTMLButtonElement);
    /** @type {Answer | undefined} */
    this.answer = undefined;
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.form.addEventListener("submit", (event) => this.work(event), { signal });
    this.form.addEventListener("input", () => this.forget(), { signal });
    this.calendarButton.addEventListener("click", () => this.saveCalendar(), { signal });
    this.copyButton.addEventListener("click", () => this.copy(), { signal });
    this.forget();
  }

  /** Ends what the calculator has begun. */
  stop() {
    this.listening.abort();
  }

  /** Takes away an answer that no longer fits, and shows the levels of the chosen plan. */
  forget() {
    this.answer = undefined;
    this.results.hidden = true;
    this.status.textContent = "";
    for (const levels of findAll(this.root, "[data-plan]")) levels.hidden = levels.dataset.plan !== this.plan.value;
  }

  /** @param {SubmitEvent} event */
  work(event) {
    event.preventDefault();
    this.forget();
    const today = readToday();
    const read = readDate(this.date.value, today);
    const plan = this.clocks.plans[this.plan.value];
    // The last one told keeps the focus: the first on the page.
    this.tell(this.date, "problem" in read ? read.problem : "");
    this.tell(this.plan, plan ? "" : NO_PLAN);
    if (!plan || "problem" in read) return;
    const chosen = new FormData(this.form).get(this.plan.value);
    const level = plan.levels.find(({ id }) => id === chosen);
    if (level) this.show({ plan, level, deadlines: findDeadlines(level, read.day, today) });
  }

  /**
   * Puts a sentence beside a question, or takes it away.
   *
   * @param {HTMLInputElement | HTMLSelectElement} control
   * @param {string} problem
   */
  tell(control, problem) {
    const place = find(this.root, `#${control.id}-problem`, HTMLElement);
    place.textContent = problem;
    place.hidden = !problem;
    control.setAttribute("aria-invalid", String(Boolean(problem)));
    if (problem) control.focus();
  }

  /** @param {Answer} answer */
  show(answer) {
    this.answer = answer;
    find(this.results, ".deadline-answer", HTMLElement).replaceChildren(...asElements(answer, this.clocks));
    this.calendarButton.hidden = answer.deadlines.length === 0;
    this.notice.textContent = "";
    this.status.textContent = inOneSentence(answer);
    this.results.hidden = false;
  }

  saveCalendar() {
    if (!this.answer) return;
    const name = `${this.plan.value}-${this.answer.level.id}`;
    const text = writeCalendar(name, this.answer.deadlines, this.clocks.notice, new Date());
    handOver(`${name}.ics`, new Blob([text], { type: "text/calendar" }));
    this.notice.textContent = `${name}.ics is in your downloads.`;
  }

  async copy() {
    if (!this.answer) return;
    try {
      await navigator.clipboard.writeText(asText(this.answer, this.clocks.notice));
      this.notice.textContent = COPIED;
    } catch {
      this.notice.textContent = NOT_COPIED;
    }
  }
}

customElements.define(
  "deadline-calculator",
  class extends HTMLElement {
    connectedCallback() {
      this.calculator = new Calculator(this);
    }

    disconnectedCallback() {
      this.calculator?.stop();
    }
  },
);
