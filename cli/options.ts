/** Options that several commands take, and how their values are read. */

import { type Command, InvalidArgumentError, Option } from "commander";
import { isStartMethod, START_METHODS, TARGET_NAMES, type TargetName } from "../protocol/methods.ts";
import { DEFAULT_SETTINGS } from "../protocol/settings.ts";

/** Reads a comma-separated list of names of which `isName` accepts each. */
function listOf<Name extends string>(names: readonly Name[], isName: (text: string) => text is Name) {
  return (text: string): Name[] => {
    const given = wordsOf(text);
    const wrong = given.find((name) => !isName(name));
    if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${names.join(", ")}.`);
    return [...new Set(given.filter(isName))];
  };
}

function wordsOf(text: string): string[] {
  return text.split(",").map((word) => word.trim());
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 86_400)) throw new InvalidArgumentError("It takes a number of seconds above 0.");
  return value;
}

const isTarget = (text: string): text is TargetName => (TARGET_NAMES as readonly string[]).includes(text);

export function targetOption(): Option {
  return new Option(
    "--target <names>",
    `which of ${TARGET_NAMES.join(", ")} matter (default: those of pyproject.toml, else all)`,
  ).argParser(listOf(TARGET_NAMES, isTarget));
}

/** How scripts are run: the fields of a `LegsCall`, under its names. */
export function addRunOptions(command: Command): Command {
  const also = (word: string, before: string[] = []) => [...before, word];
  return command
    .addOption(
      new Option("--methods <names>", `two or more of ${START_METHODS.join(", ")}`)
        .argParser(listOf(START_METHODS, isStartMethod))
        .default(["fork", "spawn"], "fork,spawn"),
    )
    .option("--python <path>", "the interpreter (default: python3, python or py on the PATH)")
    .option(
      "--python-option <option>",
      "an option of the interpreter itself, as --python-option=-O; may be repeated",
      also,
    )
    .addOption(
      new Option("--timeout <seconds>", "time that each run may take")
        .argParser(seconds)
        .default(DEFAULT_SETTINGS.timeout),
    )
    .option("--cwd <folder>", "the script's working folder (default: this one)")
    .option("--stdin <file>", "the script's standard input (default: empty)")
    .addOption(
      new Option("--contexts <choice>", "whether a method that the script itself names is forced, too")
        .choices(["force", "respect"])
        .default("force"),
    )
    .addOption(new Option("--platform <name>", "behave as that platform does: only spawn exists").choices(["windows"]))
    .option("--fresh-copy", "give each run a copy of the working folder, so that none sees what another has written")
    .option("--parallel", "run the methods side by side")
    .addOption(
      new Option(
        "--secret-words <words>",
        "words of names whose values are never told (default: password, token and the like)",
      ).argParser(wordsOf),
    );
}
