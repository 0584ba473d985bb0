import { listActions } from "./actions.js";
import { AnswersInForm } from "./answers.js";
import { Cases } from "./cases.js";
import { showWhatFits } from "./conditions.js";
import { pathAround, questionAround } from "./controls.js";
import { Conversation } from "./conversation.js";
import { around, find } from "./find.js";
import { Finish } from "./finish.js";
import { Generator } from "./generator.js";
import { NOT_WRITTEN } from "./messages.js";
import { PreviewSheet } from "./preview.js";
import { Problems } from "./problems.js";
import { QuestionFinder } from "./question-finder.js";
import { RowActions } from "./row-actions.js";
import { Rows } from "./rows.js";
import { Status } from "./status.js";
import { Steps } from "./steps.js";
import { Toolbar } from "./toolbar.js";

/**
 * What the parts of the builder share.
 *
 * @typedef {object} Desk
 * @property {HTMLElement} builder
 * @property {HTMLFormElement} form
 * @property {AnswersInForm} answers
 * @property {Conversation} conversation
 * @property {Problems} problems
 * @property {Status} status
 * @property {Toolbar} toolbar
 * @property {() => void} changed  Is called after the answers have changed.
 * @property {() => void} clear  Empties the form.
 */

/** The letter builder: joins the form, the engine and the sheet. */
class LetterBuilder extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #end;

  connectedCallback() {
    this.#end = begin(this);
  }

  disconnectedCallback() {
    this.#end?.();
  }
}

/**
 * Sets the builder going and returns how to end it.
 *
 * @param {HTMLElement} builder
 * @returns {() => void}
 */
function begin(builder) {
  const form = find(builder, "form.questions", HTMLFormElement);
  const rows = new Rows();
  const answers = new AnswersInForm(form, rows);
  const status = new Status(builder);
  const problems = new Problems(builder);
  const toolbar = new Toolbar(builder);
  const steps = new Steps(builder);
  const finder = new QuestionFinder(form, rows, steps, toolbar);
  const sheet = new PreviewSheet(builder, (path) => finder.goTo(path));
  const generator = new Generator();
  const conversation = new Conversation(generator, {
    onStage: (stage) => status.tellStage(stage),
    onFailure: () => status.tellFailure(),
    onFault: () => status.say(NOT_WRITTEN),
    onPreview: (preview) => {
      sheet.show(preview.letter);
      problems.update(preview);
      steps.update(preview.steps);
    },
  });

  const changed = () => {
    const given = answers.read();
    status.tellWaiting(showWhatFits(form, given));
    status.tellChanged(cases.isChanged(given));
    conversation.tell(given);
  };
  const clear = () => {
    form.reset();
    answers.clear();
    answers.date();
    steps.open(steps.sections[0]);
  };
  /** @type {Desk} */
  const desk = { builder, form, answers, conversation, problems, status, toolbar, changed, clear };
  const cases = new Cases(desk);
  const finish = new Finish(desk);
  const rowActions = new RowActions(rows, status, changed);

  const actions = listActions(desk, { cases, finish, steps });
  builder.addEventListener("click", (event) => {
    const button = around(event.target, "button[data-do]");
    const link = around(event.target, "a[data-path], .steps a[data-step]");
    const tab = around(event.target, "[data-tab]");
    if (link) event.preventDefault();
    if (link?.dataset.path) finder.goTo(link.dataset.path);
    if (link?.dataset.step) steps.goTo(link.dataset.step);
    if (tab?.dataset.tab) toolbar.show(tab.dataset.tab);
    if (button && around(button, ".menu")) toolbar.closeMenus();
    if (button) actions[button.dataset.do ?? ""]?.(button);
  });
  /** @type {WeakSet<Element>} */
  const touched = new WeakSet();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const question = questionAround(event.target);
    if (question) touched.add(question);
    changed();
  });
  form.addEventListener("focusin", (event) => sheet.point(pathAround(event.target)));
  form.addEventListener("focusout", (event) => {
    const question = questionAround(event.target);
    if (question && touched.has(question)) problems.leave(question);
  });
  form.addEventListener("paste", (event) => rowActions.paste(event, () => cases.before()));
  rowActions.listen(form);

  /** @param {BeforeUnloadEvent} event */
  const ask = (event) => status.isChanged && event.preventDefault();
  const follow = () => steps.follow();
  addEventListener("beforeunload", ask);
  addEventListener("hashchange", follow);

  answers.begin();
  cases.settle();
  for (const face of document.fonts) face.load().catch(() => {});
  changed();
  conversation.start();
  conversation.ready.then(async (isReady) => {
    if (isReady) await cases.listExamples();
  });

  return () => {
    removeEventListener("beforeunload", ask);
    removeEventListener("hashchange", follow);
    generator.stop();
    sheet.stop();
    status.stop();
    toolbar.stop();
  };
}

customElements.define("letter-builder", LetterBuilder);
