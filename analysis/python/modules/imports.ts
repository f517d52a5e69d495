/** Import statements: which modules run, and which names are bound. */

import type { Alias, Import, ImportFrom, Span } from "../../syntax/ast.ts";
import type { Chunk, SourceDocument } from "../../syntax/document.ts";
import type { Frame } from "../frames.ts";
import type { Machine } from "../machine.ts";
import { lookUp } from "../names/attributes.ts";
import { store } from "../names/names.ts";
import { runStatements } from "../running/statements.ts";
import { cellOf, isVisible } from "../timeline.ts";
import { external, type ModuleValue, UNKNOWN, type Value } from "../values.ts";
import { ModuleCells } from "./moduleCells.ts";

export function runImport(machine: Machine, node: Import): void {
  for (const alias of node.names) {
    const replaced = replacedModule(machine, alias.name, alias);
    if (replaced && (alias.asname || !alias.name.includes("."))) {
      bindImported(machine, alias, alias.asname ?? alias.name, replaced);
      continue;
    }
    const parts = alias.name.split(".");
    const chain = machine.finder.absolute(alias.name, machine.frame.module.file);
    const modules = runChain(machine, chain, parts);
    const top = modules[0] ?? (chain.length > 0 ? undefined : external(parts[0] ?? ""));
    const bound = alias.asname ? (modules.at(-1) ?? external(alias.name)) : top;
    bindImported(machine, alias, alias.asname ?? parts[0] ?? "", bound ?? namespace(modules, parts));
  }
}

/** What the program itself put into `sys.modules` under that name. */
export function replacedModule(machine: Machine, name: string, node: Span): Value | undefined {
  if (name === "__main__") return mainModule(machine);
  const cell = machine.externals.get(`sys.modules[${JSON.stringify(name)}]`);
  const binding = cell && machine.holds(cell);
  if (!binding) return undefined;
  if (machine.phase === "child" && binding.phase === "main") {
    machine.library.read(machine, {
      site: machine.site(node),
      symbol: name,
      function: machine.frame.function,
      binding,
      imported: undefined,
      value: binding.value,
      change: { form: "replaced", binding, imported: undefined, cell },
    });
  }
  return binding.value;
}

/** The script that is running, in whatever process: a child has it under that name too. */
function mainModule(machine: Machine): Value | undefined {
  const [main] = machine.modules.values();
  return main?.module.name === "__main__" ? [main.module] : undefined;
}

/** `importlib.import_module("a.b")` */
export function importedByName(machine: Machine, name: string | undefined): Value | undefined {
  if (name === undefined || !/^\w/.test(name)) return undefined;
  const chain = machine.finder.absolute(name, machine.frame.module.file);
  return runChain(machine, chain, name.split(".")).at(-1) ?? (chain.length > 0 ? undefined : external(name));
}

/** `import a.b` where `a` has no file of its own: the deepest module is reached by its whole dotted name. */
function namespace(modules: readonly (Value | undefined)[], parts: readonly string[]): Value {
  return modules.some((each) => each) ? UNKNOWN : external(parts[0] ?? "");
}

export function runImportFrom(machine: Machine, node: ImportFrom): void {
  const { module, level } = node;
  if (module === "__future__") return;
  const importer = machine.frame.module.file;
  const chain =
    level > 0 ? machine.finder.relative(level, module, importer) : machine.finder.absolute(module, importer);
  const parts = module === "" ? [] : module.split(".");
  const from =
    (level === 0 ? replacedModule(machine, module, node) : undefined) ?? runChain(machine, chain, parts).at(-1);
  const source = from ?? external(level > 0 ? `.${module}` : module);
  if (node.star) importStar(machine, node, source);
  for (const alias of node.names) {
    const value = memberOf(machine, node, alias, from) ?? externalMember(machine, module, level, alias);
    bindImported(machine, alias, alias.asname ?? alias.name, value);
  }
}

function memberOf(machine: Machine, node: ImportFrom, alias: Alias, from: Value | undefined): Value | undefined {
  const found = from?.flatMap((each) => lookUp(machine, each, alias.name)?.value ?? []) ?? [];
  if (found.length > 0) return found;
  const importer = machine.frame.module.file;
  const name = node.module === "" ? alias.name : `${node.module}.${alias.name}`;
  const chain =
    node.level > 0 ? machine.finder.relative(node.level, name, importer) : machine.finder.absolute(name, importer);
  const submodule = runChain(machine, chain, name.split(".")).at(-1);
  return submodule ?? (from && UNKNOWN);
}

