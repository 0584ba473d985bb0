import { EngineFault } from "../engine/engine-fault.js";

/**
 * Listens to what happens around the builder: the page is left, its address changes, or the engine failed somebody who
 * did not listen for it.
 *
 * @param {object} given
 * @param {() => boolean} given.isUnsaved  Whether the writer is asked before the page is left.
 * @param {() => void} given.onAddress
 * @param {(fault: EngineFault) => void} given.onFault
 * @param {AbortSignal} signal  Ends the listening.
 */
export function listenToWindow({ isUnsaved, onAddress, onFault }, signal) {
  addEventListener("beforeunload", (event) => isUnsaved() && event.preventDefault(), { signal });
  addEventListener("hashchange", onAddress, { signal });
  addEventListener(
    "unhandledrejection",
    (event) => {
      if (!(event.reason instanceof EngineFault)) return;
      event.preventDefault();
      if (event.reason.cause !== "stopped") onFault(event.reason);
    },
    { signal },
  );
}
