/** How a request ends that does not end well: the server stays, and the client is never shown a wrong answer. */

import { type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** The text changed while the answer was worked out; `retriggerRequest` makes the client pull diagnostics again. */
export function outdated(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, "the document has changed", { retriggerRequest: true });
}

/** The client no longer wants the answer. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

/** Runs `answer`; an error that is no answer of the protocol is logged, and `otherwise` stands in for the result. */
export async function answering<T>(
  connection: Connection,
  uri: string,
  otherwise: T,
  answer: () => Promise<T>,
): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${uri}: ${detail}`);
    return otherwise;
  }
}
