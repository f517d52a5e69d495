/**
 * The yardstick: parses every Python file under the given folders that a check would look at with bare tree-sitter, and
 * does nothing else.
 *
 * usage: node bench/parse-only.ts FOLDER…
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { globSync } from "tinyglobby";
import { Language, Parser } from "web-tree-sitter";
import { PASSED_OVER } from "../project/files.ts";

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve("tree-sitter-python/tree-sitter-python.wasm")));

for (const folder of process.argv.slice(2)) {
  for (const file of globSync("**/*.py", { cwd: folder, absolute: true, ignore: PASSED_OVER })) {
    parser.parse(readFileSync(file, "utf8"))?.delete();
  }
}
