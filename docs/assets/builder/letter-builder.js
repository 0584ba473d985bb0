import { CaseHistory } from "./case/case-history.js";
import { Cases } from "./case/cases.js";
import { ChangeFinder } from "./case/change-finder.js";
import { Changes } from "./case/changes.js";
import { EarlierCases } from "./case/earlier-cases.js";
import { ExampleMenu } from "./case/example-menu.js";
import { HistoryButtons } from "./case/history-buttons.js";
import { Moments } from "./case/moments.js";
import { PracticeProfile } from "./case/profile.js";
import { Conversation } from "./engine/conversation.js";
import { EngineFault } from "./engine/engine-fault.js";
import { Generator } from "./engine/generator.js";
import { AnswersInForm } from "./form/answers.js";
import { Conditions } from "./form/conditions.js";
import { labelOf } from "./form/controls.js";
import { CriteriaBox } from "./form/criteria-box.js";
import { Enclosures } from "./form/enclosures.js";
import { Pictures } from "./form/pictures.js";
import { QuestionFinder } from "./form/question-finder.js";
import { RowActions } from "./form/row-actions.js";
import { Rows } from "./form/rows.js";
import { Steps } from "./form/steps.js";
import { listActions } from "./page/actions.js";
import { closeDoor } from "./page/door.js";
import { find, findAll } from "./page/find.js";
import { listen } from "./page/listeners.js";
import { BEING_WRITTEN, BROUGHT_BACK, NO_LETTER_YET } from "./page/messages.js";
import { loadFonts, pageLoad } from "./page/page-load.js";
import { Status } from "./page/status.js";
import { Toolbar } from "./page/toolbar.js";
import { Finish } from "./review/finish.js";
import { Problems } from "./review/problems.js";
import { Remarks } from "./review/remarks.js";
import { PreviewSheet } from "./sheet/preview.js";
import { SOURCE } from "./sheet/rewording-notes.js";
import { Rewordings } from "./sheet/rewordings.js";

/** @import { Desk } from "./page/desk.js" */

/** So the page's first lines mark a builder that can save nothing where it is. */
const HELD_BACK = "[data-held-back]";

/** What those lines hide while nothing can be typed. */
const INVITATIONS = ".status-loading, .sheet-wait";

/** The letter builder: joins the form, the engine and the sheet. */
class LetterBuilder extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #end;

  connectedCallback() {
    // In a task of its own: the page is drawn and can be scrolled before.
    const task = setTimeout(() => {
      if (this.matches(HELD_BACK)) return;
      this.#end = begin(this);
      welcome(this);
    });
    this.#end = () => clearTimeout(task);
  }

  disconnectedCallback() {
    this.#end?.();
  }
}

/**
 * Lets the form be answered, which the page's first lines have kept shut until now, and takes back what they told.
 *
 * @param {HTMLElement} builder
 */
function welcome(builder) {
  builder.inert = false;
  const told = builder.previousElementSibling;
  if (told instanceof HTMLElement) told.hidden = true;
  for (const invitation of findAll(builder, INVITATIONS)) invitation.hidden = false;
}

/**
 * Sets the builder going and returns how to end it.
 *
 * @param {HTMLElement} builder
 * @returns {() => void}
 */
