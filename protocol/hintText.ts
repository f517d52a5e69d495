/** What is drawn beside code of the values under the start methods: `fork: args.input │ spawn: 0`. */

/** Beside the code there is room for little: VS Code cuts a hint off after so many characters. */
export const HINT_ROOM = 43;
/** Of any value as much as this is shown. */
const LEAST = 6;

/** Labels as they stand before their values; values are cut where `room` would not do for them all. */
export function hintText(values: readonly (readonly [label: string, value: string])[], room = HINT_ROOM): string {
  const around = values.map(([label]) => label).join(BETWEEN);
  const fitting = fitted(
    values.map(([, value]) => value),
    room - around.length,
  );
  return values.map(([label], at) => label + fitting[at]).join(BETWEEN);
}

const BETWEEN = " │ ";

/** Values that need `room` characters together: what short ones leave is for long ones. */
function fitted(all: readonly string[], room: number): string[] {
  const isShort = all.join("").length <= room;
  const values = isShort ? all : withoutCommonStart(all);
  const lengths = values.map(({ length }) => length).sort((one, other) => one - other);
  let [left, most] = [room, 0];
  for (const [at, length] of lengths.entries()) {
    most = Math.max(LEAST, Math.floor(left / (lengths.length - at)));
    if (length > most) break;
    left -= length;
  }
  return values.map((value) => shortened(value, most));
}

/** Where texts are cut, what they differ in must not be. */
function withoutCommonStart(values: readonly string[]): readonly string[] {
  const [first = "", ...others] = values;
  let common = 0;
  while (common < first.length && others.every((other) => other[common] === first[common])) common++;
  return common < LEAST ? values : values.map((value) => `…${value.slice(common)}`);
}

/** On one line of so many characters at the most. */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll("\n", " ⏎ ");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
