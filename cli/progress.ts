/** One line on a terminal's stderr that says what is running; nothing where stderr is no terminal. */

import colors from "picocolors";
import type { StartMethod } from "../protocol/methods.ts";
import type { TraceEvent } from "../protocol/trace.ts";
import { plural } from "./formats/plural.ts";

export interface Progress {
  update(method: StartMethod, event: TraceEvent): void;
  /** Clears the line. */
  end(): void;
}

const CLEAR_LINE = "\r\x1b[2K";

export function showProgress(methods: readonly StartMethod[]): Progress {
  if (!process.stderr.isTTY) return { update() {}, end() {} };
  const children = new Map<StartMethod, number>();
  const draw = (method: StartMethod) => {
    const position = `${methods.indexOf(method) + 1}/${methods.length}`;
    const count = plural(children.get(method) ?? 0, "child process", "child processes");
    process.stderr.write(
      `${CLEAR_LINE}${colors.dim(`running under ${method} (${position}): ${count} …  Ctrl-C stops it`)}`,
    );
  };
  return {
    update(method, event) {
      if (event.event === "start") children.set(method, (children.get(method) ?? 0) + 1);
      if (event.event === "start" || event.event === "leg") draw(method);
    },
    end: () => void process.stderr.write(CLEAR_LINE),
  };
}
