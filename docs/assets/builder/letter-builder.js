/** The letter builder: makes the parts of its six rooms, joins them, and sets them going. */

import { CarriedAnswers } from "./case/carried.js";
import { CaseHistory } from "./case/case-history.js";
import { Cases } from "./case/cases.js";
import { ChangeFinder } from "./case/change-finder.js";
import { Changes } from "./case/changes.js";
import { Drafts } from "./case/drafts.js";
import { EarlierCases } from "./case/earlier-cases.js";
import { ExampleMenu } from "./case/example-menu.js";
import { FileNames } from "./case/file-names.js";
import { HistoryButtons } from "./case/history-buttons.js";
import { Moments } from "./case/moments.js";
import { NextLetter } from "./case/next-letter.js";
import { PracticeProfile } from "./case/profile.js";
import { SavedCase } from "./case/saved-case.js";
import { Conversation } from "./engine/conversation.js";
import { Generator } from "./engine/generator.js";
import { AnswersInForm } from "./form/answers.js";
import { Conditions } from "./form/conditions.js";
import { labelOf } from "./form/controls.js";
import { CriteriaBox } from "./form/criteria-box.js";
import { Enclosures } from "./form/enclosures.js";
import { FirstPass } from "./form/first-pass.js";
import { listenToForm } from "./form/form-events.js";
import { Pictures } from "./form/pictures.js";
import { QuestionFinder } from "./form/question-finder.js";
import { RowActions } from "./form/row-actions.js";
import { Rows } from "./form/rows.js";
import { Steps } from "./form/steps.js";
import { listenToClicks } from "./page/clicks.js";
import { closeDoor } from "./page/door.js";
import { find, findAll } from "./page/find.js";
import { BEING_WRITTEN, BROUGHT_BACK, NO_LETTER_YET, whyNotWritten } from "./page/messages.js";
import { loadFonts, pageLoad } from "./page/page-load.js";
import { listenToSkips } from "./page/skips.js";
import { Status } from "./page/status.js";
import { Toolbar } from "./page/toolbar.js";
import { listenToWindow } from "./page/window-events.js";
import { CarriedList } from "./review/carried-list.js";
import { CheckAndSend } from "./review/check-and-send.js";
import { Finish } from "./review/finish.js";
import { Problems } from "./review/problems.js";
import { Remarks } from "./review/remarks.js";
import { LetterLength } from "./sheet/length.js";
import { PreviewSheet } from "./sheet/preview.js";
import { RewordingBox } from "./sheet/rewording-box.js";
import { SOURCE } from "./sheet/rewording-notes.js";
import { Rewordings } from "./sheet/rewordings.js";

/** So the page's first lines mark a builder that can save nothing where it is. */
const HELD_BACK = "[data-held-back]";

/** What those lines hide while nothing can be typed. */
const INVITATIONS = ".status-loading, .sheet-wait";

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
 * Sets the builder going and returns how to end it. Each part is made from those above it; what one of them has to tell
 * the others is joined once all are there.
 *
 * @param {HTMLElement} builder
 * @returns {() => void}
 */
