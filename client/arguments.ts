/** Script arguments, remembered per script in the workspace. */

import { type Memento, type Uri, window } from "vscode";
import { splitArguments } from "./commandLine.ts";
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
    const typed = await window.showInputBox({
      title: `Forkcast: arguments for ${nameOf(script)}`,
      prompt: "As on a command line. Empty: no arguments. They are remembered for this script.",
      placeHolder: 'for example  -i 2 --name "two words"',
      value: this.remembered(script) ?? "",
      ignoreFocusOut: true,
      validateInput: (text) => (splitArguments(text) ? undefined : "A quote is not closed."),
    });
    if (typed === undefined) return undefined;
    await this.remember(script, typed);
    return splitArguments(typed);
  }
}

function keyOf(script: Uri): string {
  return `arguments:${script.toString()}`;
}
