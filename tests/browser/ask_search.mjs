/** Asks a built site's own search: runs the worker that its pages name, over the index that they read. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import vm from "node:vm";

const [, , site] = process.argv;
const page = readFileSync(join(site, "index.html"), "utf-8");
const config = JSON.parse(/<script id="__config"[^>]*>(.*?)<\/script>/s.exec(page)[1]);
const answers = [];
let listener;

const self = {
  addEventListener: (kind, act) => {
    if (kind === "message") listener = act;
  },
  postMessage: (message) => answers.push(message),
  importScripts: (...paths) => {
    for (const path of paths) run(join(dirname(config.search), path));
  },
  console,
};
self.self = self;
const context = vm.createContext(self);

/** @param {string} path below the site */
function run(path) {
  vm.runInContext(readFileSync(join(site, path), "utf-8"), context, { filename: path });
}

/** @param {object} message */
async function ask(message) {
  const before = answers.length;
  await listener({ data: message });
  while (answers.length === before) await new Promise((resolve) => setTimeout(resolve, 1));
  return answers.at(-1);
}

const index = JSON.parse(readFileSync(join(site, "search", "search_index.json"), "utf-8"));
const questions = JSON.parse(readFileSync(0, "utf-8"));
run(config.search);
await ask({ type: 0, data: { ...index, options: { suggest: false } } });
const found = {};
for (const question of questions) {
  const { data } = await ask({ type: 2, data: question });
  // The page's own entry is the one whose address has no passage in it; pages come in the order that they are shown.
  found[question] = data.items.map((sections) => sections[0].location.split("#")[0]);
}
process.stdout.write(JSON.stringify(found));
