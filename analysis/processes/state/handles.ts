/** Open files, sockets and connections: what the operating system keeps one state of, however many hold it. */

import type { Machine } from "../../python/machine.ts";
import { newSequence } from "../../python/names/items.ts";
import { argumentValue, type CallInfo } from "../../python/running/calls.ts";
import { type ExternalMethod, knownConstant, knownText, type ObjectValue, type Value } from "../../python/values.ts";

const FILES =
  /^(?:builtins\.open|io\.(?:open|FileIO)|codecs\.open|gzip\.(?:open|GzipFile)|bz2\.(?:open|BZ2File)|lzma\.(?:open|LZMAFile)|zipfile\.ZipFile|tarfile\.(?:open|TarFile)|shelve\.open|dbm(?:\.\w+)?\.open|os\.(?:open|fdopen)|tempfile\.(?:NamedTemporaryFile|TemporaryFile)|h5py\.File|netCDF4\.Dataset|lmdb\.open|serial\.Serial)$/;
const CONNECTIONS =
  /^(?:sqlite3|psycopg2?|pymysql|MySQLdb|mysql\.connector|cx_Oracle|oracledb|pyodbc|duckdb|pymssql|snowflake\.connector|ibm_db)\.connect$|^(?:pymongo\.MongoClient|smtplib\.SMTP(?:_SSL)?|ftplib\.FTP(?:_TLS)?|imaplib\.IMAP4(?:_SSL)?|telnetlib\.Telnet)$/;
const SOCKETS = /^socket\.(?:socket|create_connection|create_server|fromfd)$/;
const PAIRS: Readonly<Record<string, string>> = { "socket.socketpair": "socket.socket", "os.pipe": "os.open" };
/** Readers and writers that keep the file that they were given. */
const AROUND =
  /^(?:csv\.(?:writer|reader|DictWriter|DictReader)|io\.(?:TextIOWrapper|Buffered\w+)|zipfile\.ZipFile|tarfile\.open|gzip\.GzipFile)$/;
/** Methods of a handle that give another onto the same. */
const GIVES = /^(?:cursor|makefile|dup|open)$/;
const CLOSES = /^(?:close|detach|shutdown|quit|disconnect)$/;

export interface Handle {
  /** As a reader calls it: `open`, `sqlite3.connect`. */
  readonly what: string;
  readonly importHurts: boolean;
}

export class Handles {
  private readonly handles = new WeakMap<ObjectValue, Handle>();
  private readonly closed = new WeakSet<ObjectValue>();

  call(machine: Machine, name: string, info: CallInfo): Value | undefined {
    const pair = PAIRS[name];
    if (pair) {
      const ends = [0, 1].map((): Value => [this.make(machine, pair, info, { what: name, importHurts: true })]);
      return [newSequence(machine, "builtins.tuple", ends, info.site)];
    }
    const handle = handleOf(name, info) ?? this.around(name, info);
    return handle && [this.make(machine, name, info, handle)];
  }

  method(machine: Machine, { self, name }: ExternalMethod, info: CallInfo): Value | undefined {
    if (self.type === "pathlib.Path" && name === "open") {
      const importHurts = empties(argumentValue(info, 0, "mode"));
      return [this.make(machine, "builtins.open", info, { what: "open", importHurts })];
    }
    const handle = this.handles.get(self);
    if (!handle) return undefined;
    if (CLOSES.test(name) && machine.phase !== "child") this.closed.add(self);
    return GIVES.test(name) ? [this.make(machine, `${self.type}.${name}`, info, handle)] : undefined;
  }

  /** The handle that an object is, while it is open. */
  of(object: ObjectValue): Handle | undefined {
    return this.closed.has(object) ? undefined : this.handles.get(object);
  }

  /** `with` closes what it opened. */
  exit(value: Value): void {
    for (const each of value) if (each.kind === "object" && !isTransaction(each)) this.closed.add(each);
  }

  private make(machine: Machine, type: string, info: CallInfo, handle: Handle): ObjectValue {
    const object = machine.newObject(type, info.site);
    this.handles.set(object, handle);
    return object;
  }

  private around(name: string, info: CallInfo): Handle | undefined {
    const [inner] = info.positional[0]?.value ?? [];
    return AROUND.test(name) && inner?.kind === "object" ? this.handles.get(inner) : undefined;
  }
}

export const isClosing = (method: string) => CLOSES.test(method);

/** `with connection:` ends a transaction and leaves the connection open. */
const isTransaction = ({ type }: ObjectValue) => typeof type === "string" && CONNECTIONS.test(type);

function handleOf(name: string, info: CallInfo): Handle | undefined {
  const what = name.replace(/^builtins\./, "");
  if (SOCKETS.test(name)) return { what, importHurts: true };
  if (CONNECTIONS.test(name)) {
    const [first] = info.positional;
    return { what, importHurts: first !== undefined && knownText(first.value) === ":memory:" };
  }
  if (!FILES.test(name)) return undefined;
  return { what, importHurts: empties(argumentValue(info, 1, "mode")) };
}

function empties(mode: Value): boolean {
  const known = knownConstant(mode)?.value;
  return typeof known === "string" && /[wx]/.test(known);
}