function begin(builder) {
  const form = find(builder, "form.questions", HTMLFormElement);
  const { mostRows, longestAnswer, largestPicture } = builder.dataset;
  const over = new AbortController();

  const generator = new Generator();
  const conversation = new Conversation(generator);
  const status = new Status(builder);
  const toolbar = new Toolbar(builder);

  const rows = new Rows(Number(mostRows));
  const answers = new AnswersInForm(form, rows);
  const conditions = new Conditions(form);
  const steps = new Steps(builder);
  const pass = new FirstPass(builder, answers);
  const finder = new QuestionFinder(form, rows, steps, toolbar, pass);
  answers.begin();

  const sheet = new PreviewSheet(builder);
  const length = new LetterLength(builder);
  const box = new RewordingBox(builder, sheet);

  const drafts = new Drafts(form, box);
  const saved = new SavedCase({ answers, drafts, status });
  const carried = new CarriedAnswers(answers);
  const earlier = new EarlierCases(builder);
  const moments = new Moments({ answers, carried, drafts, rows, saved, steps });
  const changes = new Changes(moments, new ChangeFinder(builder, { finder, form, rows, toolbar }), earlier);
  const buttons = new HistoryButtons(builder);
  const history = new CaseHistory({ answers, buttons, changes, status, steps, toolbar });
  const names = new FileNames(builder, answers);
  const cases = new Cases(builder, { answers, carried, conversation, drafts, history, names, saved, status });
  const examples = new ExampleMenu(builder, { cases, conversation, status });
  const profile = new PracticeProfile(builder, { answers, recorder: history, saved, status });

  const rewordings = new Rewordings({ answers, box, conversation, recorder: history, sheet, status });
  const criteria = new CriteriaBox({ answers, conversation, recorder: history, rows, status });
  const enclosures = new Enclosures(form, { answers, conversation, recorder: history, rows });
  const longest = Number(longestAnswer);
  const rowActions = new RowActions({ answers, enclosures, longest, recorder: history, rows, status });
  const heaviest = Number(largestPicture);
  const pictures = new Pictures(form, { answers, heaviest, recorder: history, status });

  /** @param {string} path  Of a question, or of words that the writer has put in. */
  const goTo = (path) => (path.startsWith(SOURCE) ? rewordings.openAt(path) : finder.goTo(path));
  const next = new NextLetter(builder, { answers, carried, cases, goTo, status });
  const problems = new Problems(builder);
  const carriedList = new CarriedList(builder, { carried, problems, recorder: history });
  const finish = new Finish(builder, { answers, conversation, drafts, goTo, names, problems, status, steps, toolbar });
  const send = new CheckAndSend(builder, { problems, steps });
  const remarks = new Remarks(builder, { generator, status });

  saved.now.answers = changes.now.content.answers;
  earlier.begin(changes.now, (moment) => history.bring(moment, BROUGHT_BACK));
  steps.opened.listen(() => finish.leave());
  steps.chosen.listen((names) => sheet.follow(names));
  sheet.places.chosen.listen((path) => {
    send.leave();
    goTo(path);
  });
  answers.changed.listen((target) => {
    const given = answers.read(target);
    status.tellWaiting(conditions.show(given, target).map(labelOf));
    pictures.show();
    pass.take(target);
    names.tell(given);
    send.tell(given);
    carried.take(given, target);
    carriedList.show();
    changes.touch();
    saved.tell(given);
    conversation.tell(given, saved.now);
  });
  box.drafted.listen(() => {
    changes.touch();
    saved.tell(answers.read());
  });
  history.replaced.listen(() => problems.forget());
  cases.cleared.listen(() => {
    remarks.forget();
    // What the engine remembers for speed are words of this case. One that has ended remembers nothing.
    if (conversation.isReady) generator.ask({ do: "forget" }).catch(() => undefined);
    steps.open(steps.sections[0]);
  });
  remarks.counted.listen((count) => {
    problems.tellSuggestions(count);
    finish.tellFound();
    steps.tellSuggested(remarks.open.map(({ path }) => path));
  });

  carriedList.told.listen((names) => steps.tellCarried(names));
  remarks.measured.listen((measured) => length.tell(measured));
  sheet.paged.listen((pages) => length.tellPages(pages));

  generator.watcher = {
    onStage: (stage) => status.tellStage(stage),
    onSlowStart: () => status.tellSlowStart(),
    onSlowReply: (isSlow) => {
      status.tellSlowReply(isSlow);
      // A letter that waits for its preview is not the form's any more.
      if (isSlow && conversation.asking && sheet.hasLetter) sheet.blank(BEING_WRITTEN);
    },
  };
  let isBegun = false;
  conversation.begin({
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
    onFault: (fault) => {
      const words = whyNotWritten(fault);
      sheet.blank(words);
      status.say(words);
      problems.forgetAll();
      steps.forget();
      remarks.forgetAll();
    },
    onPreview: (preview, given) => {
      rewordings.take(preview);
      if (!sheet.show(preview)) return answers.tellChanged();
      problems.update(preview);
      remarks.review(given);
      steps.update(preview.steps);
    },
  });

  rowActions.listen(form);
  const stopForm = listenToForm(form, {
    answers,
    onFocus: (path) => sheet.point(path),
    onAnswered: (question) => problems.leave(question),
    onLeave: () => changes.isTouched && changes.settle(),
  });
  const parts = [cases, conversation, criteria, earlier, examples, finish, history];
  const others = [carriedList, next, pass, pictures, profile, remarks, rewordings, send, status, steps, toolbar];
  const actions = Object.assign({}, ...[...parts, ...others].map((part) => part.actions));
  listenToClicks(builder, { actions, toolbar, goTo, goToStep: (id) => steps.goTo(id) });
  listenToSkips({
    toQuestions: () => steps.focus(toolbar),
    toLetter: () => sheet.focus(toolbar),
    signal: over.signal,
  });
  const onAddress = () => {
    steps.follow();
    examples.follow();
  };
  const onFault = (/** @type {Error} */ fault) => status.say(fault.message);
  listenToWindow({ isUnsaved: () => status.isChanged, onAddress, onFault }, over.signal);

  changes.act(() => answers.tellChanged());
  history.tell();
  if (!examples.isAsked) profile.begin();
  conversation.start(pageLoad(over.signal));

  return () => {
    over.abort();
    stopForm();
    for (const part of [buttons, remarks, generator, changes, sheet, status, toolbar]) part.stop();
  };
}

customElements.define("letter-builder", LetterBuilder);
