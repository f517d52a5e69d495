/**
 * Writes what is derived: package.json's settings with their texts in package.nls.json, and README's tables of rules and
 * settings, from protocol/settings.ts and the analysis' rules; and the texts to translate, from client/. Complains of
 * texts that could not be translated.
 *
 * usage: node scripts/generate.ts [--check]     --check: only say what is stale, with exit status 1
 */

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { RULES } from "../analysis/rules/index.ts";
import { SUPPRESSION_RULES } from "../protocol/findings.ts";
import { settingsSchema } from "../protocol/settings.ts";
import { manifestProblems, runtimeTexts } from "./l10n.ts";

type Json = Record<string, unknown>;

const settings = Object.entries(settingsSchema([...RULES, ...Object.values(SUPPRESSION_RULES)]));

/** A text of the manifest, by the key under which package.nls.json has it. */
const texts = new Map([["configuration.title", "Forkcast"]]);

function keyOf(name: string, text: string): string {
  texts.set(`configuration.${name}`, text);
  return `%configuration.${name}%`;
}

const properties = Object.fromEntries(
  settings.map(([name, schema]) => {
    const markdownDescription = keyOf(name, schema.markdownDescription);
    const own = Object.entries(schema.properties ?? {}).map(([each, property]) => [
      each,
      { ...property, description: keyOf(`${name}.${each}`, property.description) },
    ]);
    const nested = schema.properties ? { properties: Object.fromEntries(own) } : {};
    return [`forkcast.${name}`, { ...schema, markdownDescription, ...nested }];
  }),
);

function withSettings(text: string): string {
  const manifest: Json & { contributes: Json } = JSON.parse(text);
  const contributes = { ...manifest.contributes, configuration: { title: "%configuration.title%", properties } };
  return asJson({ ...manifest, contributes });
}

/** Texts of settings are derived; the others are written there by hand. */
function withTexts(text: string): string {
  const known: Record<string, string> = JSON.parse(text);
  const own = Object.entries(known).filter(([key]) => !key.startsWith("configuration."));
  return asJson(Object.fromEntries([...own, ...texts]));
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
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

const { bundle, missed } = runtimeTexts();

const DERIVED: Readonly<Record<string, (before: string) => string>> = {
  "package.json": withSettings,
  "package.nls.json": withTexts,
  "l10n/bundle.l10n.json": () => asJson(bundle),
  "README.md": withTables,
};

const fileOf = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

for (const [name, derive] of Object.entries(DERIVED)) {
  const before = await readFile(fileOf(name), "utf8");
  const after = derive(before);
  if (before === after) continue;
  if (process.argv.includes("--check")) {
    console.error(`${name} is stale against the settings, the rules or the client's texts: run \`npm run generate\`.`);
    process.exitCode = 1;
  } else {
    await writeFile(fileOf(name), after);
  }
}

const [manifest, nls] = await Promise.all(
  ["package.json", "package.nls.json"].map(async (name) => JSON.parse(await readFile(fileOf(name), "utf8"))),
);
for (const problem of [...missed.map((text) => `${text}: give it to l10n.t`), ...manifestProblems(manifest, nls)]) {
  console.error(problem);
  process.exitCode = 1;
}
