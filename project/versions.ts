/**
 * Version specifiers as Python packages write them, for numbers such as `3.13.8`.
 * https://packaging.python.org/en/latest/specifications/version-specifiers/
 */

/** Pre-, post- and development releases stand for their release: nobody asks for one start method of an alpha. */
const CLAUSE = /^(~=|===?|!=|<=|>=|<|>)\s*(\d+(?:\.\d+)*)(?:\.?(?:a|b|rc|post|dev)\d*)*(\.\*)?$/;

/** Whether the text is a specifier: clauses joined by commas, all of which must hold. */
export function isSpecifier(text: string): boolean {
  return clausesOf(text).every((clause) => CLAUSE.test(clause));
}

/** Whether the specifier holds for the version. Throws a RangeError for what is no specifier. */
export function fits(version: string, specifier: string): boolean {
  return clausesOf(specifier).every((clause) => holds(version, clause));
}

function clausesOf(text: string): string[] {
  return text.split(",").map((clause) => clause.trim());
}

function holds(version: string, clause: string): boolean {
  const [, operator, bound = "", wildcard] = CLAUSE.exec(clause) ?? [];
  if (operator === undefined) throw new RangeError(`no version specifier: ${clause}`);
  const order = compare(wildcard === undefined ? version : cut(version, partsOf(bound)), bound);
  switch (operator) {
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
    case "==":
    case "===":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "~=": {
      // `~= 3.9.2` means `>= 3.9.2, == 3.9.*`.
      const shared = Math.max(1, partsOf(bound) - 1);
      return order >= 0 && compare(cut(version, shared), cut(bound, shared)) === 0;
    }
    default:
      return order > 0;
  }
}

function partsOf(version: string): number {
  return version.split(".").length;
}

function cut(version: string, parts: number): string {
  return version.split(".").slice(0, parts).join(".");
}

/** Negative, 0 or positive; missing parts count as 0. */
function compare(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
