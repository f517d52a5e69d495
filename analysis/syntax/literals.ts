/** What Python's literals stand for, as far as a JavaScript value can say it. */

/** An integer or float; `undefined` where it is neither or is too large to be exact. */
export function constantNumber(text: string): number | undefined {
  const plain = text.replaceAll("_", "");
  const value = Number(plain);
  if (Number.isNaN(value)) return undefined;
  return /^\d+$/.test(plain) && !Number.isSafeInteger(value) ? undefined : value;
}

const LITERAL = /^([A-Za-z]*)("""|'''|"|')([\s\S]*)\2$/;
const ESCAPE = /\\(\r?\n|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g;
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "'": "'", '"': '"', "\\": "\\" };

/** The text of a string literal (adjacent ones are joined); `undefined` for bytes. */
export function constantString(source: string): string | undefined {
  const match = LITERAL.exec(source);
  if (!match) return undefined;
  const prefix = (match[1] ?? "").toLowerCase();
  if (prefix.includes("b")) return undefined;
  const body = match[3] ?? "";
  return prefix.includes("r") ? body : body.replace(ESCAPE, (_, letters: string) => unescaped(letters));
}

function unescaped(letters: string): string {
  const simple = SIMPLE_ESCAPES[letters];
  if (simple !== undefined) return simple;
  if (/^\r?\n$/.test(letters)) return "";
  if (/^[xuU]./.test(letters)) return codePoint(Number.parseInt(letters.slice(1), 16));
  if (/^[0-7]/.test(letters)) return codePoint(Number.parseInt(letters, 8));
  return `\\${letters}`;
}

const codePoint = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : "�");
