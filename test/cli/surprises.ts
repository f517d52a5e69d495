/** What the rules do not know of the project's own programs, by set, each with its reason. */

import type { SetName } from "./programs.ts";

const unforeseen = (program: string, ...rows: readonly string[]) => rows.map((row) => `${program}: unforeseen ${row}`);

const SAID_BY_CHILDREN = "output child stdout";

const PROGRAMS = [
  // What using an object changes inside it is known of lists, dicts and the script's own classes, not of these.
  ...unforeseen("programs/differs/generator_moved_on.py", "variable rng", SAID_BY_CHILDREN),
  ...unforeseen("programs/differs/iterator_half_used.py", "variable names", SAID_BY_CHILDREN),
  ...unforeseen("programs/differs/numbers_of_orders.py", "variable _numbers", SAID_BY_CHILDREN),
  ...unforeseen("programs/differs/remembered_result.py", SAID_BY_CHILDREN),
  // Nor of what belongs to a function: its defaults, the variables around it.
  ...unforeseen("programs/differs/mutable_default.py", "variable remember", SAID_BY_CHILDREN),
  ...unforeseen("programs/differs/counter_in_closure.py", "variable next_id", SAID_BY_CHILDREN),
  // `print` calls `__str__`: which one is not followed.
  ...unforeseen("programs/differs/global_in_function_chain.py", "variable _currency", SAID_BY_CHILDREN),
  // What is made when it is first asked for is made again by a child: that is how people mean it.
  ...unforeseen("programs/differs/connects_lazily.py", "variable _connection", SAID_BY_CHILDREN),
  ...unforeseen("programs/differs/singleton.py", "variable Settings._instance", SAID_BY_CHILDREN),
  // The stale variable is foretold; what an initializer makes of it is followed by no rule.
  ...unforeseen("programs/differs/initializer_reads_global.py", "variable connection"),
  // The script asks which method it is, and wants to differ.
  ...unforeseen("programs/differs/branch_by_method.py", SAID_BY_CHILDREN),
  // An import reads what belongs to the process, which the parent has changed since.
  ...unforeseen("programs/differs/environment_at_import.py", "variable MODE", SAID_BY_CHILDREN),
  ...unforeseen("programs/differs/argv_consumed.py", "variable MODE", SAID_BY_CHILDREN),
  ...unforeseen("programs/differs/cached_path_of_cwd.py", "variable ROOT", SAID_BY_CHILDREN),
  ...unforeseen("programs/differs/path_inserted_module/main.py", "variable NAME", SAID_BY_CHILDREN),
  // Modules by names that are worked out, and what is replaced in modules that the child's code does not name.
  ...unforeseen("programs/differs/imported_under_guard.py", "module sys.modules['xmlrpc.client']", SAID_BY_CHILDREN),
  ...unforeseen(
    "programs/differs/plugin_discovery/main.py",
    ...["variable REGISTRY", "exception KeyError", "exception KeyError", "exit exit status", "output stdout"],
  ),
  ...unforeseen("programs/differs/set_on_main.py", "variable flag"),
  ...unforeseen("programs/differs/said_by_builtins.py", "variable print", SAID_BY_CHILDREN),
  ...unforeseen(
    "programs/differs/translations_installed.py",
    ...["variable _", "exception NameError", "exit exit status", SAID_BY_CHILDREN],
  ),
  ...unforeseen(
    "programs/differs/excepthook_in_child.py",
    "variable showwarning",
    SAID_BY_CHILDREN,
    "output child stderr",
  ),
  ...unforeseen("programs/differs/stdout_redirected.py", "process-state sys.stdout", SAID_BY_CHILDREN),
  ...unforeseen(
    "programs/differs/import_hook.py",
    ...["process-state sys.meta_path", "exception ModuleNotFoundError", "exit exit status", SAID_BY_CHILDREN],
  ),
  // Pickling by what cannot be told from a class's name: where it is defined, what it is called, how deep it is, how
  // large, whether it is the same object afterwards.
  ...unforeseen(
    "programs/differs/class_under_guard.py",
    ...["variable Point", "exception AttributeError", "exit exit status", SAID_BY_CHILDREN],
  ),
  ...unforeseen(
    "programs/ends/result_without_class.py",
    ...["variable Point", "exception AttributeError", "exit outcome", "output stdout"],
  ),
  ...unforeseen(
    "programs/differs/named_otherwise.py",
    ...["argument pair", "exception PicklingError", "exit exit status", SAID_BY_CHILDREN],
  ),
  ...unforeseen(
    "programs/differs/too_deep_to_pickle.py",
    ...["exception RecursionError", "exit exit status", SAID_BY_CHILDREN],
  ),
  ...unforeseen(
    "programs/differs/manager_with_lambda.py",
    ...["argument registry['scores'][0]", "exception PicklingError", "exit exit status", "output stdout"],
  ),
  ...unforeseen("programs/differs/large_table_handed_over.py", "memory private memory"),
  ...unforeseen("programs/differs/sentinel_object.py", SAID_BY_CHILDREN),
  // Whether the order in which groups come is seen in the end is not followed: here each is sorted.
  "programs/clean/hash_within_one_process.py: not seen hash-randomization hash",
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
