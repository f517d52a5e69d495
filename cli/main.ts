/**
 * `forkcast`: the command line over the two engines. Exit status 2 means that the call could not be carried out.
 *
 * Each command is loaded when it is called: what a check need not load would take a good part of its time.
 */

import { Command, CommanderError, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import { SEVERITIES } from "../protocol/findings.ts";
import type { CheckCall } from "./check.ts";
import type { CompareCall } from "./compare.ts";
import { CHECK_FORMATS, COMPARISON_FORMATS, VERIFY_FORMATS } from "./formats/names.ts";
import { addRunOptions, targetOption } from "./options.ts";
import type { RunCall } from "./run.ts";
import { UnusableCall } from "./usage.ts";
import type { VerifyCall } from "./verify.ts";

const EXAMPLES = `
To begin with:
  forkcast check .                       what is written in this folder
  forkcast run main.py -- --verbose      what happens, with the script's own arguments after --`;

/** What a command does. Resolves with the exit status. */
type Finish = (status: Promise<number>) => Promise<void>;

function commandLine(argv: readonly string[], finish: Finish): Command {
  const program = new Command("forkcast")
    .description("Foresees, and shows, where Python multiprocessing differs by start method.")
    .version(manifest.version)
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError("(see forkcast --help, and for one command: forkcast check --help)")
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "forkcast: ")) })
    .exitOverride();
  addCheck(program, finish);
  addRun(program, finish, argv);
  addCompare(program, finish);
  addVerify(program, finish, argv);
  return program;
}

function addCheck(program: Command, finish: Finish): void {
  program
    .command("check")
    .description("Report code that behaves differently under fork, spawn and forkserver. Nothing is run.")
    .argument("<path...>", "Python files and notebooks, or folders of them (. is this one)")
    .addOption(formOption(CHECK_FORMATS))
    .addOption(targetOption())
    .addOption(
      new Option("--fail-on <severity>", "least severity for exit status 1").choices(SEVERITIES).default("warning"),
    )
    .addHelpText("after", exitStatus("nothing was found", "there are findings (see --fail-on)"))
    .action((paths: string[], options: Omit<CheckCall, "paths">) =>
      finish(import("./check.ts").then(({ check }) => check({ paths, ...options }))),
    );
}

function addRun(program: Command, finish: Finish, argv: readonly string[]): void {
  const command = program
    .command("run")
    .description("Run a script under start methods, one after the other, and report what its child processes had.")
    .usage(
      "[options] SCRIPT [-- ARGUMENTS…]\n       forkcast run [options] -m MODULE [-- ARGUMENTS…]\n       forkcast run [options] --launch NAME",
    )
    .argument("[words...]", "the script, and after -- its own arguments")
    .addOption(formOption(COMPARISON_FORMATS))
    .option("-m, --module <name>", "run a module, as python -m does")
    .option("--launch <name>", "program, arguments, folder and environment as launch.json has them under that name")
    .option("--trace <folder>", "keep what was recorded, as FOLDER/<method>.jsonl")
    .addHelpText("after", exitStatus("nothing differs", "something differs"));
  addRunOptions(command).action((words: string[], options: Omit<RunCall, "words" | "afterDashes">) =>
    finish(import("./run.ts").then(({ run }) => run({ words, afterDashes: afterDashes(argv), ...options }))),
  );
}

function addCompare(program: Command, finish: Finish): void {
  program
    .command("compare")
    .description("Compare traces that were recorded with `run --trace`, on this machine or any other.")
    .argument("<trace...>", "two traces or more, one of each start method")
    .option("--control <trace...>", "further runs under the same methods: what differs there varies anyway")
    .addOption(formOption(COMPARISON_FORMATS))
    .addHelpText("after", exitStatus("nothing differs", "something differs"))
    .action((traces: string[], { control = [], format }: Partial<CompareCall> & Pick<CompareCall, "format">) =>
      finish(import("./compare.ts").then(({ compare }) => compare({ traces, control, format }))),
    );
}

function addVerify(program: Command, finish: Finish, argv: readonly string[]): void {
  const command = program
    .command("verify")
    .description("Check scripts, run them, and report which findings the runs confirm and what nobody foresaw.")
    .usage("[options] PATH… [-- ARGUMENTS…]")
    .argument("<path...>", "scripts, or folders of them; after -- the arguments of every script")
    .addOption(formOption(VERIFY_FORMATS))
    .addHelpText("after", exitStatus("runs and findings agree", "they do not"));
  addRunOptions(command).action((words: string[], options: Omit<VerifyCall, "paths" | "args">) => {
    const paths = words.slice(0, words.length - afterDashes(argv));
    const args = words.slice(paths.length);
    return finish(import("./verify.ts").then(({ verify }) => verify({ paths, args, ...options })));
  });
}

/** How many words stand after `--`: Commander forgets where that stood. */
function afterDashes(argv: readonly string[]): number {
  return argv.includes("--") ? argv.length - argv.indexOf("--") - 1 : 0;
}

function exitStatus(clean: string, found: string): string {
  return `\nExit status: 0 where ${clean}, 1 where ${found}, 2 where the call cannot be carried out.`;
}

function formOption(forms: readonly string[]): Option {
  return new Option("--format <form>", "form of the report").choices(forms).default("text");
}

/** Carries out a call. Resolves with the exit status. */
async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  try {
    await commandLine(argv, async (given) => {
      status = await given;
    }).parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    // Commander has printed its own message; --help and --version end this way too, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UnusableCall) {
      process.stderr.write(`forkcast: ${error.message}\n`);
      return 2;
    }
    // Status 1 would read as "something was found".
    const trace = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`forkcast: this is a fault of forkcast's own; please report it with these lines.\n${trace}\n`);
    return 2;
  }
}

// A reader that goes away early (`forkcast check | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
