/**
 * Why the engine did not do what it was asked, in words for the writer.
 *
 * @typedef {"files" | "webassembly" | "start" | "stopped"} StartCause  Why there is no engine.
 * @typedef {"ended" | "silent"} EndCause  Why the engine that was there is gone: its request ended it.
 * @typedef {"refused" | "twice"} RequestCause  The engine is there and does not answer this request.
 */

/** @type {Record<StartCause | EndCause | RequestCause, string>} */
const WORDS = {
  files: "The letter engine did not load: the connection may be down, or a filter may hold it back.",
  webassembly:
    "The letter engine cannot run: WebAssembly is off in this browser, as it is in Lockdown Mode or by a rule of the device.",
  start: "The letter engine did not start in this browser.",
  stopped: "The letter builder was stopped.",
  ended:
    "The letter engine ended and is started again. What you typed is still here; if you asked for a file, ask again.",
  silent:
    "The letter engine did not answer in time and is started again. What you typed is still here; if you asked for a file, ask again.",
  refused: "The letter engine could not do this. Your answers are as they were.",
  twice:
    "The letter engine ended twice at these answers, so they are not tried again. Save a case file, then change what you answered last.",
};

/** What a request, or the start, failed by. */
export class EngineFault extends Error {
  /** @param {StartCause | EndCause | RequestCause} cause */
  constructor(cause) {
    super(WORDS[cause]);
    this.cause = cause;
  }

  /** Whether the engine did not start. */
  get isOfStart() {
    return ["files", "webassembly", "start", "stopped"].includes(String(this.cause));
  }

  /** Whether the engine was there and is gone. */
  get isEnd() {
    return this.cause === "ended" || this.cause === "silent";
  }
}
