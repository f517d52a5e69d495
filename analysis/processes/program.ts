/** Runs a program in the abstract and gathers what is known of its processes. */

import { Machine } from "../python/machine.ts";
import { moduleFrame, runModuleBody } from "../python/modules/imports.ts";
import { ModuleCells } from "../python/modules/moduleCells.ts";
import type { ModuleFinder } from "../python/modules/modules.ts";
import { lookUp } from "../python/names/attributes.ts";
import { callWith } from "../python/running/calls.ts";
import { call } from "../python/running/functions.ts";
import {
  type Abstract,
  type ClassValue,
  type FunctionValue,
  type ModuleValue,
  type Site,
  UNKNOWN,
} from "../python/values.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { concernedChunks } from "./concerned.ts";
import { withoutEchoes } from "./effects.ts";
import type { ProgramFacts } from "./facts.ts";
import { ProcessModel } from "./model.ts";
import { fixturesFor } from "./pytest.ts";
import { mentionsProcesses } from "./vocabulary.ts";

/**
 * Runs a file as the main script; and, where it has functions that nobody called, as a module whose importer may call
 * them after the import.
 *
 * @param checkInterrupt called now and then; what it throws ends the run
 */
export function runProgram(
  entry: SourceDocument,
  finder: ModuleFinder,
  checkInterrupt: () => void,
): readonly ProgramFacts[] {
  const script = settled((parentOnly) => {
    const run = new Run(entry, "__main__", finder, parentOnly, checkInterrupt);
    run.start();
    return run;
  });
  const facts = [script.facts()];
  if (!mentionsProcesses(entry.text) || !script.hasUncalled()) return facts;
  const library = settled((parentOnly) => {
    const run = new Run(entry, "", finder, parentOnly, checkInterrupt);
    run.start();
    run.callUncalled((node) => script.machine.hasRun(node));
    return run;
  });
  return [...facts, library.facts()];
}

/** Runs again where the first run has shown that the parent imports modules which no child has. */
function settled(run: (parentOnly: ReadonlySet<string>) => Run): Run {
  const first = run(new Set());
  const parentOnly = first.importedByParentOnly();
  return parentOnly.size === 0 ? first : run(parentOnly);
}

/**
 * `python -m package` and `python folder` run this file, and their children do not import it.
 * https://github.com/python/cpython/blob/3.13/Lib/multiprocessing/spawn.py (`_fixup_main_from_name`)
 */
const isPackageMain = (file: string) => /(?:^|[\\/])__main__\.py$/.test(file);

class Run {
  readonly machine: Machine;
  private readonly model = new ProcessModel();
  private readonly module: ModuleValue;
  private readonly entry: SourceDocument;

  constructor(
    entry: SourceDocument,
    name: string,
    finder: ModuleFinder,
    parentOnly: ReadonlySet<string>,
    checkInterrupt: () => void,
  ) {
    this.entry = entry;
    this.machine = new Machine(finder, this.model, parentOnly, checkInterrupt);
    const mainOnly = entry.notebook ? "notebook" : isPackageMain(entry.file) ? "package" : undefined;
    this.module = { kind: "module", name, file: entry.file, ...(mainOnly && { mainOnly }), cells: new ModuleCells() };
  }

  start(): void {
    const { machine, module } = this;
    machine.modules.set(module.file, { module, loads: [machine.tick()] });
    // No child repeats what a notebook does: there is no file to import.
    machine.during(module.mainOnly ? "main" : "import", () => runModuleBody(machine, this.entry, module));
  }

  facts(): ProgramFacts {
    const { children, effects, sites, methods, forkOnly } = this.model;
    const { starts, reads, references } = children;
    const handovers = this.model.handovers.found(this.machine);
    const { choices } = methods;
    const state = this.model.state.facts();
    const imported = this.machine.importers.ofChildren(this.module.file);
    return {
      entry: this.module,
      starts,
      reads,
      references,
      handovers,
      effects: withoutEchoes(effects.filter((each) => imported.has(each.topLevel.chunk.document.file))),
      choices,
      forkOnly,
      sites,
      state,
    };
  }