function externalMember(machine: Machine, module: string, level: number, alias: Alias): Value {
  if (level > 0) return UNKNOWN;
  const name = `${module}.${alias.name}`;
  const patched = machine.externals.get(name);
  return (patched && machine.holds(patched)?.value) ?? external(name);
}

function bindImported(machine: Machine, alias: Alias, name: string, value: Value): void {
  store(machine, name, value, "import", machine.site(alias));
}

function importStar(machine: Machine, node: ImportFrom, source: Value): void {
  const [module] = source;
  if (module?.kind === "external") machine.library.star(machine, module.name);
  if (module?.kind !== "module") return;
  for (const [name, cell] of module.cells) {
    const binding = machine.holds(cell);
    if (binding && !name.startsWith("_")) store(machine, name, binding.value, "import", machine.site(node));
  }
}

/** Runs the modules of a dotted name, and binds each in its package. */
function runChain(machine: Machine, chain: readonly (SourceDocument | undefined)[], parts: readonly string[]) {
  const modules = chain.map((document, index): Value | undefined => {
    if (!document) return undefined;
    const name = parts.slice(0, index + 1).join(".") || "__init__";
    return [runModule(machine, document, name)];
  });
  for (const [index, module] of modules.entries()) {
    const parent = modules[index - 1]?.[0];
    const part = parts[index];
    if (!module || !part || parent?.kind !== "module") continue;
    const cell = cellOf(parent.cells, part);
    if (machine.holds(cell)?.value[0] === module[0]) continue;
    const site = machine.site(machine.frame.statement ?? { start: 0, end: 0 });
    machine.during("import", () => machine.bind(cell, module, "import", site, undefined, "always"));
  }
  return modules;
}

/** Runs a module's own level, unless that was done already in this process. */
export function runModule(machine: Machine, document: SourceDocument, name: string): ModuleValue {
  const { phase, importers } = machine;
  if (phase === "child") importers.noteChild(document.file);
  if (phase === "import") importers.note(machine.frame.module.file, document.file);
  const known = machine.modules.get(document.file);
  const module = known?.module ?? { kind: "module", name, file: document.file, cells: new ModuleCells() };
  const loads = known?.loads ?? [];
  if (loads.some((each) => isVisible(each, machine.timeline))) return module;
  machine.modules.set(document.file, { module, loads: [...loads, machine.tick()] });
  // What the parent alone imports no child has by importing it.
  const inParent = phase !== "child" && importers.parentOnly.has(document.file);
  machine.during(inParent ? "main" : "import", () => runModuleBody(machine, document, module));
  return module;
}

export function runModuleBody(machine: Machine, document: SourceDocument, module: ModuleValue): void {
  const [first] = document.chunks;
  if (!first) return;
  const frame = moduleFrame(machine, module, first);
  machine.within(frame, () => {
    for (const chunk of document.chunks) {
      if (isDeferred(machine, module, chunk)) continue;
      frame.chunk = chunk;
      if (runStatements(machine, chunk.body) !== "next") break;
    }
  });
}

/** A name's first binding to a plain literal: it is read, and costs something, where someone looks at the name. */
function isDeferred(machine: Machine, module: ModuleValue, chunk: Chunk): boolean {
  const name = chunk.table;
  if (name === undefined || module.cells.has(name)) return false;
  // Each object that the literal makes takes a moment of time, and no literal makes more than it has characters.
  const then = machine.reserve(chunk.text.length);
  module.cells.defer(name, () =>
    machine.asOf(then, moduleFrame(machine, module, chunk), () => runStatements(machine, chunk.body)),
  );
  return true;
}

export function moduleFrame(machine: Machine, module: ModuleValue, chunk: Chunk): Frame {
  return {
    kind: "module",
    module,
    chunk,
    outer: undefined,
    cells: module.cells,
    scope: undefined,
    function: undefined,
    qualname: "",
    returned: [],
    statement: undefined,
    branches: machine.branches,
    pause: "none",
  };
}
