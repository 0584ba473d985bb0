import { find } from "./find.js";
import * as messages from "./messages.js";

/** @import { Actions } from "./clicks.js" */

const { changedSince, LOADING, NOT_SAVED, PRIVATE, READY, savedAgo, UNDO, waiting } = messages;

const MINUTE = 60_000;

/** The one line of truth: what leaves the page, what is saved, and how far the engine is; and notices above it. */
export class Status {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.words = find(builder, ".status-words", HTMLElement);
    this.loading = find(builder, ".status-loading", HTMLElement);
    this.againButton = find(builder, "[data-do=start-engine]", HTMLButtonElement);
    this.review = find(builder, ".status-review", HTMLElement);
    this.door = find(builder, ".status-door", HTMLElement);
    this.announcement = find(builder, ".announcement", HTMLElement);
    this.waiting = find(builder, ".waiting", HTMLElement);
    this.notice = find(builder, ".notice", HTMLElement);
    this.noticeWords = find(this.notice, "p", HTMLElement);
    this.undoButton = find(this.notice, "[data-do=undo]", HTMLButtonElement);
    /** @type {(() => void) | undefined} */
    this.back = undefined;
    /** @type {number | undefined} */
    this.savedAt = undefined;
    this.isChanged = false;
    this.clock = setInterval(() => this.write(), MINUTE / 2);
  }

  /** Ends what the line has begun. */
  stop() {
    clearInterval(this.clock);
  }

  /** @returns {Actions} */
  get actions() {
    return { undo: () => this.undo(), "close-notice": () => this.close() };
  }

  /**
   * Tells how far the start of the engine is.
   *
   * @param {import("../engine/engine.js").Stage} stage
   */
  tellStage(stage) {
    this.tellEngine(LOADING[stage] ?? "");
    if (stage === "ready") this.announcement.textContent = READY;
  }

  /**
   * Tells why the engine did not start; the writer can let it try again.
   *
   * @param {Error} fault
   */
  tellFailure(fault) {
    this.tellEngine(messages.notLoaded(fault), true);
    this.loading.classList.add("is-failure");
    this.announcement.textContent = this.loading.textContent;
  }

  /** Tells that the engine is not there yet, and may not come. */
  tellSlowStart() {
    this.tellEngine(messages.SLOW_START, true);
    this.announcement.textContent = messages.SLOW_START;
  }

  /**
   * Tells that the engine thinks long, or no longer.
   *
   * @param {boolean} isSlow
   */
  tellSlowReply(isSlow) {
    if (isSlow) this.tellEngine(messages.SLOW_REPLY);
    else if (this.loading.textContent === messages.SLOW_REPLY) this.tellEngine("");
  }

  /**
   * Says how it is with the engine.
   *
   * @param {string} words
   * @param {boolean} canTryAgain
   */
  tellEngine(words, canTryAgain = false) {
    this.loading.textContent = words;
    this.loading.classList.remove("is-failure");
    this.againButton.hidden = !canTryAgain;
  }

  /**
   * Tells that the letter could not be reviewed, or that it was.
   *
   * @param {boolean} isReviewed
   */
  tellReview(isReviewed) {
    const words = isReviewed ? "" : messages.NOT_REVIEWED;
    if (this.review.textContent !== words) this.review.textContent = words;
  }

  /** Tells that nothing can be asked of the network any more. */
  tellClosed() {
    this.door.hidden = false;
  }

  /**
   * Tells which questions have answers that this letter does not ask for.
   *
   * @param {string[]} labels
   */
  tellWaiting(labels) {
    const key = labels.join("\n");
    if (this.waiting.dataset.labels === key) return;
    this.waiting.dataset.labels = key;
    this.waiting.hidden = labels.length === 0;
    find(this.waiting, "summary", HTMLElement).textContent = waiting(labels.length);
    const items = labels.map((label) => Object.assign(document.createElement("li"), { textContent: label }));
    find(this.waiting, "ul", HTMLElement).replaceChildren(...items);
  }

  /**
   * Tells how much of the case is in a file.
   *
   * @param {number | undefined} savedAt  When this case was saved here, if it was.
   * @param {boolean} isChanged  Whether there is anything that no file holds.
   */
  tellSaved(savedAt, isChanged) {
    if (this.savedAt === savedAt && this.isChanged === isChanged) return;
    this.savedAt = savedAt;
    this.isChanged = isChanged;
    this.write();
  }

  /** Writes the line. */
  write() {
    const words = [PRIVATE];
    if (this.savedAt !== undefined) {
      const minutes = Math.floor((Date.now() - this.savedAt) / MINUTE);
      words.push(this.isChanged ? changedSince(minutes) : savedAgo(minutes));
    } else if (this.isChanged) {
      words.push(NOT_SAVED);
    }
    this.words.textContent = words.join(" ");
  }

  /**
   * Shows a sentence that stays until it is closed, with a way back, or on, if there is one.
   *
   * @param {string} sentence
   * @param {() => void} [back]
   * @param {string} [words]  What the way is called.
   */
  say(sentence, back, words = UNDO) {
    this.back = back;
    this.noticeWords.textContent = sentence;
    this.undoButton.textContent = words;
    this.undoButton.hidden = !back;
    this.notice.hidden = false;
  }

  /**
   * Whether a way back is still offered.
   *
   * @param {() => void} back
   */
  says(back) {
    return this.back === back;
  }

  /**
   * Gives the way back another name.
   *
   * @param {string} words
   */
  nameBack(words) {
    if (this.undoButton.textContent !== words) this.undoButton.textContent = words;
  }

  /** Goes back to how it was before the notice. */
  undo() {
    const back = this.back;
    this.close();
    back?.();
  }

  /** Takes the notice away. */
  close() {
    this.notice.hidden = true;
    this.noticeWords.textContent = "";
    this.back = undefined;
  }
}
