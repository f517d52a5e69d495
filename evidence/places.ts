/** Whether a finding and a row of a comparison are about one place, or one name. */

import type { Comparison } from "../protocol/comparison.ts";
import type { Finding } from "../protocol/findings.ts";
import type { SourceRef } from "../protocol/trace.ts";

/** Whether the run loaded the file: it is the script, or one of the modules that its processes had. */
export function isLoaded(file: string, { script, legs }: Comparison): boolean {
  if (isSameFile(file, script)) return true;
  const modules = Object.values(legs).flatMap(({ processes }) =>
    processes.flatMap(({ state, parentState }) => [...Object.keys(state), ...Object.keys(parentState)]),
  );
  const dotted = slashed(file).replace(/(?:\/__init__)?\.py$/, "");
  return modules.some((module) => `/${dotted}`.endsWith(`/${module.replaceAll(".", "/")}`));
}

/** Both were made from one path, of which one may be relative. */
export function isSameFile(a: string, b: string): boolean {
  const [shorter, longer] = [slashed(a), slashed(b)].sort((x, y) => x.length - y.length) as [string, string];
  return shorter !== "" && `/${longer}`.endsWith(`/${shorter.replace(/^\.?\//, "")}`);
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
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
