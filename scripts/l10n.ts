/**
 * Texts for people, ready to be translated: what the extension says at run time, in `l10n/bundle.l10n.json`, and what the
 * manifest says, in `package.nls.json`. Findings, reports and the panel are in English.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Made for the panel or for reports, by code that runs without an editor, too. */
const IN_ENGLISH = ["client/checkReport.ts", "client/restore.ts"];

/** Names, which are the same in every language, texts for language models, and texts that no one reads. */
const STAY: readonly RegExp[] = [
  /^(?:HTML|JSON|Markdown|Python \$\{version\}|Forkcast: Check Workspace)$/,
  /^Nothing that differs by start method was found in \$\{input|^Lines are counted from 1/,
  /^import importlib/,
];

/** A text whose place says that it is not shown: it is logged, or thrown for a developer or a model. */
const NOT_SHOWN = /\b(?:log\.\w+|new (?:Range)?Error)\(\s*$/;

interface Literal {
  readonly text: string;
  /** The code before it, on its line and the one above. */
  readonly before: string;
}

/** The texts that `l10n.t` is given, and those that it should be given, each with its file. */
export function runtimeTexts(): { readonly bundle: Record<string, string>; readonly missed: readonly string[] } {
  const texts = new Set<string>();
  const missed: string[] = [];
  for (const file of globSync("client/*.ts", { cwd: root }).sort()) {
    const found = textsIn(readFileSync(`${root}/${file}`, "utf8"));
    for (const text of found.translated) texts.add(text);
    if (!IN_ENGLISH.includes(file)) missed.push(...found.missed.map((text) => `${file}: ${text}`));
  }
  const sorted = [...texts].sort((one, other) => one.localeCompare(other, "en"));
  return { bundle: Object.fromEntries(sorted.map((text) => [text, text])), missed };
}

/** What one file gives to `l10n.t`, and what it should give. */
export function textsIn(source: string): {
  readonly translated: readonly string[];
  readonly missed: readonly string[];
} {
  const literals = literalsIn(source);
  const isTranslated = ({ before }: Literal) => /\bl10n\.t\(\s*$/.test(before);
  return {
    translated: literals.filter(isTranslated).map(({ text }) => text),
    missed: literals.filter((each) => !isTranslated(each) && isForPeople(each)).map(({ text }) => text),
  };
}

/** Two words in a row, or one word where VS Code shows it; not what is logged. */
function isForPeople({ text, before }: Literal): boolean {
  if (STAY.some((each) => each.test(text)) || NOT_SHOWN.test(before)) return false;
  const words = text.replace(/\$\{[^}]*\}|\$\([^)]*\)/g, "_");
  const isShown = /\b(?:label|title|detail|tooltip|message|todo|prompt|placeHolder|openLabel|saveLabel):\s*$/.test(
    before,
  );
  return isShown ? /[A-Za-z]{2}/.test(words.replace("_", "")) : /[A-Za-z]{2,} [A-Za-z]{2,}/.test(words);
}

/** String and template literals. Comments and regular expressions are passed over. */
function literalsIn(source: string): Literal[] {
  const found: Literal[] = [];
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<=(?:[=(,:?&|!]|return)\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g;
  for (const match of source.matchAll(token)) {
    const [literal] = match;
    if (literal.startsWith("/")) continue;
    const text = literal.startsWith('"')
      ? (JSON.parse(literal) as string)
      : literal.slice(1, -1).replaceAll("\\'", "'");
    const before = source.slice(Math.max(0, match.index - 60), match.index);
    if (!/\b(?:from|import)\s*$/.test(before)) found.push({ text, before });
  }
  return found;
}

type Json = Readonly<Record<string, unknown>>;

/** Keys of the manifest whose texts are shown. */
const SHOWN = ["displayName", "description", "markdownDescription", "title", "label", "altText", "userDescription"];

/** Texts in the manifest that are no key of `texts`, keys that lead nowhere, and keys that nobody asks for. */
export function manifestProblems(manifest: Json, texts: Json): string[] {
  const used = new Set<string>();
  const problems: string[] = [];
  const visit = (value: unknown, path: string) => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, each] of Object.entries(value)) {
      // A language model reads it, and those speak English.
      if (name === "inputSchema") continue;
      if (typeof each !== "string" || !SHOWN.includes(name)) visit(each, `${path}.${name}`);
      else {
        const key = /^%(.+)%$/.exec(each)?.[1];
        if (key === undefined) problems.push(`package.json${path}.${name} is a text: put it into package.nls.json`);
        else if (!(key in texts)) problems.push(`package.nls.json lacks ${key}`);
        else used.add(key);
      }
    }
  };
  visit({ displayName: manifest["displayName"], description: manifest["description"] }, "");
  visit(manifest["capabilities"], ".capabilities");
  visit(manifest["contributes"], ".contributes");
  const unused = Object.keys(texts).filter((key) => !used.has(key));
  return [...problems, ...unused.map((key) => `package.nls.json has ${key}, for which nobody asks`)];
}
