import { EngineFault } from "../engine/engine-fault.js";
import { tellDownload } from "../page/downloads.js";
import { around, find } from "../page/find.js";
import * as messages from "../page/messages.js";
import { copy, download } from "./outputs.js";

/** @import { Drafts } from "../case/drafts.js" */
/** @import { FileNames } from "../case/file-names.js" */
/** @import { Conversation } from "../engine/conversation.js" */
/** @import { AnswersInForm } from "../form/answers.js" */
/** @import { Steps } from "../form/steps.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */
/** @import { Toolbar } from "../page/toolbar.js" */
/** @import { Problems } from "./problems.js" */

const LAST_STEP = "check-and-send";
const HAS_ITS_OWN_ESCAPE = ".guest, .menu, dialog";

/** @typedef {keyof typeof messages.ANYWAY} Way  A way for the letter to leave the page. */

/** What the writer does with the letter: download, copy, print; with a look at what the letter still needs before. */
export class Finish {
  /**
   * @param {HTMLElement} builder
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {Conversation} given.conversation
   * @param {Drafts} given.drafts
   * @param {(path: string) => void} given.goTo  Leads to a question, or to words that the writer has put in.
   * @param {FileNames} given.names
   * @param {Problems} given.problems
   * @param {Status} given.status
   * @param {Steps} given.steps
   * @param {Toolbar} given.toolbar
   */
  constructor(builder, { answers, conversation, drafts, goTo, names, problems, status, steps, toolbar }) {
    this.answers = answers;
    this.conversation = conversation;
    this.drafts = drafts;
    this.goTo = goTo;
    this.names = names;
    this.problems = problems;
    this.status = status;
    this.steps = steps;
    this.toolbar = toolbar;
    this.anyway = find(builder, "[data-do=all-the-same]", HTMLButtonElement);
    this.leftOut = find(builder, ".left-out", HTMLElement);
    /** @type {(() => void) | undefined} */
    this.pending = undefined;
    /** @type {{ sentence: string, back: () => void } | undefined} What was done, beside what the review found. */
    this.told = undefined;
    builder.addEventListener("keydown", (event) => this.press(event));
    problems.listed.listen(() => this.tellLeftOut());
  }

  /** @returns {Actions} */
  get actions() {
    return {
      summary: (button) => (button === this.problems.count.button ? this.toggle() : this.summarize()),
      write: (button) => this.ask("write", button.dataset.to),
      "copy-formatted": () => this.ask("copy-formatted"),
      "copy-plain": () => this.ask("copy-plain"),
      print: () => this.ask("print"),
      "all-the-same": () => this.allTheSame(),
      "close-summary": () => this.close(),
    };
  }

  /**
   * Does what a button of the toolbar asks, or shows first what the letter still needs.
   *
   * @param {Way} way
   * @param {string} [to]  Which file to write.
   */
  async ask(way, to = "") {
    const { conversation, problems, status } = this;
    if (!conversation.isReady) {
      status.say(messages.WAITS_FOR_ENGINE);
      if (!(await conversation.ready)) return status.say(messages.NOT_LOADED);
    }
    if (conversation.asking) await conversation.settle();
    if (conversation.fault) return status.say(messages.whyNotWritten(conversation.fault));
    status.close();
    if (problems.count.isDone) return this.run(way, to);
    this.pending = () => this.run(way, to);
    this.anyway.textContent = messages.ANYWAY[way];
    this.anyway.hidden = false;
    this.showList();
  }

  /** Names the answers that stand beside a gap and would not be in the letter, if one is about to leave. */
  async tellLeftOut() {
    const { answers, conversation } = this;
    const asked = this.pending && conversation.generator.ask({ do: "left-out", answers: answers.read() });
    const names = /** @type {string[]} */ ((await asked)?.left_out ?? []);
    this.leftOut.hidden = names.length === 0;
    this.leftOut.textContent = names.length > 0 ? messages.leftOutBesideGaps(names) : "";
  }

  /** Does what was asked, although something is missing or to be fixed. */
  allTheSame() {
    const pending = this.pending;
    this.close();
    pending?.();
  }

  /** Shows what the letter still needs, or closes it again. */
  toggle() {
    if (this.problems.summary.hidden || this.problems.isDocked) this.summarize();
    else this.close();
  }

  /** Shows what the letter still needs. */
  summarize() {
    this.pending = undefined;
    this.anyway.hidden = true;
    this.showList();
  }

  /** Leads to the list, wherever it stands. */
  showList() {
    this.toolbar.show(this.problems.isDocked ? "questions" : "finish");
    this.problems.summarize();
  }

  /** Closes the list, and takes the focus back to the count. */
  close() {
    this.leave();
    this.problems.count.button.focus();
  }

  /** Closes the list, as the writer goes to a question or a step. */
  leave() {
    this.pending = undefined;
    this.anyway.hidden = true;
    this.problems.close();
  }

  /**
   * Closes the list with Escape, unless the key closes something else where it was pressed.
   *
   * @param {KeyboardEvent} event
   */
  press(event) {
    if (event.key !== "Escape" || this.problems.summary.hidden || around(event.target, HAS_ITS_OWN_ESCAPE)) return;
    this.close();
  }

  /**
   * Lets the letter leave.
   *
   * @param {Way} way
   * @param {string} to
   */
  async run(way, to) {
    const { answers, conversation, drafts, names, status } = this;
    if (way === "print" && drafts.areThere) status.say(messages.NOT_IN_LETTER);
    if (way === "print") return window.print();
    try {
      if (way === "write") {
        const done = await download(conversation.generator, answers.read(), to, names.prefix());
        if ("name" in done) this.tellDone(tellDownload(done.name));
        else status.say(done.refused, done.path ? () => this.goTo(done.path) : undefined, messages.GO_TO_ANSWER);
      } else {
        await copy(conversation.generator, answers.read(), way === "copy-formatted");
        this.tellDone(messages.COPIED);
      }
    } catch (thrown) {
      if (thrown instanceof EngineFault) status.say(messages.whyNotWritten(thrown));
      else status.say(way === "write" ? messages.NOT_WRITTEN : messages.NOT_COPIED);
    }
  }

  /**
   * Tells what was done, and offers what the review found.
   *
   * @param {string} sentence
   */
  tellDone(sentence) {
    const { drafts, problems, status } = this;
    const carried = problems.carried > 0 ? `${messages.carriedTitle(problems.carried)}.` : "";
    const done = [sentence, carried, drafts.areThere && messages.NOT_IN_LETTER].filter(Boolean).join(" ");
    this.told = undefined;
    if (problems.count.needs.suggestions === 0) return problems.isDocked ? status.say(done) : this.offerNext(done);
    const back = () => this.summarize();
    this.told = { sentence, back };
    status.say(`${done} ${messages.suggestions(problems.count.needs.suggestions)}.`, back, messages.SEE_REMARKS);
  }

  /**
   * Tells what was done, and offers the step that says what comes after it.
   *
   * @param {string} done
   */
  offerNext(done) {
    const next = () => {
      this.toolbar.show("questions");
      this.steps.goTo(LAST_STEP);
    };
    this.status.say(done, next, messages.WHAT_NEXT);
  }

  /** Lets the notice say what is worth a look now, if it still tells what was done. */
  tellFound() {
    if (this.told && this.status.says(this.told.back)) this.tellDone(this.told.sentence);
  }
}
