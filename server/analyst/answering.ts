/** The side that analyses: it answers one message after the other, however long that takes. */

import { createWorkspace, Interrupted, type Workspace } from "../../analysis/index.ts";
import { glanceAt } from "../glance.ts";
import type { Message, Orders, Port, Questions, Reply, Services } from "./messages.ts";

/** After so many milliseconds other questions have their turn. */
const SLICE = 20;

/** @param edition the present state of all texts, as a number that the other side counts up */
export function answerOn(port: Port<Message>, edition: Int32Array): void {
  const workspaces = new Map<number, Workspace>();
  let asked = 0;
  const isInterrupted = () => Atomics.load(edition, 0) !== asked;

  const services: Services = {
    async open(id, grammar, options) {
      workspaces.set(id, await createWorkspace(grammar, options, isInterrupted));
    },
    glance: glanceAt,
  };

  const orders = (id: number): Orders => {
    const workspace = known(workspaces, id);
    return {
      configure: (options) => workspace.configure(options),
      update: (file, text, options) => workspace.update(file, text, options),
      remove: (file) => workspace.remove(file),
      close: () => workspaces.delete(id),
    };
  };

  async function answer(message: Message): Promise<unknown> {
    if ("service" in message) return call(services, message.service, message.args);
    if ("order" in message) return call(orders(message.workspace), message.order, message.args);
    asked = message.edition;
    return call(questionsTo(known(workspaces, message.workspace)), message.question, message.args);
  }

  async function respond(message: Message): Promise<void> {
    const id = "id" in message ? message.id : undefined;
    const reply = (content: object) => {
      if (id !== undefined) port.post({ id, ...content } as Reply);
    };
    try {
      reply({ answer: await answer(message) });
    } catch (error) {
      if (error instanceof Interrupted) reply({ interrupted: true });
      else reply({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  let turn = Promise.resolve();
  port.listen((message) => {
    turn = turn.then(() => respond(message));
  });
}

function questionsTo(workspace: Workspace): Questions {
  return {
    prepare(files) {
      const until = performance.now() + SLICE;
      const wanted = new Set<string>();
      let done = 0;
      for (const { path, isEntry } of files) {
        if (isEntry) for (const each of workspace.wanted(path)) wanted.add(each);
        else workspace.work(path);
        done++;
        if (performance.now() > until) break;
      }
      return { done, wanted: [...wanted] };
    },
    findings: (file) => workspace.findings(file),
    foretold: (file) => workspace.foretold(file),
    report: (file) => workspace.report(file),
    tests: (file) => workspace.tests(file),
    hover: (file, position) => workspace.hover(file, position),
    fixes: (finding) => workspace.fixes(finding),
  };
}

function known(workspaces: ReadonlyMap<number, Workspace>, id: number): Workspace {
  const workspace = workspaces.get(id);
  if (!workspace) throw new Error(`there is no workspace ${id}`);
  return workspace;
}

/** Messages are made by analyst.ts alone, whose own types say which arguments go with which name. */
function call<T extends object>(target: T, name: keyof T, args: readonly unknown[]): unknown {
  return (target[name] as (...args: readonly unknown[]) => unknown)(...args);
}
