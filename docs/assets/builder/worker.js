/**
 * The worker that runs the letter engine: Pyodide, one request at a time, JSON text in and out.
 * Once the engine is there, it can reach no network any more.
 */

const folder = new URL("./pyodide/", import.meta.url);
const runtime = new URL("314.0.7/", folder);
const engine = "/letter-engine.zip";

/** @param {string} stage one of the stages that generator.js names */
const tell = (stage) => self.postMessage(JSON.stringify({ stage }));

/** Replaces each way out to the network, wherever it is defined, by one that refuses. */
function lockTheDoor() {
  const waysOut = ["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "EventSource", "WebTransport"];
  const helpers = ["importScripts", "Worker", "SharedWorker", "caches", "BroadcastChannel", "RTCPeerConnection"];
  const refuse = function refuse() {
    throw new TypeError("The letter engine has no network.");
  };
  for (const name of [...waysOut, ...helpers]) {
    for (let place = self; place; place = Object.getPrototypeOf(place)) {
      if (place === self || Object.hasOwn(place, name)) {
        Object.defineProperty(place, name, { value: refuse, configurable: false, writable: false });
      }
    }
  }
}

/** Tells when a file does not come: Pyodide itself would wait for its WebAssembly for ever. */
function watchFetches() {
  const fetchFile = self.fetch;
  self.fetch = async (...request) => {
    try {
      const response = await fetchFile(...request);
      if (!response.ok) throw new TypeError(`${response.status}`);
      return response;
    } catch (fault) {
      tell("failed");
      throw fault;
    }
  };
}

/** Starts Python and gives the function that answers. */
async function start() {
  tell("runtime");
  const lock = await (await fetch(new URL("pyodide-lock.json", folder), { cache: "no-cache" })).json();
  /** @param {string} name */
  const locate = (name) => new URL(lock.packages[name].file_name, folder).href;
  const archive = fetch(locate("letter-engine")).then((response) => response.arrayBuffer());
  /** @type {typeof import("pyodide")} */
  const { loadPyodide } = await import(new URL("pyodide.mjs", runtime).href);
  const pyodide = await loadPyodide({
    indexURL: runtime.href,
    stdLibURL: locate("standard-library"),
    lockFileContents: lock,
    packageBaseUrl: folder.href,
    env: { PYTHONPATH: engine },
    // Nothing that Python prints may reach the console: it could hold an answer.
    stdout: () => {},
    stderr: () => {},
    fsInit: async (files) => {
      tell("standard library");
      files.writeFile(engine, new Uint8Array(await archive));
    },
  });
  tell("letter engine");
  return pyodide.pyimport("generator.bridge").answer;
}

try {
  watchFetches();
  const answer = await start();
  lockTheDoor();
  self.onmessage = ({ data }) => {
    try {
      self.postMessage(`{"answer":${answer(data)}}`);
    } catch {
      self.postMessage(JSON.stringify({ answer: { error: "The letter could not be written." } }));
    }
  };
  tell("ready");
} catch {
  tell("failed");
}
