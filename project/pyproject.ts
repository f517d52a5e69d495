/**
 * What a project's pyproject.toml says that matters here: the table `[tool.forkcast]`, which versions of Python the
 * project is for, and where its modules lie.
 */

import { parse, TomlError } from "smol-toml";
import * as v from "valibot";
import { TARGET_NAMES, type TargetName } from "../protocol/methods.ts";
import { CHOSEN_SEVERITIES, type RuleSeverities } from "../protocol/settings.ts";
import { targetsFor } from "./targets.ts";

export interface ProjectOptions {
  /** Named in `[tool.forkcast]`, else what `requires-python` leaves. Never empty. */
  readonly targets: readonly TargetName[];
  readonly severity: RuleSeverities;
  /** Folders from which absolute imports are resolved, relative to that of pyproject.toml; `.` is always one. */
  readonly roots: readonly string[];
  /** What could not be used, in sentences; the rest holds all the same. */
  readonly problems: readonly string[];
}

export const NO_PYPROJECT: ProjectOptions = {
  targets: TARGET_NAMES,
  severity: {},
  // The folder of a project that keeps its packages apart from its tests and scripts.
  roots: [".", "src"],
  problems: [],
};

const targets = v.pipe(v.array(v.picklist(TARGET_NAMES)), v.minLength(1));
const severity = v.record(v.string(), v.picklist(CHOSEN_SEVERITIES));
const texts = v.array(v.string());

/** Never throws: what cannot be used is named in `problems`. */
export function readPyproject(text: string): ProjectOptions {
  const problems: string[] = [];
  const document = parsed(text, problems);
  const own = tableAt(document, "tool", "forkcast");
  const use = <T>(key: string, schema: v.GenericSchema<unknown, T>, expected: string): T | undefined => {
    if (own[key] === undefined) return undefined;
    const result = v.safeParse(schema, own[key]);
    if (!result.success) problems.push(`pyproject.toml: tool.forkcast.${key} must be ${expected}.`);
    return result.success ? result.output : undefined;
  };
  const known = ["targets", "severity", "roots"];
  for (const key of Object.keys(own)) {
    if (!known.includes(key)) problems.push(`pyproject.toml: tool.forkcast has no setting "${key}".`);
  }
  return {
    targets: use("targets", targets, `a list of ${TARGET_NAMES.join(", ")}`) ?? supported(document),
    severity: use("severity", severity, `a table of rules with ${CHOSEN_SEVERITIES.join(", ")}`) ?? {},
    roots: [...new Set([...(use("roots", texts, "a list of folders") ?? []), ...rootsOf(document)])],
    problems,
  };
}

type Table = Readonly<Record<string, unknown>>;

function parsed(text: string, problems: string[]): Table {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    problems.push(`pyproject.toml cannot be read: line ${error.line} is no TOML.`);
    return {};
  }
}

/** The table under a path of keys; an empty one where there is none. */
function tableAt(table: Table, ...path: string[]): Table {
  const [first, ...rest] = path;
  if (first === undefined) return table;
  const next = table[first];
  const isTable = typeof next === "object" && next !== null && !Array.isArray(next);
  return isTable ? tableAt(next as Table, ...rest) : {};
}

function supported(document: Table): readonly TargetName[] {
  const requires = tableAt(document, "project")["requires-python"];
  return typeof requires === "string" ? targetsFor(requires) : TARGET_NAMES;
}

/** Where build tools and pytest are told that modules lie, and where they lie by habit. */
function rootsOf(document: Table): string[] {
  const setuptools = tableAt(document, "tool", "setuptools");
  const pytest = tableAt(document, "tool", "pytest", "ini_options")["pythonpath"];
  const told = [
    tableAt(setuptools, "packages", "find")["where"],
    // The empty name is that of all packages: https://setuptools.pypa.io/en/latest/userguide/package_discovery.html
    [tableAt(setuptools, "package-dir")[""]],
    typeof pytest === "string" ? pytest.split(/\s+/) : pytest,
  ];
  const folders = told.flatMap((value) => (v.is(texts, value) ? value : []));
  return [...NO_PYPROJECT.roots, ...folders];
}
