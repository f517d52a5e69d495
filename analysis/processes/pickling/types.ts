/**
 * Types of libraries that pickle refuses, with what Python says; a test holds the standard library's against every
 * Python at hand. multiprocessing pickles more than pickle does: sockets and connections travel, so they are not here
 * (https://github.com/python/cpython/blob/main/Lib/multiprocessing/reduction.py).
 */

/** From a version on: the beginning of what Python says, or nothing where it pickles. */
type Said = readonly [since: string, text: string | undefined];

export interface RefusedType {
  /** As a reader would call it: `a lock of threading`. */
  readonly what: string;
  /** Oldest version first. */
  readonly says: readonly Said[];
}

const OLDEST = "3.8";

const says = (what: string, text: string): RefusedType => ({ what, says: [[OLDEST, text]] });

const object = (what: string, type: string) => says(what, `TypeError: cannot pickle '${type}' object`);

/** https://github.com/python/cpython/issues/97850: the io types say it themselves from 3.12 on. */
const file = (what: string, type = "TextIOWrapper"): RefusedType => ({
  what,
  says: [
    [OLDEST, `TypeError: cannot pickle '_io.${type}' object`],
    ["3.12", `TypeError: cannot pickle '${type}' instances`],
  ],
});

/** One of several types: BufferedReader, BufferedWriter, BufferedRandom. */
const binary = (what: string): RefusedType => ({
  what,
  says: [
    [OLDEST, "TypeError: cannot pickle '_io.Buffered"],
    ["3.12", "TypeError: cannot pickle 'Buffered"],
  ],
});

/** Something of a function's own inside of it. */
const local = (what: string, name: string, since314 = name): RefusedType => ({
  what,
  says: [
    [OLDEST, `AttributeError: Can't pickle local object '${name}'`],
    ["3.13", `AttributeError: Can't get local object '${name}'`],
    ["3.14", `PicklingError: Can't pickle local object <function ${since314}`],
  ],
});

/** Iterators of itertools pickled up to 3.13 (https://github.com/python/cpython/issues/101588). */
const iterator = (name: string): RefusedType => ({
  what: `an iterator (itertools.${name})`,
  says: [
    [OLDEST, undefined],
    ["3.14", `TypeError: cannot pickle 'itertools.${name}' object`],
  ],
});

const LOCK = "_thread.lock";
const RLOCK = "_thread.RLock";
const THREAD: RefusedType = {
  what: "a thread",
  says: [
    [OLDEST, `TypeError: cannot pickle '${LOCK}' object`],
    ["3.13", "TypeError: cannot pickle '_thread._ThreadHandle' object"],
  ],
};
const WEAK_REFERENCE: RefusedType["says"] = [
  [OLDEST, "TypeError: cannot pickle 'weakref' object"],
  ["3.10", "TypeError: cannot pickle 'weakref.ReferenceType' object"],
];
// Python's own words: https://github.com/python/cpython/blob/3.13/Lib/random.py (SystemRandom.getstate)
const ENTROPY = says("the system's random source", "NotImplementedError: System entropy source does not have state");
const CURSOR = object("a database cursor", "sqlite3.Cursor");
const DIGEST = object("a hash object", "_hashlib.HASH");
// Python's own words: https://github.com/python/cpython/blob/3.13/Lib/multiprocessing/pool.py (Pool.__reduce__)
const POOL = "NotImplementedError: pool objects cannot be passed between processes or pickled";

