/** Finding a Python that can run previews. */

import { execFile } from "node:child_process";
import { PreviewError } from "./error.ts";

export interface PythonInfo {
  readonly path: string;
  /** `3.12.1` */
  readonly version: string;
}

const OLDEST = [3, 8] as const;
const ANSWER_MILLISECONDS = 15_000;
/** Isolated and without site: no code of the user's environment runs to answer this question. */
const QUESTION = ["-I", "-S", "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3]); print(sys.executable)"];

type Tried = { readonly info: PythonInfo } | { readonly refusal: string };

/**
 * The first usable interpreter among `candidates` (paths or names on the PATH), 3.8 or later.
 * Rejects with a `PreviewError` that names what was tried and what to do.
 */
export async function findPython(candidates: readonly string[]): Promise<PythonInfo> {
  const refusals: string[] = [];
  for (const candidate of candidates) {
    const tried = await tryCandidate(candidate);
    if ("info" in tried) return tried.info;
    refusals.push(`${candidate} (${tried.refusal})`);
  }
  throw new PreviewError(
    `No usable Python was found. Tried: ${refusals.join(", ") || "nothing"}.`,
    `Install Python ${OLDEST.join(".")} or later, or choose an interpreter that exists.`,
  );
}

async function tryCandidate(path: string): Promise<Tried> {
  const answer = await ask(path);
  if ("refusal" in answer) return answer;
  const [version = "", executable = ""] = answer.stdout.split(/\r?\n/);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (!/^\d+\.\d+\.\d+$/.test(version)) return { refusal: "it did not answer like a Python" };
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    return { refusal: `Python ${version} is older than ${OLDEST.join(".")}` };
  }
  return { info: { path: executable || path, version } };
}

function ask(path: string): Promise<{ readonly stdout: string } | { readonly refusal: string }> {
  return new Promise((resolve) => {
    execFile(path, QUESTION, { timeout: ANSWER_MILLISECONDS, windowsHide: true }, (error, stdout) => {
      if (!error) resolve({ stdout });
      else resolve({ refusal: refusalOf(error) });
    });
  });
}

function refusalOf(error: { readonly code?: string | number | null | undefined; readonly killed?: boolean }): string {
  if (error.code === "ENOENT") return "not found";
  if (error.code === "EACCES") return "not executable";
  if (error.killed) return "it did not answer";
  return "it could not be run";
}
