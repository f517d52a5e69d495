/**
 * Writes what is derived: package.json's settings, from protocol/settings.ts and the analysis' rules.
 *
 * usage: node scripts/generate.ts [--check]     --check: only say what is stale, with exit status 1
 */

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { RULES } from "../analysis/rules/index.ts";
import { SUPPRESSION_RULES } from "../protocol/findings.ts";
import { settingsSchema } from "../protocol/settings.ts";

type Json = Record<string, unknown>;

function withSettings(manifest: Json & { contributes: Json }): Json {
  const properties = Object.fromEntries(
    Object.entries(settingsSchema([...RULES, ...Object.values(SUPPRESSION_RULES)])).map(([name, schema]) => [
      `forkcast.${name}`,
      schema,
    ]),
  );
  return { ...manifest, contributes: { ...manifest.contributes, configuration: { title: "Forkcast", properties } } };
}

const file = fileURLToPath(new URL("../package.json", import.meta.url));
const before = await readFile(file, "utf8");
const after = `${JSON.stringify(withSettings(JSON.parse(before)), null, 2)}\n`;
if (before !== after && process.argv.includes("--check")) {
  console.error("package.json is stale against protocol/settings.ts or the rules: run `npm run generate`.");
  process.exitCode = 1;
} else if (before !== after) {
  await writeFile(file, after);
}
