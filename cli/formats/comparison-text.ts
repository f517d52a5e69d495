/** A comparison for a person at a terminal. */

import { basename } from "node:path";
import colors from "picocolors";
import type { Comparison, Divergence, LegReport } from "../../protocol/comparison.ts";
import { START_METHODS, type StartMethod } from "../../protocol/methods.ts";
import type { Outcome, SourceRef } from "../../protocol/trace.ts";
import { WHERE_DEFAULT } from "../../reports/whereDefault.ts";
import { plural } from "./plural.ts";

export function comparisonAsText(comparison: Comparison): string {
  const { script, args, python, divergences, background, verdict } = comparison;
  const call = [basename(script), ...args].join(" ");
  const title = `${colors.bold(call)}  ${colors.dim(`Python ${python.version} on ${python.platform}`)}`;
  const sections = [title, legs(comparison), ...divergences.map(row)];
  if (background.length > 0) {
    const names = background.map(({ name }) => name);
    sections.push(colors.dim(`Differs too, but no child reads it: ${[...new Set(names)].join(", ")}`));
  }
  sections.push(colors.bold(verdict));
  return `${sections.join("\n\n")}\n`;
}

const PAINT: Readonly<Record<Outcome, (text: string) => string>> = {
  ok: colors.green,
  exception: colors.red,
  hang: colors.red,
  respawn: colors.red,
  killed: colors.red,
  unsupported: colors.yellow,
};

function methodsOf(comparison: Comparison): StartMethod[] {
  return START_METHODS.filter((method) => comparison.legs[method] !== undefined);
}

function legs(comparison: Comparison): string {
  const rows = methodsOf(comparison).map((method) => leg(method, comparison.legs[method]!));
  return rows.join("\n");
}

function leg(method: StartMethod, report: LegReport): string {
  const { outcome, seconds, processes, reason, void: isVoid, python } = report;
  const children = plural(processes.filter(({ id }) => id !== "main").length, "child process", "child processes");
  const state = isVoid ? colors.red("void".padEnd(11)) : PAINT[outcome](outcome.padEnd(11));
  const said = reason === undefined ? "" : `\n              ${reason}`;
  const elsewhere = python === undefined ? "" : `  Python ${python.version} on ${python.platform}`;
  const time = `${seconds.toFixed(2)} s`.padStart(8);
  return `  ${method.padEnd(10)}  ${state}${time}  ${children}  ${colors.dim(WHERE_DEFAULT[method])}${elsewhere}${said}`;
}

function row(divergence: Divergence): string {
  const { kind, name, module, process, why, read, set, varies } = divergence;
  const where = module === undefined || module === "__main__" ? "" : colors.dim(` of ${module}`);
  const lines = [`${colors.cyan(kind)}  ${colors.bold(name)}${where}  ${colors.dim(process)}`];
  for (const method of START_METHODS) {
    const value = divergence[method];
    if (value !== undefined) lines.push(`  ${method.padEnd(10)}  ${indentRest(value, 14)}`);
  }
  if (read) lines.push(colors.dim(`  ${kind === "exception" ? "raised" : "read"} at ${place(read)}`));
  if (set) lines.push(colors.dim(`  set at ${place(set)}`));
  lines.push(`  ${why}`);
  if (varies) lines.push(colors.dim("  It varies from run to run under one method too."));
  return lines.join("\n");
}

function place({ file, line, function: name }: SourceRef): string {
  return `${basename(file)}:${line}${name === undefined ? "" : `, in ${name}`}`;
}

function indentRest(text: string, columns: number): string {
  return text.replaceAll("\n", `\n${" ".repeat(columns)}`);
}
