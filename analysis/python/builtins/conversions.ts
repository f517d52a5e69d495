/** Functions whose result is their argument in another form: where that came from is not lost. */

import type { CallInfo } from "../running/calls.ts";
import type { Value } from "../values.ts";
import { derived } from "./derived.ts";

const TO_TEXT =
  /^(?:builtins\.(?:str|repr|ascii|format|hex|bytes)|json\.dumps|base64\.\w+|os\.path\.\w+|os\.fspath|pathlib\.(?:Pure)?(?:Posix|Windows)?Path|binascii\.hexlify)$/;
const TO_OTHER =
  /^(?:builtins\.(?:int|float|round|abs|divmod|pow|sum|min|max|complex)|hashlib\.\w+|zlib\.(?:crc32|adler32)|math\.\w+|datetime\.(?:datetime|timedelta)(?:\.\w+)?|decimal\.Decimal|fractions\.Fraction)$/;

/** The result of a conversion of something whose origin is known; `undefined` for all else. */
export function converted(name: string, info: CallInfo): Value | undefined {
  const text = TO_TEXT.test(name);
  if (!text && !TO_OTHER.test(name)) return undefined;
  const arguments_ = [...info.positional, ...info.named.values()].map((each) => each.value);
  const result = derived(arguments_, text);
  const [only] = result;
  return only?.kind === "unknown" && only.from ? result : undefined;
}
