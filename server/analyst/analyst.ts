/**
 * The analysis as the server sees it: questions that are answered later. The work is done by another thread where the
 * platform has one, so that no text, however long, keeps the server from answering its client.
 */

import {
  type Grammar,
  Interrupted,
  type TextOptions,
  type Workspace,
  type WorkspaceOptions,
} from "../../analysis/index.ts";
import type { Glance } from "../glance.ts";
import type { Message, Port, Questions, Reply, Services, ToPrepare } from "./messages.ts";

type Answer<Name extends keyof Questions> = Promise<ReturnType<Questions[Name]>>;

/** A workspace whose questions reject with `Interrupted` where a text was changed before they were answered. */
export interface RemoteWorkspace extends Pick<Workspace, "configure" | "update" | "remove"> {
  prepare(files: readonly ToPrepare[]): Answer<"prepare">;
  findings(...args: Parameters<Questions["findings"]>): Answer<"findings">;
  foretold(...args: Parameters<Questions["foretold"]>): Answer<"foretold">;
  report(...args: Parameters<Questions["report"]>): Answer<"report">;
  tests(...args: Parameters<Questions["tests"]>): Answer<"tests">;
  hover(...args: Parameters<Questions["hover"]>): Answer<"hover">;
  fixes(...args: Parameters<Questions["fixes"]>): Answer<"fixes">;
  /** Nobody asks about it any more. */
  close(): void;
}

/** What a platform gives: the line to the one who analyses, and the memory that both look at. */
export interface AnalystPort extends Port<Reply> {
  readonly edition: Int32Array;
  /** Called when the other side has ended although nobody wanted it to. */
  onLost(lost: (why: string) => void): void;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export class Analyst {
  readonly #port: AnalystPort;
  readonly #waiting = new Map<number, Waiting>();
  #lost: string | undefined;
  #ids = 0;

  /** @param lost called when all workspaces are gone and others have to be made, by another analyst */
  constructor(port: AnalystPort, lost: (why: string) => void) {
    this.#port = port;
    port.listen((reply) => this.#receive(reply));
    port.onLost((why) => {
      this.#lost = why;
      for (const { reject } of this.#waiting.values()) reject(new Error(why));
      this.#waiting.clear();
      lost(why);
    });
  }

  async open(grammar: Grammar, options: WorkspaceOptions): Promise<RemoteWorkspace> {
    const workspace = ++this.#ids;
    await this.#serve("open", [workspace, grammar, options]);
    const order = (name: "configure" | "update" | "remove" | "close", ...args: readonly unknown[]) => {
      // What is being worked out stands on texts that are no more.
      Atomics.add(this.#port.edition, 0, 1);
      this.#port.post({ order: name, workspace, args } satisfies Message);
    };
    const ask = <Name extends keyof Questions>(question: Name, ...args: Parameters<Questions[Name]>): Answer<Name> => {
      const edition = Atomics.load(this.#port.edition, 0);
      return this.#answer((id) => ({ question, workspace, id, edition, args })) as Answer<Name>;
    };
    return {
      configure: (to: WorkspaceOptions) => order("configure", to),
      update: (file: string, text: string, how?: TextOptions) => order("update", file, text, how),
      remove: (file: string) => order("remove", file),
      close: () => order("close"),
      prepare: (...args) => ask("prepare", ...args),
      findings: (...args) => ask("findings", ...args),
      foretold: (...args) => ask("foretold", ...args),
      report: (...args) => ask("report", ...args),
      tests: (...args) => ask("tests", ...args),
      hover: (...args) => ask("hover", ...args),
      fixes: (...args) => ask("fixes", ...args),
    };
  }

  glance(path: string, content: string): Promise<Glance> {
    return this.#serve("glance", [path, content]) as Promise<Glance>;
  }

  #serve(service: keyof Services, args: readonly unknown[]): Promise<unknown> {
    return this.#answer((id) => ({ service, id, args }));
  }

  #answer(message: (id: number) => Message): Promise<unknown> {
    if (this.#lost !== undefined) return Promise.reject(new Error(this.#lost));
    return new Promise((resolve, reject) => {
      const id = ++this.#ids;
      this.#waiting.set(id, { resolve, reject });
      this.#port.post(message(id));
    });
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ("answer" in reply) waiting?.resolve(reply.answer);
    else waiting?.reject("interrupted" in reply ? new Interrupted() : new Error(reply.failure));
  }
}
