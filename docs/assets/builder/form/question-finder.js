import { find } from "../page/find.js";
import { controlsAt } from "./controls.js";
import { unfold } from "./folds.js";

/** @import { FirstPass } from "./first-pass.js" */
/** @import { Rows } from "./rows.js" */
/** @import { Steps } from "./steps.js" */
/** @import { Toolbar } from "../page/toolbar.js" */

/** Leads to a question by its path: opens its step and its row, and gives it the focus. */
export class QuestionFinder {
  /**
   * @param {HTMLFormElement} form
   * @param {Rows} rows
   * @param {Steps} steps
   * @param {Toolbar} toolbar
   * @param {FirstPass} pass
   */
  constructor(form, rows, steps, toolbar, pass) {
    this.form = form;
    this.rows = rows;
    this.steps = steps;
    this.toolbar = toolbar;
    this.pass = pass;
  }

  /**
   * Leads to where an answer is typed.
   *
   * @param {string} path
   */
  goTo(path) {
    const target = this.controlAt(path);
    if (!target) return;
    this.show(target);
  }

  /**
   * Shows a part of the form and gives it the focus, although it may be none of the parts that take it by themselves.
   *
   * @param {HTMLElement} target
   */
  show(target) {
    this.toolbar.show("questions");
    this.pass.reveal(target);
    this.steps.openAround(target);
    unfold(target);
    if (target.tabIndex < 0) {
      target.tabIndex = -1;
      target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
    }
    target.focus({ preventScroll: true });
    (target.closest("[data-column], [data-question]") ?? target).scrollIntoView({ block: "center" });
  }

  /**
   * Returns where an answer is typed; a row that is not there yet is added.
   *
   * @param {string} path
   * @returns {HTMLElement | null}
   */
  controlAt(path) {
    const [name = "", row] = path.split(".");
    const table = this.form.querySelector(`.is-table[data-question="${CSS.escape(name)}"]`);
    if (table instanceof HTMLElement) {
      for (let count = this.rows.of(table).length; count <= Number(row ?? -1); count += 1) this.rows.add(table);
      if (row === undefined) return find(table, "summary, [data-do=add-row]", HTMLElement);
    }
    const controls = controlsAt(this.form, path);
    return controls.find((one) => one instanceof HTMLInputElement && one.checked) ?? controls[0] ?? null;
  }
}
