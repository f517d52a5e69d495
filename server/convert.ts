/** From the words of the findings to those of the Language Server Protocol. */

import { DiagnosticSeverity, type Location as LspLocation, type Range as LspRange } from "vscode-languageserver";
import type { Location, Position, Range, Severity } from "../protocol/findings.ts";
import { uriOf } from "./paths.ts";

export const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toLspRange({ start, end }: Range): LspRange {
  return { start: toLspPosition(start), end: toLspPosition(end) };
}

export function toLspPosition({ line, column }: Position) {
  return { line, character: column };
}

export function toLspLocation({ file, range }: Location): LspLocation {
  return { uri: uriOf(file), range: toLspRange(range) };
}
