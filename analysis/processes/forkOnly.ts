/** What exists only where processes can fork, and is used with no look at the platform. */

import type { Machine } from "../python/machine.ts";
import { type Argument, argument, type CallInfo } from "../python/running/calls.ts";
import { knownConstant, knownText, type Site } from "../python/values.ts";
import type { ForkOnlyUse } from "./facts.ts";
import { asksForPlatform } from "./platforms.ts";
import { calleeText } from "./spelling.ts";
import { isCaught, surroundingsOf } from "./surroundings.ts";
import { meaningOf, ownName } from "./vocabulary.ts";

/** https://docs.python.org/3/library/os.html: "Availability: Unix"; Windows lacks the attribute. */
const ABSENT = /^(?:os\.(?:fork|forkpty|register_at_fork)|pty\.fork)$/;
/** https://github.com/python/cpython/blob/3.13/Lib/subprocess.py: ValueError where it is refused. */
const TAKES_PREEXEC =
  /^(?:subprocess\.(?:run|call|check_call|check_output|Popen)|asyncio\.(?:subprocess\.)?create_subprocess_(?:exec|shell)|psutil\.Popen)$/;
const FORKING_METHOD = /^fork(?:server)?$/;
const FORKING_CLASS = /^Fork(?:Server)?(?:Context|Process)$/;

/** The use that a call makes of such a thing: none, or one. */
export function forkOnlyUse(machine: Machine, name: string, info: CallInfo): ForkOnlyUse[] {
  const use = useOf(name, info);
  if (!use) return [];
  const around = surroundingsOf(machine, use.site.span);
  const exception = use.error.replace(/:.*/, "");
  return isCaught(around, exception) || asksForPlatform(machine, around) ? [] : [use];
}

function useOf(name: string, info: CallInfo): ForkOnlyUse | undefined {
  const { site } = info;
  const symbol = calleeText(info);
  if (symbol === undefined) return undefined;
  if (ABSENT.test(name)) return { site, symbol, error: "AttributeError" };
  if (TAKES_PREEXEC.test(name)) return preexec(info);
  if (FORKING_CLASS.test(ownName(name) ?? "")) return { site, symbol, error: "AttributeError" };
  const meaning = meaningOf(name);
  if (meaning !== "context" && meaning !== "set-start-method") return undefined;
  const method = knownText(argument(info, 0, "method")?.value ?? []);
  return method !== undefined && FORKING_METHOD.test(method)
    ? { site, symbol, error: `ValueError: cannot find context for '${method}'` }
    : undefined;
}

/** Reported where the argument stands, which may be lines below the call. */
function preexec(info: CallInfo): ForkOnlyUse | undefined {
  const given = info.named.get("preexec_fn");
  if (!given || mayBeNone(given)) return undefined;
  const keyword = info.node?.keywords.find((each) => each.name === "preexec_fn");
  const site: Site = keyword ? { chunk: info.site.chunk, span: keyword } : info.site;
  return { site, symbol: "preexec_fn", error: "ValueError: preexec_fn is not supported on Windows platforms" };
}

const mayBeNone = ({ value }: Argument) => value.some((each) => knownConstant([each])?.value === null);
