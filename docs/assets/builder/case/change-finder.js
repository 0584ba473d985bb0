import { controlsAt, labelOf, questionAround } from "../form/controls.js";
import { around, find } from "../page/find.js";
import { answerTo, LIST_PASTED, rowOf, TYPED, WORDS_TYPED } from "../page/messages.js";
import { PASTED, placesOf, WORDS } from "./change-places.js";

/** @import { Content } from "./moments.js" */
/** @import { Toolbar } from "../page/toolbar.js" */
/** @import { Rows } from "../form/rows.js" */
/** @import { QuestionFinder } from "../form/question-finder.js" */

/** Leads to what an undone change is about. The focus stands around a box, not in it: there, Ctrl+Z is the browser's. */
export class ChangeFinder {
  /**
   * @param {HTMLElement} builder
   * @param {object} given
   * @param {QuestionFinder} given.finder
   * @param {HTMLFormElement} given.form
   * @param {Rows} given.rows
   * @param {Toolbar} given.toolbar
   */
  constructor(builder, { finder, form, rows, toolbar }) {
    this.finder = finder;
    this.form = form;
    this.rows = rows;
    this.toolbar = toolbar;
    this.sheet = find(builder, ".sheet", HTMLElement);
  }

  /**
   * Leads to the first of these paths that the form or the letter shows.
   *
   * @param {string[]} paths
   * @param {HTMLElement} [table]  Whose paths come first.
   */
  goTo(paths, table) {
    const isIn = (/** @type {string} */ path) => path.split(".")[0] === table?.dataset.question;
    for (const path of [...paths.filter(isIn), ...paths.filter((one) => !isIn(one))]) {
      const element = this.elementAt(path);
      if (!element || element.closest(":is([data-question], [data-column], .group)[hidden]")) continue;
      if (element !== this.sheet) return this.finder.show(element);
      this.toolbar.show("letter");
      return this.sheet.focus({ preventScroll: true });
    }
  }

  /**
   * Returns the question, the row's title or the table at a path.
   *
   * @param {string} path
   * @returns {HTMLElement | null}
   */
  elementAt(path) {
    const { form, rows } = this;
    if (path === WORDS) return this.sheet;
    if (path === PASTED) return form.querySelector(".paste");
    const [name = "", row, column] = path.split(".");
    const question = form.querySelector(`[data-question="${CSS.escape(name)}"]`);
    if (!(question instanceof HTMLElement)) return null;
    if (row === undefined) return question;
    if (column !== undefined) return questionAround(controlsAt(form, path)[0] ?? null);
    const there = rows.of(question);
    return (there[Number(row)] ?? there.at(-1))?.querySelector("summary") ?? question;
  }

  /**
   * Says what was typed between two moments, by its question.
   *
   * @param {Content} before
   * @param {Content} after
   */
  sayTyped(before, after) {
    const [path = ""] = placesOf(before, after);
    if (path === WORDS) return WORDS_TYPED;
    if (path === PASTED) return LIST_PASTED;
    const name = this.nameOf(path);
    return name ? answerTo(name) : TYPED;
  }

  /**
   * Returns what a path is called: its question, and its row if it has one.
   *
   * @param {string} path
   */
  nameOf(path) {
    const element = this.elementAt(path);
    if (!element) return "";
    const row = around(element, ".row");
    const title = row && find(row, ".row-title", HTMLElement).textContent?.trim();
    const question = questionAround(element);
    const label = question ? labelOf(question) : "";
    return title && question && row.contains(question) ? rowOf(label, title) : label;
  }
}
