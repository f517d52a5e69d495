/** Forks by hand: calls of `os.fork`. What their children do is followed only as far as it is lost on the parent. */

import type { Machine } from "../python/machine.ts";
import type { CallInfo } from "../python/running/calls.ts";
import type { Span } from "../syntax/ast.ts";
import type { Children } from "./children.ts";
import type { Start } from "./facts.ts";
import { calleeText } from "./spelling.ts";

const FORK = /^os\.fork(?:pty)?$/;

export class Forks {
  readonly starts: Start[] = [];
  private readonly children: Children;

  constructor(children: Children) {
    this.children = children;
  }

  call(machine: Machine, name: string, info: CallInfo): void {
    if (!FORK.test(name) || machine.phase === "child") return;
    const { site } = info;
    const { phase, topLevelSite: topLevel, moment, branchPath } = machine;
    this.starts.push({
      kind: "process",
      what: name,
      symbol: calleeText(info) ?? name,
      site,
      created: site,
      topLevel,
      phase,
      moment,
      branchPath,
      method: "fork",
      asked: true,
      // Where there is no fork, the call itself is what fails.
      byPlatform: true,
      byValue: false,
    });
  }

  run(machine: Machine, call: Span, body: () => void): void {
    const start = this.starts.findLast(({ site }) => site.span === call);
    if (start) this.children.runForked(machine, start, body);
    else machine.inChild(machine.branch(), body);
  }
}
