import { controlsAt, questionAround } from "../form/controls.js";
import { find, findAll } from "../page/find.js";
import { MISSING, summaryTitle, TO_FIX, titleWithCount } from "../page/messages.js";
import { Signal } from "../page/signal.js";
import { listNotes } from "../sheet/rewording-notes.js";
import { OpenCount } from "./open-count.js";

/** @import { Preview, Problem, Reworded } from "../engine/shapes.js" */

/** Shows problems: beside a question once the writer has left it, and all of them in the summary. */
export class Problems {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.form = find(builder, "form.questions", HTMLFormElement);
    this.summary = find(builder, ".summary", HTMLElement);
    this.heading = find(this.summary, "h2", HTMLElement);
    this.count = new OpenCount(builder);
    this.announcement = find(builder, ".announcement", HTMLElement);
    /** @type {Problem[]} */
    this.problems = [];
    /** @type {Reworded[]} Paragraphs whose answers have changed since they were reworded. */
    this.stale = [];
    /** @type {WeakSet<Element>} Questions that the writer has answered and left. */
    this.left = new WeakSet();
    this.all = false;
    /** Whether the list stands in the last step, and not as a panel over the others. */
    this.isDocked = false;
    /** @type {Record<string, string>} The dates that are read back, by path. */
    this.dates = {};
    /** @type {Map<string, import("../form/controls.js").Control>} The first control of each question with a problem. */
    this.controls = new Map();
    /** @type {Map<string, HTMLElement>} The lines that say them. */
    this.lines = new Map();
    /** @type {WeakMap<HTMLElement, string>} What each says. */
    this.said = new WeakMap();
    /** @type {Set<Element>} */
    this.shown = new Set();
    /** So many answers were written for another patient. */
    this.carried = 0;
    /** @type {Signal<void>} The list was drawn. */
    this.listed = new Signal();
  }

  /** Forgets which questions were left, and shows nothing until one is left again. */
  forget() {
    this.left = new WeakSet();
    this.all = false;
    this.close();
  }

  /** Forgets what was wrong with answers that are not those of the form: nothing is known of these. */
  forgetAll() {
    this.problems = [];
    this.stale = [];
    this.count.forget();
    this.close();
    this.readBack({});
    this.show();
  }

  /**
   * Notes that the writer has left a question that they answered.
   *
   * @param {EventTarget | null} target
   */
  leave(target) {
    const question = questionAround(target);
    if (!question) return;
    this.left.add(question);
    this.show();
  }

  /**
   * Takes the newest problems and dates, and shows what there is to show.
   *
   * @param {Preview} preview
   */
  update(preview) {
    this.problems = preview.problems;
    this.stale = preview.reworded.filter(({ stale }) => stale);
    this.tellCount();
    this.readBack(preview.read_back);
    this.show();
    if (this.isDocked) this.open();
    else if (!this.summary.hidden) this.list();
  }

  /**
   * Takes how many answers are to be confirmed, as they were written for another patient.
   *
   * @param {number} carried
   */
  tellCarried(carried) {
    this.carried = carried;
    if (!this.count.button.disabled) this.tellCount();
    if (!this.summary.hidden) this.list();
  }

  /**
   * Takes how many suggestions the review makes.
   *
   * @param {number} suggestions
   */
  tellSuggestions(suggestions) {
    this.count.tellSuggestions(suggestions);
    if (!this.summary.hidden) this.heading.textContent = summaryTitle(this.count.needs);
  }

  /** Counts what is missing and what is to be fixed. */
  tellCount() {
    const missing = this.problems.filter((one) => one.missing).length;
    this.count.tell(missing, this.problems.length - missing + this.stale.length + this.carried);
  }

  /**
   * Writes below each date what it was read as.
   *
   * @param {Record<string, string>} dates  By path.
   */
  readBack(dates) {
    for (const path of new Set([...Object.keys(this.dates), ...Object.keys(dates)])) {
      const line = this.lineAt(path);
      const date = dates[path] ?? "";
      if (line && (this.said.get(line) ?? "") !== date) line.textContent = date;
      if (line) this.said.set(line, date);
    }
    this.dates = dates;
  }

  /**
   * Returns the question with a path; to look for it among all controls takes long where there are many.
   *
   * @param {string} path
   */
  questionAt(path) {
    const known = this.controls.get(path);
    if (known?.isConnected && known.name === path) return questionAround(known);
    const control = controlsAt(this.form, path)[0];
    if (control) this.controls.set(path, control);
    return questionAround(control ?? null);
  }

  /**
   * Returns the line below the question with a path; rows may have moved since it was last looked for.
   *
   * @param {string} path
   */
  lineAt(path) {
    const id = `read-${path}`;
    const known = this.lines.get(path);
    if (known?.isConnected && known.id === id) return known;
    const line = document.getElementById(id);
    if (line) this.lines.set(path, line);
    return line;
  }

  /** Shows the problems of the questions that were left. */
  show() {
    /** @type {Set<Element>} */
    const now = new Set();
    for (const { path, message } of this.problems) {
      const question = this.questionAt(path);
      if (!question || !(this.all || this.left.has(question))) continue;
      now.add(question);
      this.tell(question, message);
    }
    for (const question of this.shown) if (!now.has(question)) this.tell(question, "");
    this.shown = now;
  }

  /**
   * Puts a message beside a question; "" takes it away.
   *
   * @param {Element} question
   * @param {string} message
   */
  tell(question, message) {
    const line = find(question, ".problem", HTMLElement);
    if (line.textContent === message) return;
    // What was read aloud and is mended is no longer there to be read.
    if (this.announcement.textContent === line.textContent) this.announcement.textContent = "";
    line.textContent = message;
    line.hidden = message === "";
    question.classList.toggle("has-problem", message !== "");
    for (const control of question.querySelectorAll("[name]")) {
      if (message) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    if (message && !this.all) this.announcement.textContent = message;
  }

  /** Lists every problem and gives the list the focus. */
  summarize() {
    this.open();
    this.heading.focus();
  }

  /**
   * Lets the list stand in the last step, or be a panel that is closed at first.
   *
   * @param {boolean} isDocked
   */
  dock(isDocked) {
    this.isDocked = isDocked;
    if (!isDocked) return this.close();
    if (this.count.button.disabled) return;
    this.open();
  }

  /** Shows every problem, in the list and beside its question. */
  open() {
    this.all = true;
    this.show();
    this.summary.hidden = false;
    this.count.button.ariaExpanded = "true";
    this.list();
  }

  /** Closes the list, unless it stands in the last step. */
  close() {
    if (this.isDocked && !this.count.button.disabled) return;
    this.summary.hidden = true;
    this.count.button.ariaExpanded = "false";
  }

  /** Draws the list: what is to be fixed, then what is missing, each by its step. */
  list() {
    const { needs } = this.count;
    this.heading.textContent = summaryTitle(needs);
    const wrong = this.problems.filter(({ missing }) => !missing);
    find(this.summary, ".to-fix", HTMLElement).hidden = needs.toFix === 0;
    find(this.summary, ".to-fix > h3", HTMLElement).textContent = titleWithCount(TO_FIX, needs.toFix);
    find(this.summary, ".to-fix-lists", HTMLElement).replaceChildren(
      ...listNotes(this.stale),
      ...this.listByStep(wrong),
    );
    find(this.summary, ".missing", HTMLElement).hidden = needs.missing === 0;
    find(this.summary, ".missing > h3", HTMLElement).textContent = titleWithCount(MISSING, needs.missing);
    const gaps = this.problems.filter(({ missing }) => missing);
    find(this.summary, ".summary-lists", HTMLElement).replaceChildren(...this.listByStep(gaps));
    this.listed.tell();
  }

  /** @param {Problem[]} problems */
  listByStep(problems) {
    return findAll(this.form, ".step").flatMap((step) => this.listOfStep(step, problems));
  }

  /**
   * Returns the heading and the list of one step; nothing where there is nothing in it.
   *
   * @param {HTMLElement} step
   * @param {Problem[]} all
   * @returns {HTMLElement[]}
   */
  listOfStep(step, all) {
    const problems = all.filter(({ path }) => {
      const name = CSS.escape(path.split(".")[0] ?? "");
      return step.querySelector(`[data-question="${name}"]`) !== null;
    });
    if (problems.length === 0) return [];
    const heading = document.createElement("h4");
    heading.textContent = find(step, "h2", HTMLElement).textContent;
    const list = document.createElement("ul");
    for (const { path, message } of problems) {
      const link = document.createElement("a");
      link.href = `#question-${path}`;
      link.dataset.path = path;
      link.textContent = message;
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    return [heading, list];
  }
}