/** What is made by calling a name of the standard library. */
export const REFUSED: Readonly<Record<string, RefusedType>> = {
  "threading.Lock": object("a lock of threading", LOCK),
  "threading.RLock": object("a lock of threading", RLOCK),
  "threading.Condition": object("a condition of threading", RLOCK),
  "threading.Event": object("an event of threading", LOCK),
  "threading.Semaphore": object("a semaphore of threading", LOCK),
  "threading.BoundedSemaphore": object("a semaphore of threading", LOCK),
  "threading.Barrier": object("a barrier of threading", LOCK),
  "threading.Thread": THREAD,
  "threading.Timer": { ...THREAD, what: "a timer of threading" },
  "threading.current_thread": THREAD,
  "threading.main_thread": THREAD,
  "threading.local": object("a threading.local", "_thread._local"),
  "_thread.allocate_lock": object("a lock of threading", LOCK),
  "queue.Queue": object("a queue of threads (queue.Queue)", LOCK),
  "queue.LifoQueue": object("a queue of threads (queue.LifoQueue)", LOCK),
  "queue.PriorityQueue": object("a queue of threads (queue.PriorityQueue)", LOCK),
  "queue.SimpleQueue": object("a queue of threads (queue.SimpleQueue)", "_queue.SimpleQueue"),
  "sched.scheduler": object("a scheduler", RLOCK),
  "builtins.open": file("an open file"),
  "io.open": file("an open file"),
  "os.fdopen": file("an open file"),
  "os.popen": file("an open pipe"),
  "io.TextIOWrapper": file("an open file"),
  "io.FileIO": file("an open file", "FileIO"),
  "tempfile.TemporaryFile": binary("an open file"),
  "tempfile.NamedTemporaryFile": binary("an open file"),
  "gzip.open": binary("an open file"),
  "gzip.GzipFile": binary("an open file"),
  "lzma.open": binary("an open file"),
  "zipfile.ZipFile": binary("an open archive"),
  "tarfile.open": binary("an open archive"),
  "os.scandir": says("a listing of a folder (os.scandir)", "TypeError: cannot pickle '"),
  "os.walk": object("a generator (os.walk)", "generator"),
  "glob.iglob": object("a generator (glob.iglob)", "generator"),
  "builtins.generator": object("a generator", "generator"),
  "builtins.coroutine": object("a coroutine", "coroutine"),
  "builtins.memoryview": says("a memoryview", "TypeError: cannot pickle "),
  "mmap.mmap": object("a memory map", "mmap.mmap"),
  "builtins.dict_keys": object("a view of a dict", "dict_keys"),
  "builtins.dict_values": object("a view of a dict", "dict_values"),
  "builtins.dict_items": object("a view of a dict", "dict_items"),
  "types.MappingProxyType": object("a mapping proxy", "mappingproxy"),
  "sqlite3.connect": object("a database connection", "sqlite3.Connection"),
  "sqlite3.Connection": object("a database connection", "sqlite3.Connection"),
  "sqlite3.Cursor": CURSOR,
  "subprocess.Popen": object("a running program (subprocess.Popen)", LOCK),
  "ssl.create_default_context": object("an SSL context", "SSLContext"),
  "ssl.SSLContext": object("an SSL context", "SSLContext"),
  "selectors.DefaultSelector": says("a selector", "TypeError: cannot pickle 'select."),
  "asyncio.new_event_loop": local("an event loop", "WeakSet.__init__.<locals>._remove"),
  "concurrent.futures.Future": object("a future", RLOCK),
  "concurrent.futures.ThreadPoolExecutor": {
    what: "an executor",
    says: [
      [OLDEST, "TypeError: cannot pickle '_queue.SimpleQueue' object"],
      ["3.14", "PicklingError: Can't pickle local object <function WorkerContext.prepare.<locals>"],
    ],
  },
  "concurrent.futures.ProcessPoolExecutor": object("an executor", LOCK),
  "multiprocessing.Pool": says("a pool", POOL),
  "multiprocessing.pool.ThreadPool": says("a pool", POOL),
  "multiprocessing.connection.Listener": { what: "a listener", says: WEAK_REFERENCE },
  "weakref.ref": { what: "a weak reference", says: WEAK_REFERENCE },
  "weakref.WeakSet": local("a set of weak references", "WeakSet.__init__.<locals>._remove"),
  "weakref.WeakValueDictionary": local("a weak dictionary", "WeakValueDictionary.__init__.<locals>.remove"),
  "weakref.WeakKeyDictionary": local("a weak dictionary", "WeakKeyDictionary.__init__.<locals>.remove"),
  "contextvars.ContextVar": says("a context variable", "TypeError: cannot pickle '"),
  "contextvars.copy_context": says("a context", "TypeError: cannot pickle '"),
  "hashlib.md5": DIGEST,
  "hashlib.sha1": DIGEST,
  "hashlib.sha256": DIGEST,
  "hashlib.sha512": DIGEST,
  "hashlib.new": DIGEST,
  "hashlib.blake2b": object("a hash object", "_blake2.blake2b"),
  "zlib.compressobj": object("a compressor", "zlib.Compress"),
  "zlib.decompressobj": object("a decompressor", "zlib.Decompress"),
  "lzma.LZMACompressor": object("a compressor", "_lzma.LZMACompressor"),
  "bz2.BZ2Compressor": object("a compressor", "_bz2.BZ2Compressor"),
  "struct.Struct": says("a compiled struct", "TypeError: cannot pickle '"),
  "re.match": object("a match", "re.Match"),
  "re.search": object("a match", "re.Match"),
  "re.fullmatch": object("a match", "re.Match"),
  "re.finditer": object("an iterator of matches", "_sre.SRE_Scanner"),
  "csv.reader": object("a reader of csv", "_csv.reader"),
  "csv.writer": object("a writer of csv", "_csv.writer"),
  "csv.DictReader": object("a reader of csv", "_csv.reader"),
  "csv.DictWriter": object("a writer of csv", "_csv.writer"),
  "json.JSONDecoder": object("a JSON decoder", "_json.Scanner"),
  "logging.StreamHandler": object("a logging handler", RLOCK),
  "logging.FileHandler": object("a logging handler", RLOCK),
  "logging.handlers.RotatingFileHandler": object("a logging handler", RLOCK),
  "logging.handlers.TimedRotatingFileHandler": object("a logging handler", RLOCK),
  "logging.handlers.QueueHandler": object("a logging handler", RLOCK),
  "logging.handlers.QueueListener": object("a logging listener", LOCK),
  "http.server.HTTPServer": object("a server", LOCK),
  "http.server.ThreadingHTTPServer": object("a server", LOCK),
  "socketserver.TCPServer": object("a server", LOCK),
  "socketserver.ThreadingTCPServer": object("a server", LOCK),
  "socketserver.UDPServer": object("a server", LOCK),
  "xml.parsers.expat.ParserCreate": object("a parser", "pyexpat.xmlparser"),
  "argparse.ArgumentParser": {
    what: "a command line parser",
    says: [...local("", "ArgumentParser.__init__.<locals>.identity").says.slice(0, 2), ["3.14", undefined]],
  },
  "inspect.currentframe": object("a frame", "frame"),
  "importlib.import_module": object("a module", "module"),
  "unittest.mock.Mock": says("a mock", "PicklingError: Can't pickle <class 'unittest.mock.Mock'>"),
  "unittest.mock.MagicMock": says("a mock", "PicklingError: Can't pickle <class 'unittest.mock.MagicMock'>"),
  "unittest.mock.AsyncMock": says("a mock", "PicklingError: Can't pickle <class 'unittest.mock.AsyncMock'>"),
  "unittest.mock.PropertyMock": says("a mock", "PicklingError: Can't pickle <class 'unittest.mock.PropertyMock'>"),
  "ctypes.pointer": says("a pointer of ctypes", "ValueError: ctypes objects containing pointers cannot be pickled"),
  "ctypes.CDLL": {
    what: "a loaded library",
    says: [
      ...local("", "CDLL.__init__.<locals>._FuncPtr").says.slice(0, 2),
      ["3.14", "PicklingError: Can't pickle local object <class 'ctypes.CDLL.__init__.<locals>._FuncPtr'>"],
    ],
  },
  "random.SystemRandom": ENTROPY,
  "secrets.SystemRandom": ENTROPY,
  ...Object.fromEntries(
    "count cycle chain islice product groupby repeat zip_longest accumulate starmap permutations combinations takewhile"
      .split(" ")
      .map((name) => [`itertools.${name}`, iterator(name)]),
  ),
};

