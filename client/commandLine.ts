/** A script's arguments as a person types them, and as a process takes them. */

/**
 * Splits at spaces. Single and double quotes keep spaces together; a backslash only escapes a quote after it, so that
 * Windows paths can be typed as they are. Undefined where a quote is never closed.
 */
export function splitArguments(text: string): string[] | undefined {
  const found: string[] = [];
  let current: string | undefined;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const next = text[at + 1];
    if (character === "\\" && next !== undefined && isEscapable(next, quote)) {
      current = (current ?? "") + next;
      at++;
    } else if (quote !== "") {
      if (character === quote) quote = "";
      else current += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      current ??= "";
    } else if (/\s/.test(character)) {
      if (current !== undefined) found.push(current);
      current = undefined;
    } else {
      current = (current ?? "") + character;
    }
  }
  if (quote !== "") return undefined;
  if (current !== undefined) found.push(current);
  return found;
}

function isEscapable(character: string, quote: string): boolean {
  return quote === "" ? /["']/.test(character) : character === quote;
}

/** Text that `splitArguments` splits into `args` again. */
export function joinArguments(args: readonly string[]): string {
  return args.map(quoted).join(" ");
}

function quoted(argument: string): string {
  if (argument !== "" && !/["'\s]/.test(argument)) return argument;
  // A backslash before the closing quote would escape it: it stays outside.
  const [, body, backslashes] = /^(.*?)(\\*)$/s.exec(argument)!;
  return `"${body!.replaceAll('"', '\\"')}"${backslashes}`;
}
