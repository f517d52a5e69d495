/** Whether a finding and a row of a comparison are about one place, or one name. */

import type { Comparison } from "../protocol/comparison.ts";
import type { Finding } from "../protocol/findings.ts";
import type { SourceRef } from "../protocol/trace.ts";

/** Whether the run loaded the file: it is the script, or one of the modules that its processes had. */
export function isLoaded(file: string, comparison: Comparison): boolean {
  return loadedAmong([file], comparison).length > 0;
}

/** The files that the run loaded. Of two that may be one module it is the one that has more folders with the script. */
export function loadedAmong(files: Iterable<string>, { script, legs }: Comparison): string[] {
  const all = [...files];
  const modules = new Set(
    Object.values(legs).flatMap(({ processes }) =>
      processes.flatMap(({ state, parentState }) => [...Object.keys(state), ...Object.keys(parentState)]),
    ),
  );
  const nearest = [...modules].flatMap((module) => {
    const candidates = all.filter((file) => isModule(file, module));
    const most = Math.max(0, ...candidates.map((file) => inCommon(file, script)));
    return candidates.filter((file) => inCommon(file, script) === most);
  });
  return [...new Set([...all.filter((file) => isSameFile(file, script)), ...nearest])];
}

function isModule(file: string, module: string): boolean {
  const dotted = slashed(file).replace(/(?:\/__init__)?\.py$/, "");
  return `/${dotted}`.endsWith(`/${module.replaceAll(".", "/")}`);
}

/** The number of folders that two paths begin with. */
function inCommon(one: string, other: string): number {
  const [parts, others] = [slashed(one).split("/"), slashed(other).split("/")];
  const end = parts.findIndex((part, at) => part !== others[at]);
  return end < 0 ? parts.length : end;
}

/** Both were made from one path, of which one may be relative. */
export function isSameFile(a: string, b: string): boolean {
  const [shorter, longer] = [slashed(a), slashed(b)].sort((x, y) => x.length - y.length) as [string, string];
  return shorter !== "" && `/${longer}`.endsWith(`/${shorter.replace(/^\.?\//, "")}`);
}

/** Both ways to write a path of Windows name one drive: `C:\\x`, `/c:/x`. */
function slashed(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/?([A-Za-z]):\//, (_, drive: string) => `/${drive.toLowerCase()}:/`);
}

/** Whether the reference lies within the lines of the finding, or of one of its ends elsewhere. */
export function isAt(finding: Finding, at: SourceRef | undefined): boolean {
  if (!at) return false;
  return [finding, ...finding.related].some(
    ({ file, range }) => isSameFile(file, at.file) && range.start.line < at.line && at.line <= range.end.line + 1,
  );
}

/** The names in `import_mock.to_mock`, `CONFIG['db']`, `self.rate`: without subscripts. */
export function namesIn(expression: string): string[] {
  return expression.replaceAll(/\[[^\]]*\]/g, "").match(/[\p{L}_][\p{L}\d_]*/gu) ?? [];
}

/** Whether `name` of `module` is what `symbol` says, as the script spells it. */
export function isSymbol(symbol: string, name: string, module = "__main__"): boolean {
  const [said, had] = [namesIn(symbol), namesIn(name)];
  const [root] = had;
  if (root === undefined) return false;
  // Of a module as such, all that it holds is meant.
  if (said.at(-1) === module.split(".").at(-1)) return true;
  const at = said.indexOf(root);
  // `rate`, or `settings.rate`; not the `rate` of another module.
  if (at === 0 || (at > 0 && said[at - 1] === module.split(".").at(-1))) return true;
  // `cls.connection`, which is `Store.connection`.
  return had.length > 1 && said.length > 1 && said.at(-1) === had.at(-1);
}

/** Whether both are about one thing at one place, whatever settings have made of them. */
export function isSameFinding(one: Finding, other: Finding): boolean {
  const { start } = other.range;
  const isThere = one.range.start.line === start.line && one.range.start.column === start.column;
  return isThere && one.file === other.file && one.rule === other.rule && one.symbol === other.symbol;
}

/** The findings, and those of the others that they lack. */
export function joined(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  return [...findings, ...others.filter((other) => !findings.some((each) => isSameFinding(each, other)))];
}
