import { listActions } from "./actions.js";
import { AnswersInForm } from "./answers.js";
import { Cases } from "./cases.js";
import { showWhatFits } from "./conditions.js";
import { labelOf } from "./controls.js";
import { Conversation } from "./conversation.js";
import { CriteriaBox } from "./criteria-box.js";
import { Enclosures } from "./enclosures.js";
import { ExampleMenu } from "./example-menu.js";
import { find } from "./find.js";
import { Findings } from "./findings.js";
import { Finish } from "./finish.js";
import { Generator } from "./generator.js";
import { listen } from "./listeners.js";
import { NOT_WRITTEN } from "./messages.js";
import { loadFonts, pageLoad } from "./page-load.js";
import { Pictures } from "./pictures.js";
import { PreviewSheet } from "./preview.js";
import { Problems } from "./problems.js";
import { PracticeProfile } from "./profile.js";
import { QuestionFinder } from "./question-finder.js";
import { SOURCE } from "./rewording-notes.js";
import { Rewordings } from "./rewordings.js";
import { RowActions } from "./row-actions.js";
import { Rows } from "./rows.js";
import { Status } from "./status.js";
import { Steps } from "./steps.js";
import { Toolbar } from "./toolbar.js";

/** @import { Desk } from "./desk.js" */

/** The letter builder: joins the form, the engine and the sheet. */
class LetterBuilder extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #end;

  connectedCallback() {
    // In a task of its own: the page is drawn and can be scrolled before.
    const task = setTimeout(() => {
      this.#end = begin(this);
    });
    this.#end = () => clearTimeout(task);
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
  const generator = new Generator();
  const findings = new Findings(builder, generator, (count) => {
    problems.count.tellFound(count);
    finish.tellFound();
  });
  const conversation = new Conversation(generator, {
    onStage: (stage) => status.tellStage(stage),
    onFailure: () => status.tellFailure(),
    onFault: () => status.say(NOT_WRITTEN),
    onPreview: (preview, given) => {
      rewordings.take(preview);
      sheet.show(preview.letter);
      problems.update(preview);
      findings.review(given);
      steps.update(preview.steps);
    },
  });

  const changed = () => {
    const given = answers.read();
    status.tellWaiting(showWhatFits(form, given).map(labelOf));
    pictures.show();
    status.tellChanged(cases.isChanged(given));
    conversation.tell(given);
  };
  const clear = () => {
    form.reset();
    answers.clear();
    answers.date();
    findings.forget();
    steps.open(steps.sections[0]);
  };
  /** @type {Desk} */
  const desk = { builder, form, rows, answers, conversation, problems, status, toolbar, changed, clear };
  const cases = new Cases(desk);
  /** @param {string} path */
  const goTo = (path) => (path.startsWith(SOURCE) ? rewordings.openAt(path) : finder.goTo(path));
  const sheet = new PreviewSheet(builder, goTo);
  const rewordings = new Rewordings(desk, sheet);
  const pictures = new Pictures(desk);
  const profile = new PracticeProfile(desk, cases);
  const examples = new ExampleMenu(desk, cases);
  const finish = new Finish(desk);
  const parts = {
    cases,
    criteria: new CriteriaBox(desk, cases),
    examples,
    findings,
    goTo,
    finish,
    pictures,
    profile,
    rewordings,
    rowActions: new RowActions(rows, status, changed, new Enclosures(desk)),
    sheet,
    steps,
  };
  const stopListening = listen(desk, parts, listActions(desk, parts));
  answers.begin();
  cases.settle();
  changed();
  if (!examples.isAsked) profile.begin();
  const over = new AbortController();
  conversation.start(pageLoad(over.signal));
  conversation.ready.then((isReady) => {
    if (!isReady) return;
    loadFonts();
    examples.begin();
  });

  return () => {
    over.abort();
    stopListening();
    findings.stop();
    generator.stop();
    sheet.stop();
    status.stop();
    toolbar.stop();
  };
}

customElements.define("letter-builder", LetterBuilder);
