/** Script arguments, remembered per script in the workspace. */

import { l10n, type Memento, type Uri, window } from "vscode";
import { joinArguments, splitArguments } from "./commandLine.ts";
import { nameOf } from "./script.ts";

/** What a script that looks at its command line mentions. */
const READS_ARGUMENTS = /\b(argparse|sys\.argv|optparse|getopt|click|typer|docopt|fire)\b/;

export class Arguments {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** As typed; undefined where nobody was ever asked. */
  remembered(script: Uri): string | undefined {
    return this.#memory.get<string>(keyOf(script));
  }

  async remember(script: Uri, typed: string): Promise<void> {
    await this.#memory.update(keyOf(script), typed);
  }

  /**
   * The remembered arguments. A script that seems to read arguments is asked about once, since without them it may
   * show nothing. Undefined: the person has turned back.
   */
  async rememberedOrAsked(script: Uri, source: string): Promise<string[] | undefined> {
    const typed = this.remembered(script);
    if (typed === undefined && READS_ARGUMENTS.test(source)) return this.ask(script);
    return splitArguments(typed ?? "") ?? [];
  }

  /** Asks, starting from the remembered arguments, and remembers the answer. Undefined: the person has turned back. */
  async ask(script: Uri): Promise<string[] | undefined> {
    const title = l10n.t("Forkcast: arguments for {0}", nameOf(script));
    const prompt = l10n.t("As on a command line. Empty: no arguments. They are remembered for this script.");
    const typed = await askLine(title, prompt, this.remembered(script) ?? "");
    if (typed === undefined) return undefined;
    await this.remember(script, typed);
    return splitArguments(typed);
  }
}

/** Asks for other arguments of a module, which are not remembered. Undefined: the person has turned back. */
export async function askOnce(module: string, args: readonly string[]): Promise<string[] | undefined> {
  const title = l10n.t("Forkcast: arguments for {0}", module);
  const typed = await askLine(title, l10n.t("As on a command line."), joinArguments(args));
  return typed === undefined ? undefined : splitArguments(typed);
}

async function askLine(title: string, prompt: string, value: string): Promise<string | undefined> {
  return window.showInputBox({
    title,
    prompt,
    placeHolder: l10n.t('for example  -i 2 --name "two words"'),
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (splitArguments(text) ? undefined : l10n.t("A quote is not closed.")),
  });
}

function keyOf(script: Uri): string {
  return `arguments:${script.toString()}`;
}