function begin(builder) {
  const form = find(builder, "form.questions", HTMLFormElement);
  const rows = new Rows(Number(builder.dataset.mostRows));
  const answers = new AnswersInForm(form, rows);
  const status = new Status(builder);
  const problems = new Problems(builder);
  const toolbar = new Toolbar(builder);
  const steps = new Steps(builder);
  const finder = new QuestionFinder(form, rows, steps, toolbar);
  const generator = new Generator({
    onStage: (stage) => status.tellStage(stage),
    onSlowStart: () => status.tellSlowStart(),
    onSlowReply: (isSlow) => {
      status.tellSlowReply(isSlow);
      // A letter that waits for its preview is not the form's any more.
      if (isSlow && conversation.asking && sheet.hasLetter) sheet.blank(BEING_WRITTEN);
    },
  });
  const remarks = new Remarks(builder, generator, (count) => {
    problems.count.tellFound(count);
    finish.tellFound();
  });
  const conditions = new Conditions(form);
  let isBegun = false;
  const conversation = new Conversation(generator, {
    shown: () => sheet.shown,
    onOtherCase: () => sheet.hasLetter && sheet.blank(BEING_WRITTEN),
    onReady: () => {
      if (isBegun) return;
      isBegun = true;
      examples.begin();
      loadFonts().then(() => {
        closeDoor();
        status.tellClosed();
      });
    },
    onFailure: (fault) => {
      status.tellFailure(fault);
      sheet.blank(NO_LETTER_YET);
    },
    onFault: (words) => {
      sheet.blank(words);
      status.say(words);
      problems.forgetAll();
      steps.forget();
      remarks.stop();
      remarks.show([]);
    },
    onPreview: (preview, given) => {
      rewordings.take(preview);
      if (!sheet.show(preview)) return changed();
      problems.update(preview);
      remarks.review(given);
      steps.update(preview.steps);
    },
  });

  /** @param {EventTarget | null} [target]  The control whose answer alone has changed; without, any may have. */
  const changed = (target) => {
    const given = answers.read(target);
    status.tellWaiting(conditions.show(given, target).map(labelOf));
    pictures.show();
    changes.touch();
    cases.tell(given);
    conversation.tell(given, cases.saved);
  };
  const drafted = () => {
    changes.touch();
    cases.tell(answers.read());
  };
  const clear = () => {
    form.reset();
    answers.clear();
    answers.date();
    remarks.forget();
    // What the engine remembers for speed are words of this case. One that has ended remembers nothing.
    if (conversation.isReady) generator.ask({ do: "forget" }).catch(() => undefined);
    steps.open(steps.sections[0]);
  };
  /** @type {Desk} */
  const desk = {
    ...{ builder, form, rows, answers, conversation, problems, status, steps, toolbar, changed, drafted, clear },
    get changes() {
      return changes;
    },
    get history() {
      return history;
    },
  };
  const cases = new Cases(desk);
  /** @param {string} path */
  const goTo = (path) => (path.startsWith(SOURCE) ? rewordings.openAt(path) : finder.goTo(path));
  const sheet = new PreviewSheet(builder, goTo);
  const rewordings = new Rewordings(desk, sheet);
  const pictures = new Pictures(desk);
  const profile = new PracticeProfile(desk, cases);
  const examples = new ExampleMenu(desk, cases);
  const earlier = new EarlierCases(builder);
  const finish = new Finish(desk, goTo);
  const parts = {
    cases,
    criteria: new CriteriaBox(desk),
    earlier,
    examples,
    remarks,
    goTo,
    finish,
    pictures,
    profile,
    rewordings,
    rowActions: new RowActions(desk, new Enclosures(desk), Number(builder.dataset.longestAnswer)),
    sheet,
    steps,
  };
  answers.begin();
  const buttons = new HistoryButtons(builder, { undo: () => history.undo(), redo: () => history.redo() });
  const moments = new Moments(desk, cases, rewordings.editor);
  const changes = new Changes(moments, new ChangeFinder(desk, finder), earlier);
  const history = new CaseHistory(desk, cases, buttons);
  cases.saved.answers = changes.now.content.answers;
  changes.onMove = () => history.tell();
  earlier.begin(changes.now, (moment) => history.bring(moment, BROUGHT_BACK));
  const stopListening = listen(desk, parts, listActions(desk, parts));
  changes.act(changed);
  history.tell();
  if (!examples.isAsked) profile.begin();
  const over = new AbortController();
  // Whoever asked the engine and did not listen for a fault: the writer is told all the same.
  addEventListener(
    "unhandledrejection",
    (event) => {
      if (!(event.reason instanceof EngineFault)) return;
      event.preventDefault();
      if (event.reason.cause !== "stopped") status.say(event.reason.message);
    },
    { signal: over.signal },
  );
  conversation.start(pageLoad(over.signal));

  return () => {
    over.abort();
    stopListening();
    buttons.stop();
    remarks.stop();
    generator.stop();
    changes.stop();
    sheet.stop();
    status.stop();
    toolbar.stop();
  };
}

customElements.define("letter-builder", LetterBuilder);
