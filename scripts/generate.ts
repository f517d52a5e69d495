/**
 * Writes what is derived: package.json's settings, and README's tables of rules and settings, from protocol/settings.ts
 * and the analysis' rules.
 *
 * usage: node scripts/generate.ts [--check]     --check: only say what is stale, with exit status 1
 */

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { RULES } from "../analysis/rules/index.ts";
import { SUPPRESSION_RULES } from "../protocol/findings.ts";
import { settingsSchema } from "../protocol/settings.ts";

type Json = Record<string, unknown>;

const settings = Object.entries(settingsSchema([...RULES, ...Object.values(SUPPRESSION_RULES)]));

function withSettings(text: string): string {
  const manifest: Json & { contributes: Json } = JSON.parse(text);
  const properties = Object.fromEntries(settings.map(([name, schema]) => [`forkcast.${name}`, schema]));
  const contributes = { ...manifest.contributes, configuration: { title: "Forkcast", properties } };
  return `${JSON.stringify({ ...manifest, contributes }, null, 2)}\n`;
}

function withTables(text: string): string {
  const rules = RULES.map(({ name, code, summary }) => `| ${code} | [${name}](docs/rules/${name}.md) | ${summary} |`);
  const rows = settings.map(([name, { default: value, markdownDescription }]) => {
    const shown = value === "" ? "" : `\`${JSON.stringify(value)}\``;
    return `| \`forkcast.${name}\` | ${shown} | ${markdownDescription} |`;
  });
  const withRules = between(text, "rules", ["| code | rule | what it means |", "|---|---|---|", ...rules]);
  return between(withRules, "settings", ["| setting | default | |", "|---|---|---|", ...rows]);
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. Throws where the two marks are missing. */
function between(text: string, name: string, lines: readonly string[]): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`README.md lacks ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n${lines.join("\n")}\n${text.slice(end)}`;
}

const DERIVED = { "package.json": withSettings, "README.md": withTables };

for (const [name, derive] of Object.entries(DERIVED)) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const before = await readFile(file, "utf8");
  const after = derive(before);
  if (before === after) continue;
  if (process.argv.includes("--check")) {
    console.error(`${name} is stale against the settings or the rules: run \`npm run generate\`.`);
    process.exitCode = 1;
  } else {
    await writeFile(file, after);
  }
}
