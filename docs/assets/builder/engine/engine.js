import { EngineFault } from "./engine-fault.js";

/** @import { EngineFiles } from "./engine-files.js" */

/** @typedef {"runtime" | "standard library" | "letter engine" | "ready"} Stage  What is loaded or started now. */

/**
 * What the worker says: how far its start is, or the reply to a request.
 *
 * @typedef {{ stage: Stage | "failed" }} StageMessage
 * @typedef {{ id: number, text: string }} ReplyMessage
 * @typedef {{ id: number, fault: "refused" | "ended" }} FaultMessage
 */

/** In milliseconds: an engine that has not answered a request by then does not answer it at all. */
const PATIENCE = 30_000;

/** One worker with the engine in it; once it is over it stays so. */
export class Engine {
  /** @type {{ id: number, resolve: (text: string) => void, reject: (fault: EngineFault) => void } | undefined} */
  #asker;
  /** @type {(fault: EngineFault) => void} */
  #failStart = () => {};
  #lastId = 0;

  /**
   * Starts a worker from what is in memory. It is a blob's, because only then the page's own policy holds in it too.
   *
   * @param {EngineFiles} files
   * @param {(stage: Stage) => void} onStage
   */
  constructor({ worker, ...parts }, onStage) {
    /** @type {EngineFault | undefined} Why it is over. */
    this.fault = undefined;
    const address = URL.createObjectURL(worker);
    this.worker = new Worker(address, { name: "letter-engine" });
    /** @type {Promise<void>} Whether it can answer; rejected by an EngineFault. */
    this.ready = new Promise((resolve, reject) => {
      this.#failStart = reject;
      this.worker.onmessage = ({ data }) => {
        URL.revokeObjectURL(address);
        if (!("stage" in data)) this.#settle(data);
        else if (data.stage === "failed") this.end(new EngineFault("start"));
        else onStage(data.stage);
        if (data.stage === "ready") resolve();
      };
    });
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.end(new EngineFault("ended"));
    };
    this.worker.onmessageerror = () => this.end(new EngineFault("ended"));
    this.worker.postMessage(parts);
  }

  /**
   * Asks for one thing at a time; the reply's text is not yet read.
   *
   * @param {string} request
   * @returns {Promise<string>}
   */
  async ask(request) {
    this.#lastId += 1;
    const id = this.#lastId;
    if (this.fault) throw this.fault;
    const watch = setTimeout(() => this.end(new EngineFault("silent")), PATIENCE);
    try {
      return await new Promise((resolve, reject) => {
        this.#asker = { id, resolve, reject };
        this.worker.postMessage({ id, request });
      });
    } finally {
      clearTimeout(watch);
    }
  }

  /**
   * Ends the worker, and tells whoever waits why.
   *
   * @param {EngineFault} fault
   */
  end(fault) {
    this.fault ??= fault;
    this.worker.terminate();
    this.#failStart(fault.isEnd ? new EngineFault("start") : fault);
    this.#asker?.reject(fault);
    this.#asker = undefined;
  }

  /**
   * Hands a reply to the request of its number; another is nobody's.
   *
   * @param {ReplyMessage | FaultMessage} reply
   */
  #settle(reply) {
    if (reply.id !== this.#asker?.id) return;
    const asker = this.#asker;
    if ("fault" in reply && reply.fault === "ended") return this.end(new EngineFault("ended"));
    this.#asker = undefined;
    if ("fault" in reply) asker.reject(new EngineFault("refused"));
    else asker.resolve(reply.text);
  }
}
