/** Completion within suppression comments: `# forkcast: ignore[` offers the rules. */

import { type CompletionItem, CompletionItemKind, type Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { RULES } from "../analysis/index.ts";
import { ruleUrl } from "../protocol/findings.ts";

export const COMPLETION_TRIGGERS = [":", "[", ","];

/** The comment up to the cursor: the list of rules, if it is open, and the word that is being typed. */
const IN_LIST = /#\s*forkcast:\s*ignore(?:-file)?\s*\[([^\]#]*?)([\w-]*)$/;
const IN_DIRECTIVE = /#\s*forkcast:\s*([\w-]*)$/;

const DIRECTIVES = [
  { label: "ignore", detail: "silences rules on this line" },
  { label: "ignore-file", detail: "silences rules in this file" },
];

export function completionsAt(document: TextDocument, position: Position): CompletionItem[] {
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const list = IN_LIST.exec(before);
  if (list) return rules(list[1] ?? "", replacing(position, list[2] ?? ""));
  const directive = IN_DIRECTIVE.exec(before);
  return directive ? directives(replacing(position, directive[1] ?? "")) : [];
}

type Edit = (newText: string) => NonNullable<CompletionItem["textEdit"]>;

function replacing(end: Position, word: string): Edit {
  const start = { line: end.line, character: end.character - word.length };
  return (newText) => ({ range: { start, end }, newText });
}

/** All that the list does not name yet, by code. */
function rules(list: string, edit: Edit): CompletionItem[] {
  const named = list.split(",").map((name) => name.trim());
  return RULES.filter(({ name, code }) => !named.includes(name) && !named.includes(code)).map((rule) => ({
    label: rule.name,
    kind: CompletionItemKind.EnumMember,
    detail: rule.code,
    documentation: { kind: "markdown", value: `${rule.summary}\n\n[${rule.name}](${ruleUrl(rule.name)})` },
    sortText: rule.code,
    // Those who know the code find the name by it.
    filterText: `${rule.name} ${rule.code}`,
    textEdit: edit(rule.name),
  }));
}

function directives(edit: Edit): CompletionItem[] {
  return DIRECTIVES.map(({ label, detail }) => ({
    label,
    kind: CompletionItemKind.Keyword,
    detail,
    textEdit: edit(label),
  }));
}
