/** The deadline calculator: reads the form and shows the days; keeps nothing and sends nothing. */

import { handOver } from "../builder/page/downloads.js";
import { find, findAll } from "../builder/page/find.js";
import { asText, whatWasAsked, whichDate } from "./answer.js";
import { drawDays, drawOthers } from "./answer-view.js";
import { dayOf, readNow } from "./calendar-days.js";
import { newCase, writeCalendar } from "./calendar-file.js";
import { readQuestions, showQuestions } from "./date-questions.js";
import { findDeadlines } from "./deadlines.js";
import { inSentences } from "./sentences.js";

/** @import { Answer } from "./answer.js" */
/** @import { Clocks } from "./shapes.js" */

const NO_PLAN = "Choose the kind of health plan";
const COPIED = "The days are copied.";
const NOT_COPIED = "The browser did not allow copying. Select the text on the page instead.";
const TAKEN =
  "Taken again after a correction, it replaces these days in the calendar. For another patient, choose Start another case first.";

class Calculator {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.clocks = /** @type {Clocks} */ (JSON.parse(find(root, ".deadline-clocks", HTMLScriptElement).text));
    this.form = find(root, "form", HTMLFormElement);
    this.plan = find(root, "[name=plan]", HTMLSelectElement);
    this.results = find(root, ".deadline-results", HTMLElement);
    this.status = find(root, ".deadline-status", HTMLElement);
    this.notice = find(root, ".deadline-notice", HTMLElement);
    this.calendarButton = find(root, "[data-do=calendar]", HTMLButtonElement);
    this.copyButton = find(root, "[data-do=copy]", HTMLButtonElement);
    this.againButton = find(root, "[data-do=again]", HTMLButtonElement);
    /** @type {Answer | undefined} */
    this.answer = undefined;
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.form.addEventListener("submit", (event) => this.work(event), { signal });
    this.form.addEventListener("input", () => this.forget(), { signal });
    this.calendarButton.addEventListener("click", () => this.saveCalendar(), { signal });
    this.copyButton.addEventListener("click", () => this.copy(), { signal });
    this.againButton.addEventListener("click", () => this.startAgain(), { signal });
    this.startCase();
  }

  /** Ends what the calculator has begun. */
  stop() {
    this.listening.abort();
  }

  /** Begins a case: its calendar files replace each other, and never those of another. */
  startCase() {
    this.case = newCase();
    this.forget();
  }

  startAgain() {
    this.form.reset();
    for (const { id } of this.form.querySelectorAll("select, input[aria-describedby]")) this.tell(id, "");
    this.startCase();
    this.plan.focus();
  }

  /** Takes away an answer that no longer fits, and shows what the chosen clock asks. */
  forget() {
    this.answer = undefined;
    this.results.hidden = true;
    this.status.textContent = "";
    for (const levels of findAll(this.root, "[data-plan]")) levels.hidden = levels.dataset.plan !== this.plan.value;
    showQuestions(this.root, this.level());
  }

  /** Returns the chosen level. */
  level() {
    const chosen = new FormData(this.form).get(this.plan.value);
    return this.clocks.plans[this.plan.value]?.levels.find(({ id }) => id === chosen);
  }

  /** @param {SubmitEvent} event */
  work(event) {
    event.preventDefault();
    this.forget();
    const [now, plan, level] = [readNow(), this.clocks.plans[this.plan.value], this.level()];
    this.tell("deadline-plan", plan ? "" : NO_PLAN);
    if (!plan || !level) return this.plan.focus();
    const { given, problems } = readQuestions(this.root, level, dayOf(now));
    for (const { dataset } of findAll(this.root, "[data-asks]")) {
      const name = /** @type {keyof typeof problems} */ (dataset.asks);
      this.tell(`deadline-${name}`, problems[name] ?? "");
    }
    const wrong = this.root.querySelector("input[aria-invalid=true]");
    if (wrong instanceof HTMLElement) return wrong.focus();
    this.show({ plan, level, given, deadlines: level.isSentByPlan ? [] : findDeadlines(level, given, now) });
  }

  /** Puts a sentence beside a question, or takes it away. @param {string} id @param {string} problem */
  tell(id, problem) {
    const place = find(this.root, `#${id}-problem`, HTMLElement);
    place.textContent = problem;
    place.hidden = !problem;
    find(this.root, `#${id}`, HTMLElement).setAttribute("aria-invalid", String(Boolean(problem)));
  }

  /** @param {Answer} answer */
  show(answer) {
    this.answer = answer;
    find(this.results, ".deadline-asked", HTMLElement).textContent = whatWasAsked(answer);
    find(this.results, ".deadline-days", HTMLElement).replaceChildren(...drawDays(answer, this.clocks));
    find(this.results, ".deadline-others", HTMLElement).replaceChildren(...drawOthers(answer, this.clocks));
    this.calendarButton.hidden = answer.deadlines.every(({ state }) => state === "passed");
    this.notice.textContent = this.case?.sequence ? TAKEN : "";
    this.status.textContent = inSentences(answer.level, answer.deadlines);
    this.results.hidden = false;
    this.results.scrollIntoView({ block: "nearest" });
  }

  saveCalendar() {
    if (!this.answer || !this.case) return;
    const name = `${this.plan.value}-${this.answer.level.id}`;
    const text = writeCalendar(
      { ...this.case, name },
      this.answer.deadlines,
      whichDate(this.answer.level, this.clocks).join(" "),
      new Date(),
    );
    handOver(`${name}.ics`, new Blob([text], { type: "text/calendar" }));
    this.case.sequence += 1;
    this.notice.textContent = `${name}.ics is in your downloads. ${TAKEN}`;
  }

  async copy() {
    if (!this.answer) return;
    try {
      await navigator.clipboard.writeText(asText(this.answer, this.clocks));
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
