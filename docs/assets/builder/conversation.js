/** @import { Answers, Preview } from "./shapes.js" */
/** @import { Generator, Stage } from "./generator.js" */

/**
 * @typedef {object} Listener
 * @property {(preview: Preview, answers: Answers) => void} onPreview  Is told the answers that it shows, too.
 * @property {() => string} shown  The name of the letter that is shown, so that only what differs from it is told.
 * @property {(stage: Stage) => void} onStage
 * @property {() => void} onFailure  The engine did not load.
 * @property {() => void} onFault  These answers could not be written.
 */

/** The talk with the engine while the writer types: one request under way, and only the newest answers sent. */
export class Conversation {
  /**
   * @param {Generator} generator
   * @param {Listener} listener
   */
  constructor(generator, listener) {
    this.generator = generator;
    this.listener = listener;
    this.isReady = false;
    /** @type {Answers | undefined} */
    this.newest = undefined;
    /** @type {Promise<void> | undefined} */
    this.asking = undefined;
    /** @type {Promise<boolean>} Whether the engine is there. */
    this.ready = Promise.resolve(false);
  }

  /**
   * Starts the engine.
   *
   * @param {Promise<void>} after  What comes first.
   */
  start(after) {
    const started = after.then(() => this.generator.start(this.listener.onStage));
    this.ready = started.then(
      () => {
        this.isReady = true;
        this.next();
        return true;
      },
      () => {
        this.listener.onFailure();
        return false;
      },
    );
  }

  /**
   * Tells the newest answers; those that were not yet sent are forgotten.
   *
   * @param {Answers} answers
   */
  tell(answers) {
    this.newest = answers;
    this.next();
  }

  /** Waits until the newest answers have been replied to. */
  async settle() {
    while (this.asking) await this.asking;
  }

  next() {
    if (this.isReady && !this.asking && this.newest) {
      this.asking = this.ask(this.newest).finally(() => {
        this.asking = undefined;
        this.next();
      });
      this.newest = undefined;
    }
  }

  /** @param {Answers} answers */
  async ask(answers) {
    try {
      const preview = await this.generator.ask({ do: "preview", answers, shown: this.listener.shown() });
      this.listener.onPreview(/** @type {Preview} */ (/** @type {unknown} */ (preview)), answers);
    } catch {
      this.listener.onFault();
    }
  }
}
