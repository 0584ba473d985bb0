/**
 * The worker that runs the letter engine: Pyodide, one request at a time, JSON text in and out.
 * It is given all that it needs, and has no network from its first line on. The build puts Pyodide before it, in one
 * classic script: only such a one can be started from a blob, and again under a policy that allows no script.
 */

(() => {
  const ENGINE = "/letter-engine.zip";
  const LIBRARY = "engine:/standard-library.zip";
  const RUNTIME = "engine:/pyodide.asm.wasm";

  /** @type {typeof import("pyodide").loadPyodide} */
  const loadPyodide = Reflect.get(self, "loadPyodide");
  /** @type {unknown} */
  const createPyodideModule = Reflect.get(self, "createPyodideModule");

  /** @param {import("./engine.js").Stage | "failed"} stage */
  const tell = (stage) => self.postMessage({ stage });

  const refuse = function refuse() {
    throw new TypeError("The letter engine has no network.");
  };

  /**
   * Replaces something of the worker's own, wherever it is defined.
   *
   * @param {string} name
   * @param {unknown} value
   */
  function replace(name, value) {
    for (let place = self; place; place = Object.getPrototypeOf(place)) {
      if (place === self || Object.hasOwn(place, name)) {
        Object.defineProperty(place, name, { value, configurable: false, writable: false });
      }
    }
  }

  /** @type {Map<string, () => Response>} What Pyodide may fetch: nothing once it is there. */
  const given = new Map();

  /** Takes each way out to the network away; importScripts has gone on the script's first line. */
  function closeTheDoor() {
    const waysOut = ["XMLHttpRequest", "WebSocket", "WebSocketStream", "EventSource", "WebTransport"];
    const others = ["importScripts", "Worker", "SharedWorker", "caches", "BroadcastChannel", "RTCPeerConnection"];
    for (const name of [...waysOut, ...others]) replace(name, refuse);
    /** @param {unknown} address */
    const fetchWhatIsHere = async (address) => (given.get(String(address)) ?? refuse)();
    replace("fetch", fetchWhatIsHere);
  }

  /**
   * Gives Pyodide, which fetches, what is here already.
   *
   * @param {WebAssembly.Module} runtime
   * @param {ArrayBuffer} library
   */
  function give(runtime, library) {
    given.set(LIBRARY, () => new Response(library));
    given.set(RUNTIME, () => new Response());
    /** @param {unknown} _ @param {WebAssembly.Imports} [imports] */
    WebAssembly.instantiateStreaming = async (_, imports) => {
      return { module: runtime, instance: await WebAssembly.instantiate(runtime, imports) };
    };
  }

  /**
   * Starts Python, and answers from then on.
   *
   * @param {Omit<import("./engine-files.js").EngineFiles, "worker">} parts
   */
  async function start({ runtime, library, engine, lock }) {
    give(runtime, library);
    const pyodide = await loadPyodide(
      /** @type {any} */ ({
        createPyodideModule,
        indexURL: "engine:/",
        stdLibURL: LIBRARY,
        packageBaseUrl: "engine:/",
        lockFileContents: lock,
        env: { PYTHONPATH: ENGINE },
        // Nothing that Python prints may reach the console: it could hold an answer.
        stdout: () => {},
        stderr: () => {},
        /** @param {{ writeFile(name: string, content: Uint8Array): void }} files */
        fsInit: async (files) => {
          tell("standard library");
          files.writeFile(ENGINE, new Uint8Array(engine));
        },
      }),
    );
    tell("letter engine");
    const { answer } = pyodide.pyimport("generator.bridge");
    given.clear();
    self.onmessage = ({ data: { id, request } }) => {
      try {
        self.postMessage({ id, text: answer(request) });
      } catch (fault) {
        // Python that says no goes on; Python that is out of memory, or fell into the runtime's own fault, does not.
        const goesOn = fault instanceof pyodide.ffi.PythonError && fault.type !== "MemoryError";
        self.postMessage({ id, fault: goesOn ? "refused" : "ended" });
      }
    };
    tell("ready");
  }

  closeTheDoor();
  self.onmessage = ({ data }) => start(data).catch(() => tell("failed"));
})();
