/** The probe without its supervisor: the environment in which a Python process, and all its children, are recorded. */

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StartMethod } from "../../protocol/methods.ts";

const SUPERVISOR = fileURLToPath(new URL("../../preview/probe/supervisor", import.meta.url));

const PREPARE = `
import json, os, sys
sys.path.insert(0, sys.argv[1])
import bundle, environment
probe = bundle.prepare(os.path.dirname(sys.argv[1]), os.path.join(sys.argv[2], "probe"))
events = os.path.join(sys.argv[2], "events")
print(json.dumps(environment.with_probe(os.environ, probe, events, sys.argv[3], json.loads(sys.argv[4]))))
`;

export interface ProbePlan {
  readonly python: string;
  readonly method: StartMethod;
  /** An empty folder; the probe and its events, in the file `events`, are put there. */
  readonly folder: string;
  /** The probe's own options, as `environment.with_probe` takes them. */
  readonly options?: Readonly<Record<string, string>>;
}

/** This process's environment with the supervisor's additions. Throws where the interpreter cannot be run. */
export function probeEnvironment({ python, method, folder, options = {} }: ProbePlan): NodeJS.ProcessEnv {
  const words = ["-I", "-S", "-B", "-c", PREPARE, SUPERVISOR, folder, method, JSON.stringify(options)];
  const answer = execFileSync(python, words, { encoding: "utf8" });
  writeFileSync(join(folder, "events"), "");
  return JSON.parse(answer) as NodeJS.ProcessEnv;
}
