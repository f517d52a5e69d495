/** From the words of the findings to those of the Language Server Protocol. */

import { DiagnosticSeverity, type Position as LspPosition, type Range as LspRange } from "vscode-languageserver";
import type { Position, Range, Severity } from "../protocol/findings.ts";

export const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toLspRange({ start, end }: Range): LspRange {
  return { start: toLspPosition(start), end: toLspPosition(end) };
}

export function toLspPosition({ line, column }: Position): LspPosition {
  return { line, character: column };
}

export function fromLspPosition({ line, character }: LspPosition): Position {
  return { line, column: character };
}
