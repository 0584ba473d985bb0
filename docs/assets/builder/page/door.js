/**
 * The page's own door. Once fonts and engine are here, nothing of the page needs the network: the browser is told to
 * refuse it all, and what a policy does not reach is taken away. Navigation cannot be taken away.
 */

/** What the page may still do: show pictures that it holds, and start the engine again from memory. */
const POLICY = [
  "default-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  "worker-src blob:",
  "img-src data:",
  "style-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** What speaks to others beside the policy, or opens a window that has not closed its door; or might one day. */
const TAKEN_AWAY = [
  ...["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "RTCIceTransport"],
  ...["WebSocket", "WebSocketStream", "EventSource", "WebTransport", "SharedWorker"],
  ...["open", "documentPictureInPicture", "fetchLater"],
];

const FRAMES = "iframe, frame, object, embed, fencedframe";

/** @type {MutationObserver | undefined} The door closes once, however often a builder begins in this page. */
let watch;

/** Closes the door, for as long as the page lives. */
export function closeDoor() {
  if (watch) return;
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = POLICY;
  document.head.append(policy);
  for (const name of TAKEN_AWAY) takeAway(globalThis, name);
  takeAway(Navigator.prototype, "sendBeacon");
  takeAway(Document.prototype, "open");
  // A frame in a shadow would not be seen.
  for (const name of ["attachShadow", "setHTMLUnsafe"]) takeAway(Element.prototype, name);
  watch = new MutationObserver(removeFrames);
  watch.observe(document, { childList: true, subtree: true });
  removeFrames();
}

/**
 * Leaves a refusal in the place of something that the browser offers.
 *
 * @param {object} place
 * @param {string} name
 */
function takeAway(place, name) {
  if (!(name in place)) return;
  const refuse = function refuse() {
    throw new TypeError("This page has closed its connection.");
  };
  Object.defineProperty(place, name, { value: refuse, configurable: false, writable: false });
}

/** A frame has a window of its own, in which nothing is taken away. */
function removeFrames() {
  for (const frame of document.querySelectorAll(FRAMES)) frame.remove();
}