/** Objects that stand under a name of the standard library. */
export const REFUSED_NAMES: Readonly<Record<string, RefusedType>> = {
  "sys.stdin": file("an open file"),
  "sys.stdout": file("an open file"),
  "sys.stderr": file("an open file"),
  "os.environ": local("the environment", "_createenviron.<locals>.encode", "_create_environ_mapping.<locals>.encode"),
  "sys.modules": object("a module", "module"),
};

/** Modules that stand below another one; a name without a dot is a module anyway. */
const SUBMODULES = new Set(
  (
    "os.path xml.etree.ElementTree urllib.parse urllib.request urllib.error concurrent.futures importlib.util " +
    "importlib.resources logging.handlers logging.config http.server http.client email.utils unittest.mock " +
    "collections.abc matplotlib.pyplot"
  ).split(" "),
);

export const isModule = (name: string) => !name.includes(".") || SUBMODULES.has(name);

const unpicklable = (what: string) => says(what, "an exception that says so");

/** What other libraries document to belong to one process. */
export const REFUSED_ELSEWHERE: Readonly<Record<string, RefusedType>> = {
  "psycopg2.connect": unpicklable("a database connection"),
  "psycopg.connect": unpicklable("a database connection"),
  "pymysql.connect": unpicklable("a database connection"),
  "MySQLdb.connect": unpicklable("a database connection"),
  "mysql.connector.connect": unpicklable("a database connection"),
  "sqlalchemy.create_engine": unpicklable("a database engine"),
  "pymongo.MongoClient": unpicklable("a database client"),
  "redis.Redis": unpicklable("a database client"),
  "h5py.File": unpicklable("an open file"),
  "cv2.VideoCapture": unpicklable("a video capture"),
  "tkinter.Tk": object("a window", "_tkinter.tkapp"),
  "grpc.insecure_channel": unpicklable("a channel"),
};

