// Runs one Python function inside Pyodide under node: a JSON job on standard input, the answer's text in a file.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/**
 * @typedef {object} Job
 * @property {string} runtime folder of pyodide.mjs
 * @property {string} [standardLibrary] path of the archive to use in place of the runtime's own
 * @property {string} [lock] path of the pyodide-lock.json to use in place of the runtime's own
 * @property {Record<string, string>} files archives to copy in: path in Pyodide to path here
 * @property {Record<string, string>} folders folders to mount: path in Pyodide to path here
 * @property {string} path PYTHONPATH in Pyodide
 * @property {string} module where the function is
 * @property {string} function its name: takes text, gives text
 * @property {string[]} arguments the texts, one call each
 * @property {boolean} nameFaults whether a call that fails is answered by its exception's name, and the next one goes on
 * @property {string} answers path here of the JSON list of answers to write
 */

/** @type {Job} */
const job = JSON.parse(readFileSync(0, "utf8"));

/** Boots Pyodide and gives the answers of the job's function. */
async function run() {
  /** @type {typeof import("pyodide")} */
  const { loadPyodide } = await import(pathToFileURL(`${job.runtime}/pyodide.mjs`).href);
  const pyodide = await loadPyodide({
    indexURL: job.runtime,
    ...(job.standardLibrary && { stdLibURL: job.standardLibrary }),
    ...(job.lock && { lockFileContents: readFileSync(job.lock, "utf8") }),
    env: { PYTHONPATH: job.path, PYTHONHASHSEED: "0" },
    fsInit: async (files) => {
      for (const [inside, here] of Object.entries(job.files)) {
        files.writeFile(inside, readFileSync(here));
      }
      // Before Python starts: it remembers a folder on its path that is not there yet as none.
      for (const [inside, here] of Object.entries(job.folders)) {
        files.mkdirTree(inside);
        files.mount(files.filesystems.NODEFS, { root: here }, inside);
      }
    },
  });
  const module = pyodide.pyimport(job.module);
  return job.arguments.map((text) => {
    try {
      return module[job.function](text);
    } catch (fault) {
      if (job.nameFaults && fault instanceof pyodide.ffi.PythonError) {
        return fault.type;
      }
      throw fault;
    }
  });
}

try {
  writeFileSync(job.answers, JSON.stringify(await run()));
} catch (failure) {
  // Left to itself, node would print the whole of Pyodide's one-line source.
  console.error(String(failure instanceof Error ? failure.message : failure));
  process.exitCode = 1;
}
