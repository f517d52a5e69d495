/** What the rules do not know of the project's own programs, by set, each with its reason. */

import type { SetName } from "./programs.ts";

const unforeseen = (program: string, ...rows: readonly string[]) => rows.map((row) => `${program}: unforeseen ${row}`);

/** Nothing more than what the program prints, and how it ends where it fails. */
const failing = (program: string, exception: string) =>
  unforeseen(program, `exception ${exception}`, "exit exit status", "output stdout");

const PROGRAMS = [
  // What using an object changes inside it is known of lists, dicts and the script's own classes, not of these.
  ...unforeseen("programs/differs/generator_moved_on.py", "variable rng", "output stdout"),
  ...unforeseen("programs/differs/iterator_half_used.py", "variable names", "output stdout"),
  ...unforeseen("programs/differs/numbers_of_orders.py", "variable _numbers", "output stdout"),
  ...unforeseen("programs/differs/context_variable.py", "variable request_id", "output stdout"),
  ...unforeseen("programs/differs/remembered_result.py", "output stdout"),
  // Nor of what belongs to a function: its attributes, its defaults, the variables around it.
  ...unforeseen("programs/differs/attribute_of_function.py", "variable work.retries", "output stdout"),
  ...unforeseen("programs/differs/mutable_default.py", "variable remember", "output stdout"),
  ...unforeseen("programs/differs/counter_in_closure.py", "variable next_id", "output stdout"),
  // What is made when it is first asked for is made again by a child: that is how people mean it.
  ...unforeseen("programs/differs/connects_lazily.py", "variable _connection", "output stdout"),
  // The script asks which method it is, and wants to differ.
  ...unforeseen("programs/differs/branch_by_method.py", "output stdout"),
  // An import reads the environment, which the parent has changed since.
  ...unforeseen("programs/differs/environment_at_import.py", "variable MODE", "output stdout"),
  // Modules by their names in `sys.modules`, and what is replaced in modules that nobody imports by name.
  ...unforeseen("programs/differs/imported_under_guard.py", "module sys.modules['xmlrpc.client']", "output stdout"),
  ...unforeseen("programs/differs/replaced_module.py", "module sys.modules['colorsys']", "output stdout"),
  ...failing("programs/differs/set_on_main.py", "AttributeError"),
  ...unforeseen("programs/differs/said_by_builtins.py", "output stdout"),
  ...unforeseen("programs/differs/stdout_redirected.py", "output stdout"),
  // Pickling by what cannot be told from a class's name: where it is defined, what it is called, how deep it is, how
  // large, whether it is the same object afterwards.
  ...failing("programs/differs/class_under_guard.py", "AttributeError"),
  ...failing("programs/differs/named_otherwise.py", "PicklingError"),
  ...failing("programs/differs/too_deep_to_pickle.py", "RecursionError"),
  ...failing("programs/differs/manager_with_lambda.py", "PicklingError"),
  ...unforeseen("programs/differs/large_table_handed_over.py", "memory private memory"),
  ...unforeseen("programs/differs/sentinel_object.py", "output stdout"),
];

export const SURPRISES: Readonly<Record<SetName, readonly string[]>> = {
  // Only a program that asks for the address of a module can tell: the module itself is as good as the parent's.
  examples: unforeseen("sys_modules/main.py", "module sys.modules['statistics']"),
  documented: [],
  fixtures: [],
  programs: PROGRAMS,
  // The stale `base_url` is foretold; what an initializer makes of it is followed by no rule.
  corpus: unforeseen("stale-global/initializer_reads_it.py", "variable client"),
};
