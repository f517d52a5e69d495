/** What the checks ask VS Code, through its own API. */

import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Comparison } from "../../../protocol/comparison.ts";

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** A new file of the workspace, opened. */
export async function written(path: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  return vscode.workspace.openTextDocument(uriOf(path));
}

interface Tools {
  invokeTool(name: string, options: object): Promise<{ readonly content: readonly { readonly value: string }[] }>;
}

/** As an agent's host asks for it; the workbench asks a person where the tool wants that. */
export async function answerOf(tool: string, input: object): Promise<string> {
  const { lm } = vscode as unknown as { readonly lm: Tools };
  const { content } = await lm.invokeTool(tool, { input, toolInvocationToken: undefined });
  return content.map(({ value }) => value).join("");
}

/** What a script has written, which is removed so that it is not found again. */
export async function textIn(path: string): Promise<string> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
  await vscode.workspace.fs.delete(uriOf(path));
  return text;
}

/** The exit status of the task of this name, once it has run. */
export function endOfTask(name: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== name) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
}

export function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "a folder is open");
  return vscode.Uri.joinPath(folder.uri, path);
}

/** The finding of `rule` in `path`, as soon as it is there. */
export async function diagnosed(path: string, rule: string): Promise<vscode.Diagnostic> {
  const find = () => vscode.languages.getDiagnostics(uriOf(path)).find((diagnostic) => ruleOf(diagnostic) === rule);
  await changed(() => find() !== undefined);
  const found = find();
  assert.ok(found);
  return found;
}

export async function undiagnosed(path: string, rule: string): Promise<void> {
  await changed(() => vscode.languages.getDiagnostics(uriOf(path)).every((found) => ruleOf(found) !== rule));
}

/** Resolves when diagnostics have changed so that `holds`. */
export async function changed(holds: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

export function targetOf({ code }: vscode.Diagnostic): string {
  return typeof code === "object" ? code.target.toString() : "";
}

export async function ask<T>(command: string, ...rest: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...rest);
}

export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n");
}

export async function preview(command: string, uri: string, options: object): Promise<Comparison> {
  const comparison = await vscode.commands.executeCommand<Comparison | undefined>(command, uri, options);
  assert.ok(comparison, "the preview ended with a comparison");
  return comparison;
}

export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, text);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + text.length)), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export function textOf(label: vscode.InlayHint["label"]): string {
  return typeof label === "string" ? label : label.map(({ value }) => value).join("");
}

export function whole(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

/** The 0-based line on which `text` stands. */
export function lineOf(document: vscode.TextDocument, text: string): number {
  return positionOf(document, text, "").line;
}

/** Where `part` of `text` begins. */
export function positionOf(document: vscode.TextDocument, text: string, part: string): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, text);
  return document.positionAt(at + text.indexOf(part));
}
