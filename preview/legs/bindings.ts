/** Looks in the sources, after a run, for the lines that bind what child code reads. No code of the script is run. */

import { spawn } from "node:child_process";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { BindingsEvent, SourceRef, TraceEvent } from "../../protocol/trace.ts";
import type { PreviewRequest } from "./request.ts";

const ISOLATED = ["-I", "-S", "-E", "-B"];

/** More files than these are not looked into. */
const MOST_FILES = 100;

interface Asked {
  readonly files: readonly { readonly path: string; readonly module: string }[];
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** Undefined where children reach nothing, and where the interpreter gives no answer: it is an addition to a trace. */
export async function findBindings(
  request: PreviewRequest,
  traces: readonly (readonly TraceEvent[])[],
): Promise<BindingsEvent | undefined> {
  const asked = questionOf(request, traces.flat());
  if (Object.keys(asked.names).length === 0) return undefined;
  const answer = await ask(request, asked);
  return answer === undefined ? undefined : { event: "bindings", t: Date.now() / 1000, pid: 0, places: answer };
}

function questionOf(request: PreviewRequest, events: readonly TraceEvent[]): Asked {
  const names = new Map<string, Set<string>>();
  const seen: SourceRef[] = [];
  for (const event of events) {
    if (event.event !== "start" && event.event !== "task") continue;
    if (event.event === "start" && event.at) seen.push(event.at);
    for (const { module, name, read } of event.reach ?? []) {
      const [root = name] = name.split(/[.[]/);
      names.set(module, (names.get(module) ?? new Set()).add(root));
      if (read) seen.push(read);
    }
  }
  const main = mainFile(request);
  const modules = [...names.keys()].filter((module) => /^[\w.]+$/.test(module) && module !== "__main__");
  const paths = new Set([...seen.map(({ file }) => file), ...modules.flatMap((each) => candidates(request, each))]);
  if (main !== undefined) paths.add(main);
  return {
    files: [...paths].slice(0, MOST_FILES).map((path) => ({ path, module: moduleOf(path, main, modules) })),
    names: Object.fromEntries([...names].map(([module, of]) => [module, [...of]])),
  };
}

function mainFile({ program, cwd }: PreviewRequest): string | undefined {
  if ("module" in program) return join(cwd, ...program.module.split(".")).concat(".py");
  return isAbsolute(program.script) ? program.script : resolve(cwd, program.script);
}

/** Where Python would find the module first: beside the script, or in the working folder. */
function candidates({ program, cwd }: PreviewRequest, module: string): string[] {
  const folders = "script" in program ? [resolve(cwd, dirname(program.script)), cwd] : [cwd];
  return folders.flatMap((folder) => {
    const path = join(folder, ...module.split("."));
    return [`${path}.py`, join(path, "__init__.py")];
  });
}

function moduleOf(path: string, main: string | undefined, modules: readonly string[]): string {
  if (path === main) return "__main__";
  const dotted = path.replace(/(?:[\\/]__init__)?\.py$/, "").replaceAll(/[\\/]/g, ".");
  return modules.find((module) => dotted.endsWith(`.${module}`)) ?? dotted.slice(dotted.lastIndexOf(".") + 1);
}

function ask(request: PreviewRequest, asked: Asked): Promise<BindingsEvent["places"] | undefined> {
  return new Promise((done) => {
    const program = join(request.probeFolder, "offline", "bindings.py");
    const python = spawn(request.python, [...ISOLATED, program], {
      env: request.env ?? process.env,
      stdio: ["pipe", "pipe", "ignore"],
      windowsHide: true,
    });
    let text = "";
    python.stdout.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
    });
    python.stdin.on("error", () => {});
    python.on("error", () => done(undefined));
    python.on("close", (status) => done(status === 0 ? (JSON.parse(text) as BindingsEvent["places"]) : undefined));
    python.stdin.end(JSON.stringify(asked));
  });
}
