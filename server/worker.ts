/** The language server as a web worker, for VS Code in a browser: whatever it reads, its client reads for it. */

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { analystHere } from "./analyst/here.ts";
import { clientFiles } from "./clientFiles.ts";
import { serve } from "./server.ts";

/** A worker's global is its port to the one who started it. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

serve(connection, { ...clientFiles(connection), startAnalyst: analystHere });
