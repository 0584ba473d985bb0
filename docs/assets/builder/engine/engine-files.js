import { EngineFault } from "./engine-fault.js";

/**
 * All that a worker starts the engine from. It stays in memory: a second start asks for nothing.
 *
 * @typedef {object} EngineFiles
 * @property {Blob} worker  The script of the worker, with Pyodide in it.
 * @property {WebAssembly.Module} runtime  Python, compiled.
 * @property {ArrayBuffer} library  The part of Python's standard library that the engine uses.
 * @property {ArrayBuffer} engine
 * @property {object} lock  What Pyodide wants to know of its packages.
 */

const FOLDER = new URL("../pyodide/", import.meta.url);

/**
 * Fetches the engine's files, and compiles Python while it comes.
 *
 * @param {AbortSignal} signal  Ends the fetching.
 * @returns {Promise<EngineFiles>}
 */
export async function fetchEngine(signal) {
  if (typeof WebAssembly !== "object") throw new EngineFault("webassembly");
  /** @param {string} name @param {RequestInit} [how] */
  const fetchFile = async (name, how) => {
    const response = await fetch(new URL(name, FOLDER), { ...how, signal });
    if (!response.ok) throw new EngineFault("files");
    return response;
  };
  try {
    const list = await fetchFile("engine.json", { cache: "no-cache" });
    const { files, lock } = await list.json();
    const [worker, runtime, library, engine] = await Promise.all([
      fetchFile(files.worker).then((response) => response.blob()),
      fetchFile(files.runtime).then(compile),
      fetchFile(files["standard-library"]).then((response) => response.arrayBuffer()),
      fetchFile(files["letter-engine"]).then((response) => response.arrayBuffer()),
    ]);
    return { worker: new Blob([worker], { type: "text/javascript" }), runtime, library, engine, lock };
  } catch (fault) {
    throw fault instanceof WebAssembly.CompileError
      ? new EngineFault("webassembly")
      : fault instanceof EngineFault
        ? fault
        : new EngineFault("files");
  }
}

/**
 * Compiles WebAssembly; a host that does not name its type costs only that it is compiled after it has come.
 *
 * @param {Response} response
 */
async function compile(response) {
  const isNamed = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
