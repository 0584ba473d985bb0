import { Engine } from "./engine.js";
import { EngineFault } from "./engine-fault.js";
import { fetchEngine } from "./engine-files.js";

/** @import { EngineFiles } from "./engine-files.js" */
/** @import { Stage } from "./engine.js" */

/**
 * @typedef {Record<string, unknown>} Reply  What generator.bridge answers.
 * @typedef {{ text: string, resolve: (reply: Reply) => void, reject: (fault: Error) => void }} Job
 *
 * @typedef {object} Watcher
 * @property {(stage: Stage) => void} [onStage]  A stage of a start begins.
 * @property {() => void} [onSlowStart]  A start takes long; it goes on.
 * @property {(isSlow: boolean) => void} [onSlowReply]  A request takes long; it goes on for a while. Or no longer.
 */

/** In milliseconds: what takes longer is told. */
const SLOW_START = 30_000;
const SLOW_REPLY = 5_000;

/** How often a request may end the engine. */
const MOST_ENDS = 2;

/** The letter engine as the page sees it: asked one thing after the other, watched, and started again when it ends. */
export class Generator {
  /** @type {EngineFiles | undefined} Kept: a new start asks for nothing. */
  #files;
  /** @type {Engine | undefined} */
  #engine;
  /** @type {Promise<Engine> | undefined} */
  #starting;
  #over = new AbortController();
  /** @type {Job[]} */
  #jobs = [];
  #isBusy = false;
  /** @type {Map<string, number>} How often a request has ended the engine. */
  #ends = new Map();

  /** @param {Watcher} [watcher] */
  constructor(watcher = {}) {
    this.watcher = watcher;
  }

  /**
   * Starts the engine, unless it is there; rejected by an EngineFault.
   *
   * @returns {Promise<void>}
   */
  async start() {
    await this.#started();
  }

  /**
   * Asks the engine; whatever happens, the asker is told: by a reply, or by an EngineFault.
   *
   * @param {Record<string, unknown>} request  What generator.bridge takes.
   * @returns {Promise<Reply>}
   */
  ask(request) {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ text: write(request), resolve, reject });
      this.#work();
    });
  }

  /** Ends the worker; whoever waits is told. A new start is possible. */
  stop() {
    const stopped = new EngineFault("stopped");
    this.#over.abort();
    this.#over = new AbortController();
    this.#engine?.end(stopped);
    this.#engine = undefined;
    this.#starting = undefined;
    this.#ends.clear();
    for (const job of this.#jobs.splice(0)) job.reject(stopped);
  }

  /** Does what is asked, in its order. */
  async #work() {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      try {
        job.resolve(await this.#do(job.text));
      } catch (thrown) {
        const fault = thrown instanceof EngineFault ? thrown : new EngineFault("refused");
        job.reject(fault);
        // Without an engine the others would wait for one start after the other.
        if (fault.isOfStart) for (const other of this.#jobs.splice(0)) other.reject(fault);
      }
    }
    this.#isBusy = false;
  }

  /**
   * Does one request, and tells if it takes long.
   *
   * @param {string} request
   * @returns {Promise<Reply>}
   */
  async #do(request) {
    const ends = this.#ends.get(request) ?? 0;
    if (ends >= MOST_ENDS) throw new EngineFault("twice");
    const engine = await this.#started();
    let isSlow = false;
    const watch = setTimeout(() => {
      isSlow = true;
      this.watcher.onSlowReply?.(isSlow);
    }, SLOW_REPLY);
    try {
      return read(await engine.ask(request));
    } catch (fault) {
      if (fault instanceof EngineFault && fault.isEnd) this.#ends.set(request, ends + 1);
      throw fault;
    } finally {
      clearTimeout(watch);
      if (isSlow) this.watcher.onSlowReply?.(false);
    }
  }

  /** @returns {Promise<Engine>} The engine that runs, or a new one. */
  #started() {
    if (this.#engine && !this.#engine.fault) return Promise.resolve(this.#engine);
    if (!this.#starting) {
      const starting = this.#begin(this.#over.signal).finally(() => {
        if (this.#starting === starting) this.#starting = undefined;
      });
      this.#starting = starting;
    }
    return this.#starting;
  }

  /**
   * Starts an engine, and tells if it takes long.
   *
   * @param {AbortSignal} signal  Of the end of this generator's work.
   * @returns {Promise<Engine>}
   */
  async #begin(signal) {
    const watch = setTimeout(() => this.watcher.onSlowStart?.(), SLOW_START);
    /** @param {Stage} stage */
    const onStage = (stage) => signal.aborted || this.watcher.onStage?.(stage);
    try {
      onStage("runtime");
      this.#files ??= await fetchEngine(signal);
      if (signal.aborted) throw new EngineFault("stopped");
      const engine = makeEngine(this.#files, onStage);
      this.#engine = engine;
      await engine.ready;
      return engine;
    } catch (fault) {
      throw signal.aborted ? new EngineFault("stopped") : fault;
    } finally {
      clearTimeout(watch);
    }
  }
}

/**
 * Makes an engine; a browser that refuses a worker is a fault of the start.
 *
 * @param {EngineFiles} files
 * @param {(stage: Stage) => void} onStage
 */
function makeEngine(files, onStage) {
  try {
    return new Engine(files, onStage);
  } catch {
    throw new EngineFault("start");
  }
}

/** Between the JSON texts of a request, as RFC 7464 has it. */
const SEPARATOR = "\x1e";

/**
 * Writes a request, each answer as a JSON text of its own: the engine reads those that it had before no more.
 *
 * @param {Record<string, unknown>} request
 */
function write({ answers, ...asked }) {
  if (typeof answers !== "object" || answers === null) return JSON.stringify({ answers, ...asked });
  const texts = Object.entries(answers).map(([name, answer]) => JSON.stringify({ [name]: answer }));
  return [JSON.stringify({ ...asked, answers: {} }), ...texts].join(SEPARATOR);
}

/**
 * Reads a reply; one that JSON cannot hold, or that tells an error, is its asker's fault to hear.
 *
 * @param {string} text
 * @returns {Reply}
 */
function read(text) {
  /** @type {unknown} */
  let reply;
  try {
    reply = JSON.parse(text);
  } catch {
    throw new EngineFault("refused");
  }
  if (typeof reply !== "object" || reply === null) throw new EngineFault("refused");
  if ("error" in reply) throw new EngineFault("refused");
  return /** @type {Reply} */ (reply);
}
