/** `forkcast`: the command line over the two engines. Exit status 2 means that the call could not be carried out. */

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import { SEVERITIES, type Severity } from "../protocol/findings.ts";
import { isStartMethod, START_METHODS, type StartMethod, TARGET_NAMES, type TargetName } from "../protocol/methods.ts";
import { DEFAULT_SETTINGS } from "../protocol/settings.ts";
import { CHECK_FORMATS, type CheckFormat, check } from "./check.ts";
import { compare } from "./compare.ts";
import { COMPARISON_FORMATS, type ComparisonFormat } from "./comparisons.ts";
import { run } from "./run.ts";
import { UnusableCall } from "./usage.ts";
import { VERIFY_FORMATS, type VerifyFormat, verify } from "./verify.ts";

interface CheckOptions {
  readonly format: CheckFormat;
  readonly target?: readonly TargetName[];
  readonly failOn: Severity;
}

interface RunOptions {
  readonly methods: readonly StartMethod[];
  readonly format: ComparisonFormat;
  readonly python?: string;
  readonly timeout: number;
  readonly trace?: string;
  readonly module?: string;
}

type VerifyOptions = Omit<RunOptions, "format" | "trace" | "module"> & { readonly format: VerifyFormat };

interface CompareOptions {
  readonly format: ComparisonFormat;
  readonly control?: readonly string[];
}

/** Reads a comma-separated list of names of which `isName` accepts each. */
function listOf<Name extends string>(names: readonly Name[], isName: (text: string) => text is Name) {
  return (text: string): Name[] => {
    const given = text.split(",").map((name) => name.trim());
    const wrong = given.find((name) => !isName(name));
    if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${names.join(", ")}.`);
    return [...new Set(given.filter(isName))];
  };
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 86_400)) throw new InvalidArgumentError("It takes a number of seconds above 0.");
  return value;
}

const isTarget = (text: string): text is TargetName => (TARGET_NAMES as readonly string[]).includes(text);

function commandLine(argv: readonly string[], finish: (status: number) => void): Command {
  const program = new Command("forkcast")
    .description("Foresees, and shows, where Python multiprocessing differs by start method.")
    .version(manifest.version)
    .exitOverride();

  program
    .command("check")
    .description("Report code that behaves differently under fork, spawn and forkserver. Nothing is run.")
    .argument("<path...>", "Python files and notebooks, or folders of them")
    .addOption(new Option("--format <form>", "form of the report").choices(CHECK_FORMATS).default("text"))
    .addOption(
      new Option(
        "--target <names>",
        `which of ${TARGET_NAMES.join(", ")} matter (default: those of pyproject.toml, else all)`,
      ).argParser(listOf(TARGET_NAMES, isTarget)),
    )
    .addOption(
      new Option("--fail-on <severity>", "least severity for exit status 1").choices(SEVERITIES).default("warning"),
    )
    .action(async (paths: string[], options: CheckOptions) => finish(await check({ paths, ...options })));

  program
    .command("run")
    .description("Run a script under start methods, one after the other, and report what its child processes had.")
    .usage("[options] SCRIPT [-- ARGUMENTS…]\n       forkcast run [options] -m MODULE [-- ARGUMENTS…]")
    .argument("[words...]", "the script, and after -- its own arguments")
    .addOption(methodsOption())
    .addOption(new Option("--format <form>", "form of the report").choices(COMPARISON_FORMATS).default("text"))
    .option("--python <path>", "the interpreter (default: python3, python or py on the PATH)")
    .addOption(timeoutOption())
    .option("--trace <folder>", "keep what was recorded, as FOLDER/<method>.jsonl")
    .option("-m, --module <name>", "run a module, as python -m does")
    .action(async (words: string[], options: RunOptions) => finish(await run({ words, ...options })));

  program
    .command("compare")
    .description("Compare traces that were recorded with `run --trace`, on this machine or any other.")
    .argument("<trace...>", "two traces or more, one of each start method")
    .option("--control <trace...>", "second runs under the same methods: what differs there varies anyway")
    .addOption(new Option("--format <form>", "form of the report").choices(COMPARISON_FORMATS).default("text"))
    .action(async (traces: string[], options: CompareOptions) =>
      finish(await compare({ traces, format: options.format, control: options.control ?? [] })),
    );

  program
    .command("verify")
    .description("Check scripts, run them, and report which findings the runs confirm and what nobody foresaw.")
    .usage("[options] PATH… [-- ARGUMENTS…]")
    .argument("<path...>", "scripts, or folders of them; after -- the arguments of every script")
    .addOption(methodsOption())
    .addOption(new Option("--format <form>", "form of the report").choices(VERIFY_FORMATS).default("text"))
    .option("--python <path>", "the interpreter (default: python3, python or py on the PATH)")
    .addOption(timeoutOption())
    .action(async (words: string[], options: VerifyOptions) =>
      finish(await verify({ ...splitAtDashes(argv, words), ...options })),
    );

  return program;
}

function methodsOption(): Option {
  return new Option("--methods <names>", `two or more of ${START_METHODS.join(", ")}`)
    .argParser(listOf(START_METHODS, isStartMethod))
    .default(["fork", "spawn"], "fork,spawn");
}

function timeoutOption(): Option {
  return new Option("--timeout <seconds>", "time that each run may take")
    .argParser(seconds)
    .default(DEFAULT_SETTINGS.timeout);
}

/** Commander forgets where `--` stood; the words as they were given have it. */
function splitAtDashes(given: readonly string[], words: readonly string[]) {
  const dashes = given.indexOf("--");
  const args = dashes < 0 ? [] : given.slice(dashes + 1);
  return { paths: words.slice(0, words.length - args.length), args };
}

/** Carries out a call. Resolves with the exit status. */
async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  try {
    await commandLine(argv, (given) => {
      status = given;
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
