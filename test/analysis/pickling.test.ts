/** What the table of refused types says is what every Python at hand does, word for word. */

import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import {
  errorOf,
  REFUSED,
  REFUSED_NAMES,
  type RefusedType,
  versionsOf,
} from "../../analysis/processes/pickling/types.ts";
import { type FoundPython, findPythons } from "../support/pythons.ts";

/** How one gets such an object, where it is not by calling its name without arguments. */
const SAMPLES: Readonly<Record<string, string>> = {
  "threading.Barrier": "threading.Barrier(2)",
  "threading.Timer": "threading.Timer(1, print)",
  "builtins.open": "open(path)",
  "builtins.generator": "(each for each in [])",
  "builtins.coroutine": "asyncio.sleep(0)",
  "builtins.memoryview": "memoryview(b'')",
  "builtins.dict_keys": "{}.keys()",
  "builtins.dict_values": "{}.values()",
  "builtins.dict_items": "{}.items()",
  "io.open": "io.open(path)",
  "os.fdopen": "os.fdopen(os.open(path, os.O_RDONLY))",
  "os.popen": "os.popen('true')",
  "os.walk": "os.walk('.')",
  "glob.iglob": "glob.iglob('*')",
  "io.TextIOWrapper": "io.TextIOWrapper(io.BytesIO())",
  "io.FileIO": "io.FileIO(path)",
  "gzip.open": "gzip.open(path)",
  "gzip.GzipFile": "gzip.GzipFile(path)",
  "lzma.open": "lzma.open(path)",
  "zipfile.ZipFile": "zipfile.ZipFile(path + '.zip', 'w')",
  "tarfile.open": "tarfile.open(path + '.tar', 'w')",
  "mmap.mmap": "mmap.mmap(-1, 10)",
  "types.MappingProxyType": "types.MappingProxyType({})",
  "sqlite3.connect": "sqlite3.connect(':memory:')",
  "sqlite3.Connection": "sqlite3.Connection(':memory:')",
  "sqlite3.Cursor": "sqlite3.connect(':memory:').cursor()",
  "subprocess.Popen": "subprocess.Popen(['true'])",
  "ssl.SSLContext": "ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)",
  "multiprocessing.Pool": "multiprocessing.pool.Pool(1)",
  "multiprocessing.pool.ThreadPool": "multiprocessing.pool.ThreadPool(1)",
  "weakref.ref": "weakref.ref(type)",
  "contextvars.ContextVar": "contextvars.ContextVar('name')",
  "hashlib.new": "hashlib.new('sha1')",
  "struct.Struct": "struct.Struct('i')",
  "re.match": "re.match('a', 'a')",
  "re.search": "re.search('a', 'a')",
  "re.fullmatch": "re.fullmatch('a', 'a')",
  "re.finditer": "re.finditer('a', 'a')",
  "csv.reader": "csv.reader([])",
  "csv.writer": "csv.writer(io.StringIO())",
  "csv.DictReader": "csv.DictReader([])",
  "csv.DictWriter": "csv.DictWriter(io.StringIO(), [])",
  "logging.FileHandler": "logging.FileHandler(path)",
  "logging.handlers.RotatingFileHandler": "logging.handlers.RotatingFileHandler(path)",
  "logging.handlers.TimedRotatingFileHandler": "logging.handlers.TimedRotatingFileHandler(path)",
  "logging.handlers.QueueHandler": "logging.handlers.QueueHandler(queue.SimpleQueue())",
  "logging.handlers.QueueListener": "logging.handlers.QueueListener(queue.Queue())",
  "http.server.HTTPServer": "http.server.HTTPServer(('127.0.0.1', 0), None)",
  "http.server.ThreadingHTTPServer": "http.server.ThreadingHTTPServer(('127.0.0.1', 0), None)",
  "socketserver.TCPServer": "socketserver.TCPServer(('127.0.0.1', 0), None)",
  "socketserver.ThreadingTCPServer": "socketserver.ThreadingTCPServer(('127.0.0.1', 0), None)",
  "socketserver.UDPServer": "socketserver.UDPServer(('127.0.0.1', 0), None)",
  "importlib.import_module": "importlib.import_module('json')",
  "ctypes.pointer": "ctypes.pointer(ctypes.c_int(1))",
  "ctypes.CDLL": "ctypes.CDLL(None)",
  "itertools.cycle": "itertools.cycle([1])",
  "itertools.chain": "itertools.chain([1])",
  "itertools.islice": "itertools.islice([1], 1)",
  "itertools.groupby": "itertools.groupby([1])",
  "itertools.repeat": "itertools.repeat(1)",
  "itertools.zip_longest": "itertools.zip_longest([1])",
  "itertools.accumulate": "itertools.accumulate([1])",
  "itertools.starmap": "itertools.starmap(pow, [1])",
  "itertools.permutations": "itertools.permutations([1])",
  "itertools.combinations": "itertools.combinations([1], 1)",
  "itertools.takewhile": "itertools.takewhile(bool, [1])",
};

