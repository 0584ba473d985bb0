import { controlsAt, questionAround } from "./controls.js";
import { around, find, findAll } from "./find.js";
import { worthALook } from "./messages.js";

/** @import { Answers, Finding } from "./shapes.js" */
/** @import { Generator } from "./generator.js" */

/** In milliseconds: the letter is reviewed once the writer has paused, so that a key never waits for it. */
const PAUSE = 600;

/**
 * What the review of the letter found, by check. It stands below what is left, and keeps no letter from leaving.
 * Once the writer has gone from here to a question, the note stands there too, until the answer is mended.
 */
export class Findings {
  /**
   * @param {HTMLElement} builder
   * @param {Generator} generator
   * @param {(count: number) => void} onReview  Is told how many places are worth a look.
   */
  constructor(builder, generator, onReview) {
    this.form = find(builder, "form.questions", HTMLFormElement);
    this.section = find(builder, ".findings", HTMLElement);
    this.checks = findAll(this.section, "[data-check]");
    this.generator = generator;
    this.onReview = onReview;
    /** @type {number | undefined} */
    this.pause = undefined;
    /** @type {object} Is another for each wait, so that an old review is told from the newest. */
    this.newest = {};
    /** @type {Finding[]} */
    this.findings = [];
    /** @type {Set<string>} The paths to which the writer has gone. */
    this.followed = new Set();
    this.section.addEventListener("click", ({ target }) => this.follow(around(target, "a[data-path]")?.dataset.path));
  }

  /** Ends what the review has begun. */
  stop() {
    clearTimeout(this.pause);
    this.newest = {};
  }

  /** @param {Answers} answers  Whose letter is reviewed, unless others follow within the pause. */
  review(answers) {
    this.stop();
    const asked = this.newest;
    this.pause = setTimeout(async () => {
      try {
        const { findings } = await this.generator.ask({ do: "review", answers });
        if (asked === this.newest) this.show(/** @type {Finding[]} */ (findings));
      } catch {
        // The preview tells that these answers cannot be written, or the engine was stopped.
      }
    }, PAUSE);
  }

  /** @param {Finding[]} findings */
  show(findings) {
    this.findings = findings;
    for (const check of this.checks) {
      const found = findings.filter(({ code }) => code === check.dataset.check);
      check.hidden = found.length === 0;
      find(check, "ul", HTMLElement).replaceChildren(...found.map(itemFor));
    }
    this.section.hidden = findings.length === 0;
    find(this.section, "h3", HTMLElement).textContent = worthALook(findings.length);
    this.onReview(findings.length);
    this.note();
  }

  /** @param {string | undefined} path */
  follow(path) {
    if (path) this.followed.add(path);
    this.note();
  }

  /** Puts notes beside the questions to which the writer has gone. */
  note() {
    for (const old of findAll(this.form, ".finding")) old.remove();
    const noted = this.findings.filter(({ path }) => this.followed.has(path));
    for (const { code, path, quotes } of noted.reverse()) {
      const question = questionAround(controlsAt(this.form, path)[0] ?? null);
      const check = this.checks.find((one) => one.dataset.check === code);
      if (!question || !check) continue;
      const note = Object.assign(document.createElement("p"), { className: "finding" });
      note.append(
        `${find(check, "h4", HTMLElement).textContent}${quotes.length > 0 ? ":" : ""}`,
        ...quotes.flatMap(quoted),
      );
      find(question, ".problem", HTMLElement).after(note);
    }
  }
}

/**
 * Makes the item of a list that leads to where something was found.
 *
 * @param {Finding} finding
 */
function itemFor({ path, called, quotes }) {
  const link = Object.assign(document.createElement("a"), { href: `#question-${path}`, textContent: called });
  link.dataset.path = path;
  const item = document.createElement("li");
  item.append(link, ...quotes.flatMap(quoted));
  return item;
}

/** @param {string} quote */
const quoted = (quote) => [" ", Object.assign(document.createElement("q"), { textContent: quote })];
