/** Version specifiers as Python packages write them, for numbers such as `3.13.8`. */

const CLAUSE = /^(<=|>=|==|!=|<|>)(\d+(?:\.\d+)*)(\.\*)?$/;

/** Whether the word is a specifier: clauses joined by commas, all of which must hold. */
export function isSpecifier(word: string): boolean {
  return word.split(",").every((clause) => CLAUSE.test(clause));
}

/** Whether one of the specifiers holds for the version; true where there is none. */
export function fits(version: string, specifiers: readonly string[]): boolean {
  return (
    specifiers.length === 0 ||
    specifiers.some((specifier) => specifier.split(",").every((clause) => holds(version, clause)))
  );
}

function holds(version: string, clause: string): boolean {
  const [, operator, bound = "", wildcard] = CLAUSE.exec(clause) ?? [];
  if (operator === undefined) throw new Error(`no version specifier: ${clause}`);
  const order = compare(wildcard === undefined ? version : cut(version, bound), bound);
  switch (operator) {
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    default:
      return order > 0;
  }
}

/** As many parts of the version as the bound has. */
function cut(version: string, bound: string): string {
  return version.split(".").slice(0, bound.split(".").length).join(".");
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