/** What looks alike and crosses after all, so that it must not be in the table. */
const PICKLED = [
  "socket.socket()",
  "multiprocessing.Pipe()",
  "io.StringIO()",
  "io.BytesIO()",
  "logging.getLogger('name')",
  "logging.NullHandler()",
  "re.compile('a')",
  "pathlib.Path()",
  "zip([1])",
  "enumerate([1])",
  "map(abs, [1])",
  "iter([1])",
  "range(3)",
  "random.Random()",
  "tempfile.TemporaryDirectory()",
  "decimal.getcontext()",
  "functools.partial(print)",
  "operator.itemgetter(1)",
  "urllib.request.Request('http://localhost')",
  "xml.etree.ElementTree.Element('a')",
];

/** Answers for each expression of a JSON list: `ok`, or what pickling for another process says. */
const ASK = `
import importlib, json, os, re, sys, tempfile, warnings
import multiprocessing.pool, multiprocessing.connection
from multiprocessing.reduction import ForkingPickler

def answer(expression):
    names = {"path": path, "multiprocessing": multiprocessing}
    for dotted in re.findall(r"[a-z_]\\w*(?:\\.\\w+)+", expression):
        parts = dotted.split(".")
        for end in range(1, len(parts)):
            try:
                importlib.import_module(".".join(parts[:end]))
            except ImportError:
                break
            names.setdefault(parts[0], sys.modules[parts[0]])
    try:
        value = eval(expression, names)
    except (NameError, AttributeError) as error:
        return "lacks it: %s" % error
    try:
        ForkingPickler.dumps(value)
        return "ok"
    except Exception as error:
        return "%s: %s" % (type(error).__name__, error)

warnings.simplefilter("ignore")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    open(path, "w").close()
    print(json.dumps([answer(each) for each in json.load(sys.stdin)]), flush=True)
# Pools and listeners that nobody joins would keep it from ending.
os._exit(0)
`;

function ask(python: FoundPython, expressions: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync(python.path, ["-c", ASK], {
    input: JSON.stringify(expressions),
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(`Python ${python.version}: ${stderr}`);
  return JSON.parse(stdout) as string[];
}

const minor = (version: string) => Number(version.split(".")[1]);

function expected({ says }: RefusedType, version: string): string {
  const said = says.findLast(([since]) => minor(since) <= minor(version));
  return said?.[1] ?? "ok";
}

const table = [
  ...Object.entries(REFUSED).map(([name, type]) => [SAMPLES[name] ?? `${name}()`, type] as const),
  ...Object.entries(REFUSED_NAMES),
];

describe.each(findPythons().found)("Python $version", (python) => {
  let answers: ReadonlyMap<string, string>;
  beforeAll(() => {
    const expressions = [...table.map(([expression]) => expression), ...PICKLED];
    const given = ask(python, expressions);
    answers = new Map(expressions.map((each, index) => [each, given[index] ?? ""]));
  }, 30_000);

  it.for(table)("%s", ([expression, type], { skip }) => {
    const answer = answers.get(expression) ?? "";
    skip(answer.startsWith("lacks it"), `Python ${python.version} ${answer}`);
    expect(answer.slice(0, expected(type, python.version).length)).toBe(expected(type, python.version));
  });

  it.each(PICKLED)("%s crosses", (expression) => {
    expect(answers.get(expression)).toBe("ok");
  });
});

it("says from when on or until when a type is refused, where that changed", () => {
  expect(versionsOf(REFUSED["threading.Lock"]!)).toBe("");
  expect(versionsOf(REFUSED["itertools.count"]!)).toBe("from Python 3.14 on");
  expect(versionsOf(REFUSED["argparse.ArgumentParser"]!)).toBe("before Python 3.14");
  expect(errorOf(REFUSED["builtins.open"]!)).toBe("TypeError: cannot pickle 'TextIOWrapper' instances");
});