  /** The files that the parent imports and no child; none where nothing is started. */
  importedByParentOnly(): ReadonlySet<string> {
    if (this.model.starts === 0) return new Set();
    const { modules, importers } = this.machine;
    const ofChildren = importers.ofChildren(this.module.file);
    return new Set([...modules.keys()].filter((file) => !ofChildren.has(file)));
  }

  hasUncalled(): boolean {
    const uncalled = this.topLevelValues().filter((each) =>
      functionsOf(each).some(({ node }) => !this.machine.hasRun(node)),
    );
    // To tell whom processes concern takes longer than to see that all were called.
    return uncalled.length > 0 && this.concerned(uncalled).length > 0;
  }

  /** Calls every function that was not called, each on its own after the import, with arguments of which nothing is known. */
  callUncalled(called: (node: FunctionValue["node"]) => boolean): void {
    const { machine, module } = this;
    const imported = { timeline: machine.timeline, time: machine.now };
    const [chunk] = this.entry.chunks;
    if (!chunk) return;
    const site: Site = { chunk, span: { start: 0, end: 0 } };
    const apart = (run: () => void) => {
      machine.timeline = machine.branch(imported.timeline, imported.time);
      machine.during("main", () => machine.within(moduleFrame(machine, module, chunk), run));
      machine.timeline = imported.timeline;
    };
    for (const value of this.concerned(this.topLevelValues())) {
      if (value.kind === "function" && !called(value.node))
        apart(() => call(machine, [value], fixturesFor(machine, module, value, site)));
      if (value.kind === "class") apart(() => this.callMethods(value, site, called));
    }
  }

  /** Makes an object of the class and calls each of its methods on it, as if it were the only one. */
  private callMethods(cls: Abstract, site: Site, called: (node: FunctionValue["node"]) => boolean): void {
    if (cls.kind !== "class" || methodsOf(cls).every((each) => called(each.node))) return;
    const { machine, module } = this;
    const [object] = call(machine, [cls], callWith(site, []));
    if (!object) return;
    for (const name of SET_UPS) {
      const setUp = lookUp(machine, object, name);
      if (setUp?.cell) call(machine, setUp.value, callWith(site, []));
    }
    const prepared = { timeline: machine.timeline, time: machine.now };
    for (const method of methodsOf(cls)) {
      const name = method.node.kind === "FunctionDef" ? method.node.name : "";
      if (name === "__init__" || called(method.node)) continue;
      machine.timeline = machine.branch(prepared.timeline, prepared.time);
      const found = lookUp(machine, object, name)?.value ?? UNKNOWN;
      machine.instead(() => call(machine, found, fixturesFor(machine, module, method, site)));
    }
    machine.timeline = prepared.timeline;
  }

  /** Its functions and classes. */
  private topLevelValues(): (FunctionValue | ClassValue)[] {
    const { module, machine } = this;
    const values = [...module.cells.notable()].flatMap(([, cell]) => machine.holds(cell)?.value ?? []);
    return values
      .filter((each) => each.kind === "function" || each.kind === "class")
      .filter((each) => each.module === module);
  }

  /** Those among them that processes may concern. */
  private concerned(values: readonly (FunctionValue | ClassValue)[]): (FunctionValue | ClassValue)[] {
    const chunks = concernedChunks(this.entry, this.module, this.machine);
    return values.filter(({ chunk }) => chunks.has(chunk));
  }
}

const functionsOf = (value: FunctionValue | ClassValue) => (value.kind === "function" ? [value] : methodsOf(value));

function methodsOf(cls: Abstract & { readonly kind: "class" }): FunctionValue[] {
  return [...cls.cells.values()].flatMap((cell) =>
    (cell.history.at(-1)?.value ?? []).filter((each) => each.kind === "function"),
  );
}

/** What a test case does before each of its tests. */
const SET_UPS = ["setUpClass", "setup_class", "setUp", "setup_method"];
