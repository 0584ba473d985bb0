import { EngineFault } from "./engine-fault.js";

/** @import { Answers, Preview } from "./shapes.js" */
/** @import { Generator } from "./generator.js" */

/**
 * @typedef {object} Listener
 * @property {() => void} onOtherCase  The form holds another case than before: what is shown of the old one goes.
 * @property {(preview: Preview, answers: Answers) => void} onPreview  Is told the answers that it shows, too.
 * @property {() => string} shown  The name of the letter that is shown, so that only what differs from it is told.
 * @property {() => void} onReady
 * @property {(fault: EngineFault) => void} onFailure  The engine did not start.
 * @property {(fault: EngineFault) => void} onFault  These answers could not be written, and why.
 */

/**
 * The talk with the engine while the writer types: one request under way, and only the newest answers sent. A preview
 * belongs to the case that it was asked for; it is never shown for another.
 */
export class Conversation {
  /** @param {Generator} generator */
  constructor(generator) {
    this.generator = generator;
    /** @type {Listener | undefined} */
    this.listener = undefined;
    this.isReady = false;
    /** @type {Answers | undefined} */
    this.newest = undefined;
    /** @type {object | undefined} Which case the form holds: another thing for another case, and compared only. */
    this.whose = undefined;
    /** @type {EngineFault | undefined} Why the newest answers are not on the sheet. */
    this.fault = undefined;
    /** @type {Promise<void> | undefined} */
    this.asking = undefined;
    /** @type {Promise<boolean>} Whether the engine is there. */
    this.ready = Promise.resolve(false);
  }

  /** @returns {Record<string, () => void>} What buttons do, by their `data-do`. */
  get actions() {
    return { "start-engine": () => this.restart() };
  }

  /**
   * Lets somebody hear from now on what becomes of the answers.
   *
   * @param {Listener} listener
   */
  begin(listener) {
    this.listener = listener;
  }

  /**
   * Starts the engine.
   *
   * @param {Promise<void>} after  What comes first.
   */
  start(after) {
    this.isReady = false;
    const started = after.then(() => this.generator.start());
    this.ready = started.then(
      () => {
        this.isReady = true;
        this.listener?.onReady();
        this.next();
        return true;
      },
      (fault) => this.fail(fault),
    );
  }

  /** Starts the engine anew, whatever became of the last start. */
  restart() {
    this.generator.stop();
    this.start(Promise.resolve());
  }

  /**
   * Tells the newest answers; those that were not yet sent are forgotten.
   *
   * @param {Answers} answers
   * @param {object} whose  Of which case they are.
   */
  tell(answers, whose) {
    if (whose !== this.whose) {
      this.whose = whose;
      this.listener?.onOtherCase();
    }
    this.newest = answers;
    this.next();
  }

  /** Waits until the newest answers have been replied to. */
  async settle() {
    while (this.asking) await this.asking;
  }

  /** Sends the newest answers, once the engine is free. */
  next() {
    if (this.isReady && !this.asking && this.newest) {
      this.asking = this.ask(this.newest, this.whose).finally(() => {
        this.asking = undefined;
        this.next();
      });
      this.newest = undefined;
    }
  }

  /**
   * Asks for the letter of these answers, and tells what came.
   *
   * @param {Answers} answers
   * @param {object} [whose]
   */
  async ask(answers, whose) {
    try {
      const preview = await this.generator.ask({ do: "preview", answers, shown: this.listener?.shown() ?? "" });
      if (whose !== this.whose) return;
      this.listener?.onPreview(/** @type {Preview} */ (/** @type {unknown} */ (preview)), answers);
      this.fault = undefined;
    } catch (thrown) {
      const fault = thrown instanceof EngineFault ? thrown : new EngineFault("refused");
      // The newest answers are sent again to the engine that follows; one that they have ended twice refuses them.
      if (fault.isEnd || fault.isOfStart) this.newest ??= answers;
      if (fault.isOfStart) this.fail(fault);
      else if (whose === this.whose) {
        this.fault = fault;
        this.listener?.onFault(fault);
      }
    }
  }

  /**
   * Tells that there is no engine, unless it was stopped by the page itself.
   *
   * @param {EngineFault} fault
   */
  fail(fault) {
    if (fault.cause === "stopped") return false;
    this.isReady = false;
    this.listener?.onFailure(fault);
    return false;
  }
}
