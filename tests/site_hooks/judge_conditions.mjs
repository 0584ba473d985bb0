/** Says of each case whether the form asks: the module's path as an argument, the list as JSON on standard input. */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { isAsked } = await import(pathToFileURL(process.argv[2]).href);
const { cases } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map((one) => isAsked(one, one.answers))));
