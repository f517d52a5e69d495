/** Answers about names: a program asks about the same few at every call. */

const MOST = 10_000;

/** The same function of a name, which works each answer out once. */
export function remembered<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before as T;
    if (known.size >= MOST) known.clear();
    const now = answer(name);
    known.set(name, now);
    return now;
  };
}
