/**
 * The letter engine as the page sees it: one promise a request.
 *
 * @typedef {"runtime" | "standard library" | "letter engine" | "ready"} Stage what the worker does now
 * @typedef {Record<string, unknown>} Answer what generator.bridge answers
 * @typedef {{ resolve: (answer: Answer) => void, reject: (reason: Error) => void }} Asker
 */

const STOPPED = "The letter builder was stopped.";

/** Runs the letter engine in a worker of its own. */
export class Generator {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Asker[]} those who wait, in the order of their requests */
  #askers = [];
  /** @type {Promise<void> | undefined} */
  #started;
  #stop = () => {};

  /**
   * Starts the engine; the promise is kept when it can answer.
   *
   * @param {(stage: Stage) => void} [onProgress] is told each stage as it begins
   * @returns {Promise<void>}
   */
  start(onProgress = () => {}) {
    this.#started ??= new Promise((resolve, reject) => {
      this.#stop = () => reject(new Error(STOPPED));
      const fail = () => {
        reject(new Error("The letter builder could not start."));
        this.stop();
      };
      this.#worker = startWorker();
      this.#worker.onerror = fail;
      this.#worker.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message.stage === "failed") {
          fail();
        } else if (message.stage) {
          onProgress(message.stage);
        } else {
          this.#settle(message.answer);
        }
        if (message.stage === "ready") {
          resolve();
        }
      };
    });
    return this.#started;
  }

  /**
   * Asks the engine; requests are answered one after the other.
   *
   * @param {Record<string, unknown>} request what generator.bridge takes
   * @returns {Promise<Answer>}
   */
  async ask(request) {
    await this.start();
    const worker = this.#worker;
    if (!worker) {
      throw new Error(STOPPED);
    }
    return new Promise((resolve, reject) => {
      this.#askers.push({ resolve, reject });
      worker.postMessage(JSON.stringify(request));
    });
  }

  /** Ends the worker; whoever still waits is told. A new start is possible. */
  stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#stop();
    this.#started = undefined;
    for (const asker of this.#askers.splice(0)) {
      asker.reject(new Error(STOPPED));
    }
  }

  /** @param {Answer} answer of the request that waits longest */
  #settle(answer) {
    const asker = this.#askers.shift();
    if (typeof answer.error === "string") {
      asker?.reject(new Error(answer.error));
    } else {
      asker?.resolve(answer);
    }
  }
}

/**
 * Starts the worker from a blob, because only then the page's own Content-Security-Policy holds in it too.
 *
 * @returns {Worker}
 */
function startWorker() {
  const script = `import ${JSON.stringify(new URL("./worker.js", import.meta.url).href)};`;
  const blob = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(blob, { type: "module", name: "letter-engine" });
}
