import { find, findAll } from "../page/find.js";
import {
  NOTHING_ASKED,
  needs,
  next as nextTitle,
  SHOW_ALL,
  SHOW_ONE,
  STEP_COMPLETE,
  STEP_OPTIONAL,
} from "../page/messages.js";
import { Signal } from "../page/signal.js";

/** @import { Actions } from "../page/clicks.js" */
/** @import { Toolbar } from "../page/toolbar.js" */
/** @import { StepState } from "../engine/shapes.js" */

/** The steps: one is open at a time, or all of them; the line above says what is left in each. */
export class Steps {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.builder = builder;
    this.sections = findAll(builder, ".step");
    this.links = findAll(builder, ".steps a");
    // Looked for once: a step may hold hundreds of rows.
    this.nothing = this.sections.map((section) => section.querySelector(".nothing-asked"));
    this.buttons = this.sections.map((section) => section.querySelector("[data-do=next-step]"));
    this.button = find(builder, "[data-do=show-all]", HTMLButtonElement);
    this.all = false;
    /** @type {StepState[]} */
    this.states = [];
    /** @type {string[]} The questions of the answers that were written for another patient. */
    this.carried = [];
    /** @type {string[]} The paths to which there are suggestions. */
    this.suggested = [];
    this.current = this.sections[0];
    const asked = this.sections.find((section) => location.hash === `#${section.id}`);
    /** @type {Signal<void>} A step is shown. */
    this.shown = new Signal();
    /** @type {Signal<string[]>} The writer has gone to a step with these questions, to begin it. */
    this.chosen = new Signal();
    /** @type {Signal<void>} The writer has gone to a step, or to a question in one. */
    this.opened = new Signal();
    this.open(asked ?? this.current);
  }

  /** @returns {Actions} */
  get actions() {
    return {
      "next-step": (button) => this.goTo(button.dataset.step ?? ""),
      "show-all": () => this.toggleAll(),
    };
  }

  /** Opens the step that the address names. */
  follow() {
    const section = this.sections.find((one) => location.hash === `#${one.id}`);
    if (section?.dataset.step) this.goTo(section.dataset.step);
  }

  /**
   * Opens the step around a node.
   *
   * @param {Element} node
   */
  openAround(node) {
    const section = node.closest(".step");
    if (section instanceof HTMLElement && section.hidden) this.open(section);
    this.opened.tell();
  }

  /**
   * Opens a step as the writer asks for it, and takes the focus to its title.
   *
   * @param {string} id
   */
  goTo(id) {
    const section = this.sections.find((one) => one.dataset.step === id);
    if (!section) return;
    this.open(section);
    this.opened.tell();
    const title = find(section, "h2", HTMLElement);
    title.focus({ preventScroll: true });
    if (this.all) title.scrollIntoView();
    else this.builder.scrollIntoView();
    this.chosen.tell(findAll(section, "[data-question]:not([hidden])").map((one) => one.dataset.question ?? ""));
  }

  /**
   * Takes the focus to the title of the step that is open, from where the next key leads to its questions.
   *
   * @param {Toolbar} toolbar
   */
  focus(toolbar) {
    toolbar.show("questions");
    if (this.current) find(this.current, "h2", HTMLElement).focus();
  }

  /**
   * Shows a step.
   *
   * @param {HTMLElement | undefined} section
   */
  open(section) {
    this.current = section;
    for (const one of this.sections) one.hidden = !this.all && one !== section;
    for (const link of this.links) {
      if (link.dataset.step === section?.dataset.step) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    this.shown.tell();
  }

  /** Shows all steps, or one again. */
  toggleAll() {
    this.all = !this.all;
    this.button.setAttribute("aria-pressed", String(this.all));
    this.button.textContent = this.all ? SHOW_ONE : SHOW_ALL;
    this.open(this.current);
  }

  /** Says nothing of the steps: nothing is known of these answers. */
  forget() {
    this.states = [];
    for (const link of this.links) {
      link.classList.remove("is-done");
      find(link, ".step-left", HTMLElement).textContent = "";
    }
  }

  /**
   * Takes what is missing and what is to be fixed in each step.
   *
   * @param {StepState[]} states
   */
  update(states) {
    this.states = states;
    this.write();
    for (const [place, section] of this.sections.entries()) this.leadOn(section, place);
  }

  /**
   * Takes which answers were written for another patient: they are to be fixed as well.
   *
   * @param {string[]} names
   */
  tellCarried(names) {
    this.carried = names;
    this.write();
  }

  /**
   * Takes to which answers there are suggestions.
   *
   * @param {string[]} paths
   */
  tellSuggested(paths) {
    this.suggested = paths;
    this.write();
  }

  /** Says of each step what it still needs. */
  write() {
    for (const { id, missing, to_fix: wrong, begun } of this.states) {
      const link = this.links.find((one) => one.dataset.step === id);
      if (!link) continue;
      const toFix = wrong + this.countIn(id, this.carried);
      const isEmpty = this.isEmpty(id);
      const isDone = missing + toFix === 0 && begun && !isEmpty;
      link.classList.toggle("is-done", isDone);
      const still = needs({ missing, toFix, suggestions: isDone ? this.countIn(id, this.suggested) : 0 });
      const said = isEmpty ? NOTHING_ASKED : still || (begun ? STEP_COMPLETE : STEP_OPTIONAL);
      const words = find(link, ".step-left", HTMLElement);
      if (words.textContent !== said) words.textContent = said;
    }
  }

  /**
   * Counts the paths that lead into a step.
   *
   * @param {string} id
   * @param {string[]} paths
   */
  countIn(id, paths) {
    if (paths.length === 0) return 0;
    const section = this.sections.find((one) => one.dataset.step === id);
    const names = paths.map((path) => CSS.escape(path.split(".")[0] ?? ""));
    return names.filter((name) => section?.querySelector(`[data-question="${name}"]`)).length;
  }

  /**
   * Whether the letter asks nothing in a step.
   *
   * @param {string | undefined} id
   */
  isEmpty(id) {
    const place = this.sections.findIndex((one) => one.dataset.step === id);
    const words = this.nothing[place];
    return words instanceof HTMLElement && !words.hidden;
  }

  /**
   * Lets a step's button lead to the next step that asks something.
   *
   * @param {HTMLElement} section
   * @param {number} place
   */
  leadOn(section, place) {
    const button = this.buttons[this.sections.indexOf(section)];
    const next = this.sections.slice(place + 1).find((one) => !this.isEmpty(one.dataset.step));
    if (!(button instanceof HTMLElement) || !next || button.dataset.step === next.dataset.step) return;
    button.dataset.step = next.dataset.step;
    button.textContent = nextTitle(find(next, "h2", HTMLElement).textContent ?? "");
  }
}
