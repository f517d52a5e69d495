/**
 * The Python interpreters that tests run: one of each version that the preview supports, as far as the machine has
 * them. Looked for in pyenv's folder, beside the checkout (a script that unpacks versions newer than the machine's)
 * and on the PATH.
 */

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The versions that the preview promises to work with, oldest first. */
export const EXPECTED_VERSIONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"] as const;

export interface FoundPython {
  /** `3.12` */
  readonly version: string;
  /** `3.12.1` */
  readonly fullVersion: string;
  /** The interpreter itself, never a pyenv shim. */
  readonly path: string;
}

export interface Pythons {
  /** At most one of each version, oldest first. */
  readonly found: readonly FoundPython[];
  /** The expected versions that this machine lacks. */
  readonly missing: readonly string[];
}

let known: Pythons | undefined;

/** Looks for interpreters, once per process. A candidate that does not start is passed over. */
export function findPythons(): Pythons {
  known ??= lookForPythons();
  return known;
}

/** The newest found interpreter among `versions`, or among those on which fork is the default (up to 3.13). */
export function somePython(versions: readonly string[] = EXPECTED_VERSIONS.slice(0, 6)): FoundPython | undefined {
  return findPythons()
    .found.filter(({ version }) => versions.includes(version))
    .at(-1);
}

function lookForPythons(): Pythons {
  const byVersion = new Map<string, FoundPython>();
  for (const candidate of [...fromPyenv(), ...fromNewerPythons(), ...namesOnPath()]) {
    const python = ask(candidate);
    if (python !== undefined && !byVersion.has(python.version)) byVersion.set(python.version, python);
  }
  return {
    found: EXPECTED_VERSIONS.flatMap((version) => byVersion.get(version) ?? []),
    missing: EXPECTED_VERSIONS.filter((version) => !byVersion.has(version)),
  };
}

function fromPyenv(): string[] {
  const versions = join(process.env["PYENV_ROOT"] ?? join(homedir(), ".pyenv"), "versions");
  if (!existsSync(versions)) return [];
  const numbered = readdirSync(versions).sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  return numbered.map((name) => join(versions, name, "bin", "python")).filter((path) => existsSync(path));
}

/** Runs `newer-pythons.sh` where it stands beside the checkout; it prints interpreters' paths, one a line. */
function fromNewerPythons(): string[] {
  const script = fileURLToPath(new URL("../../../shared/tools/newer-pythons.sh", import.meta.url));
  if (!existsSync(script)) return [];
  try {
    return execFileSync("bash", [script], { encoding: "utf8" }).split("\n").filter(Boolean);
  } catch (error) {
    process.stderr.write(`${script} failed, so its Pythons are missing: ${String(error)}\n`);
    return [];
  }
}

function namesOnPath(): string[] {
  return [...EXPECTED_VERSIONS.map((version) => `python${version}`), "python3", "python"];
}

/** What the interpreter says of itself; undefined where it does not start or is no CPython 3. */
function ask(candidate: string): FoundPython | undefined {
  const question = "import sys; print('%d.%d.%d' % sys.version_info[:3]); print(sys.executable)";
  try {
    const answer = execFileSync(candidate, ["-I", "-S", "-c", question], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [fullVersion = "", path = ""] = answer.trim().split("\n");
    if (!/^3\.\d+\.\d+$/.test(fullVersion) || path === "") return undefined;
    return { version: fullVersion.replace(/\.\d+$/, ""), fullVersion, path };
  } catch {
    return undefined;
  }
}