/** What methods of such objects give, by `type.method`; the type of a result is a key of the tables above. */
const RESULTS: Readonly<Record<string, string>> = {
  "sqlite3.connect.execute": "sqlite3.Cursor",
  "pathlib.Path.open": "builtins.open",
  "pathlib.Path.glob": "glob.iglob",
  "pathlib.Path.rglob": "glob.iglob",
  "re.compile.match": "re.match",
  "re.compile.search": "re.search",
  "re.compile.fullmatch": "re.fullmatch",
  "re.compile.finditer": "re.finditer",
  "socket.socket.makefile": "io.open",
  "concurrent.futures.ThreadPoolExecutor.submit": "concurrent.futures.Future",
};

/** `name` is that of what makes such an object: a callable, or a method of what a callable gives. */
export function refusedType(name: string): RefusedType | undefined {
  const known = REFUSED[name] ?? REFUSED_ELSEWHERE[name];
  if (known || !name.endsWith(".cursor")) return known ?? REFUSED[RESULTS[name] ?? ""];
  return refusedType(name.replace(/\.cursor$/, "")) && CURSOR;
}

/** The type of what a method of a library's object gives, where it is one of those that matter here. */
export function resultType(type: string, method: string): string | undefined {
  return RESULTS[`${type}.${method}`];
}

/** What the newest Python that refuses says. */
export function errorOf({ says: all }: RefusedType): string {
  return all.findLast(([, text]) => text !== undefined)?.[1] ?? "";
}

/** `from Python 3.14 on`; empty where every version refuses. */
export function versionsOf({ says: all }: RefusedType): string {
  const [first, ...rest] = all;
  const begins = rest.find(([, text]) => text !== undefined);
  if (first?.[1] === undefined && begins) return `from Python ${begins[0]} on`;
  const ends = rest.find(([, text]) => text === undefined);
  return ends ? `before Python ${ends[0]}` : "";
}
