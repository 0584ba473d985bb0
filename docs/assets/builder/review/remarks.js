import { controlsAt, questionAround } from "../form/controls.js";
import { around, find, findAll } from "../page/find.js";
import { DISMISSED, SUGGESTIONS, titleWithCount } from "../page/messages.js";
import { Signal } from "../page/signal.js";
import { itemFor, keyOf, quoted, shown } from "./remark-items.js";

/** @import { Answers, Length, Remark } from "../engine/shapes.js" */
/** @import { Generator } from "../engine/generator.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */

/** In milliseconds: the letter is reviewed once the writer has paused, so that keys come first. */
const PAUSE = 600;

/**
 * What the review of the letter found, by check. It stands below what is left, and keeps no letter from leaving.
 * Once the writer has gone from here to a question, the note stands there too, until the answer is mended.
 */
export class Remarks {
  /**
   * @param {HTMLElement} builder
   * @param {object} given
   * @param {Generator} given.generator
   * @param {Status} given.status
   */
  constructor(builder, { generator, status }) {
    this.form = find(builder, "form.questions", HTMLFormElement);
    this.summary = find(builder, ".summary", HTMLElement);
    this.section = find(builder, ".remarks", HTMLElement);
    this.checks = findAll(this.section, "[data-check]");
    this.generator = generator;
    this.status = status;
    /** @type {Signal<number>} So many things are worth a look now. */
    this.counted = new Signal();
    /** @type {Signal<Length | undefined>} The letter that was reviewed is so long; nothing is known of one that was not. */
    this.measured = new Signal();
    /** @type {number | undefined} */
    this.pause = undefined;
    /** @type {object} Is another for each wait, so that an old review is told from the newest. */
    this.newest = {};
    /** @type {Remark[]} */
    this.all = [];
    /** @type {Remark[]} Those that the writer has not left as they are. */
    this.open = [];
    /** @type {Set<string>} The paths to which the writer has gone. */
    this.followed = new Set();
    /** @type {Set<string>} What the writer has left as it is. */
    this.left = new Set();
    this.section.addEventListener("click", ({ target }) => this.follow(around(target, "a[data-path]")?.dataset.path));
  }

  /** @returns {Actions} */
  get actions() {
    return { "leave-remark": (button) => this.status.say(DISMISSED, this.leave(button)) };
  }

  /** Forgets where the writer has gone and what was left as it is: this is another case. */
  forget() {
    this.followed.clear();
    this.left.clear();
    this.show([]);
    this.measured.tell(undefined);
  }

  /** Ends what the review has begun. */
  stop() {
    clearTimeout(this.pause);
    this.newest = {};
  }

  /** Forgets what was found: these answers have no letter. */
  forgetAll() {
    this.stop();
    this.status.tellReview(true);
    this.show([]);
    this.measured.tell(undefined);
  }

  /**
   * Reviews the letter of these answers, unless others follow within the pause.
   *
   * @param {Answers} answers
   */
  review(answers) {
    this.stop();
    const asked = this.newest;
    this.pause = setTimeout(async () => {
      // What was found in other answers is not theirs, so where the review fails nothing of it stays.
      const reply = await this.generator.ask({ do: "review", answers }).catch(() => undefined);
      if (asked !== this.newest) return;
      const remarks = /** @type {Remark[]} */ (reply?.remarks ?? []);
      this.status.tellReview(reply !== undefined);
      this.measured.tell(/** @type {Length | undefined} */ (reply?.length));
      // The same list stays as it is, with the focus that may be in it.
      if (JSON.stringify(remarks) !== JSON.stringify(this.all)) this.show(remarks);
    }, PAUSE);
  }

  /**
   * Lists what was found.
   *
   * @param {Remark[]} remarks
   */
  show(remarks) {
    this.all = remarks;
    this.open = remarks.filter((remark) => !this.left.has(keyOf(remark)));
    for (const check of this.checks) {
      const found = this.open.filter(({ code }) => code === check.dataset.check);
      check.hidden = found.length === 0;
      find(check, "ul", HTMLElement).replaceChildren(...found.map(itemFor));
    }
    this.section.hidden = this.open.length === 0;
    find(this.section, "h3", HTMLElement).textContent = titleWithCount(SUGGESTIONS, this.open.length);
    this.counted.tell(this.open.length);
    this.note();
  }

  /**
   * Takes a remark from the list, as its words are right; returns how to bring it back.
   *
   * @param {HTMLElement} button  Of the remark.
   */
  leave(button) {
    const buttons = findAll(this.section, "[data-do=leave-remark]");
    const key = around(button, "li")?.dataset.key ?? "";
    this.left.add(key);
    const next = buttons[buttons.indexOf(button) + 1] ?? buttons[buttons.indexOf(button) - 1];
    const nextKey = next && around(next, "li")?.dataset.key;
    this.show(this.all);
    const item = findAll(this.section, "li").find((one) => one.dataset.key === nextKey);
    (item?.querySelector("button") ?? find(this.summary, "h2", HTMLElement)).focus();
    return () => {
      this.left.delete(key);
      this.show(this.all);
    };
  }

  /**
   * Notes that the writer has gone to a question.
   *
   * @param {string | undefined} path
   */
  follow(path) {
    if (path) this.followed.add(path);
    this.note();
  }

  /** Puts notes beside the questions to which the writer has gone. */
  note() {
    for (const old of findAll(this.form, ".remark")) old.remove();
    const noted = this.open.filter(({ path }) => this.followed.has(path));
    for (const { code, path, quotes, shows } of noted.reverse()) {
      const question = questionAround(controlsAt(this.form, path)[0] ?? null);
      const check = this.checks.find((one) => one.dataset.check === code);
      if (!question || !check) continue;
      const note = Object.assign(document.createElement("p"), { className: "remark" });
      note.append(
        `${find(check, "h4", HTMLElement).textContent}${quotes.length > 0 ? ":" : ""}`,
        ...quotes.flatMap(quoted),
        ...shows.flatMap(shown),
      );
      find(question, ".problem", HTMLElement).after(note);
    }
  }
}
