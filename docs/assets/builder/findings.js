import { find, findAll } from "./find.js";
import { worthALook } from "./messages.js";

/** @import { Answers, Finding } from "./shapes.js" */
/** @import { Generator } from "./generator.js" */

/** In milliseconds: the letter is reviewed once the writer has paused, so that a key never waits for it. */
const PAUSE = 600;

/** What the review of the letter found, by check. It stands below what is left, and keeps no letter from leaving. */
export class Findings {
  /**
   * @param {HTMLElement} builder
   * @param {Generator} generator
   * @param {(count: number) => void} onReview  Is told how many places are worth a look.
   */
  constructor(builder, generator, onReview) {
    this.section = find(builder, ".findings", HTMLElement);
    this.checks = findAll(this.section, "[data-check]");
    this.generator = generator;
    this.onReview = onReview;
    /** @type {number | undefined} */
    this.pause = undefined;
    /** @type {object} Is another for each wait, so that an old review is told from the newest. */
    this.newest = {};
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
    for (const check of this.checks) {
      const found = findings.filter(({ code }) => code === check.dataset.check);
      check.hidden = found.length === 0;
      find(check, "ul", HTMLElement).replaceChildren(...found.map(itemFor));
    }
    this.section.hidden = findings.length === 0;
    find(this.section, "h3", HTMLElement).textContent = worthALook(findings.length);
    this.onReview(findings.length);
  }
}

/**
 * Makes the item of a list that leads to where something was found.
 *
 * @param {Finding} finding
 */
function itemFor({ path, called, quote }) {
  const link = Object.assign(document.createElement("a"), { href: `#question-${path}`, textContent: called });
  link.dataset.path = path;
  const item = document.createElement("li");
  item.append(link);
  if (quote) item.append(" ", Object.assign(document.createElement("q"), { textContent: quote }));
  return item;
}
