/**
 * Bytes of a Python file as text. https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations
 */

const DECLARATION = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const NOTHING_BEFORE = /^[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)/;

const LATIN1 = new TextDecoder("latin1");
const UTF8 = new TextDecoder("utf-8");

/** Never throws: bytes that the encoding does not know become U+FFFD; an encoding that is unknown here is UTF-8. */
export function decodePython(bytes: Uint8Array): string {
  return decoderFor(bytes).decode(bytes);
}

function decoderFor(bytes: Uint8Array) {
  // A declaration is ASCII, whatever follows it.
  const head = LATIN1.decode(bytes.subarray(0, 400));
  const second = NOTHING_BEFORE.exec(head)?.[0].length;
  const name =
    DECLARATION.exec(head)?.[1] ?? (second === undefined ? undefined : DECLARATION.exec(head.slice(second))?.[1]);
  try {
    return name === undefined ? UTF8 : new TextDecoder(labelOf(name));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return UTF8;
  }
}

/** Python's name as the platform's: https://encoding.spec.whatwg.org/#names-and-labels */
function labelOf(name: string): string {
  const plain = name.toLowerCase().replaceAll("_", "-");
  if (plain.startsWith("utf-8")) return "utf-8";
  if (/^(latin-?1|iso-?8859-?1|l1)$/.test(plain)) return "latin1";
  const codePage = /^cp-?(125\d|866|874)$/.exec(plain);
  return codePage ? `windows-${codePage[1]}`.replace("windows-866", "ibm866") : plain;
}
