/** An analyst in the same thread, for platforms that give no other: it works between the messages of the client. */

import type { AnalystPort } from "./analyst.ts";
import { answerOn } from "./answering.ts";
import type { Port } from "./messages.ts";

export function analystHere(): AnalystPort {
  const { port1, port2 } = new MessageChannel();
  const edition = new Int32Array(1);
  answerOn(portOf(port2), edition);
  return { ...portOf(port1), edition, onLost: () => {} };
}

/** As much of one end of a channel as browsers and Node have alike. */
interface End {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: Event) => void): void;
  start(): void;
}

function portOf<Received>(end: End): Port<Received> {
  return {
    post: (message) => end.postMessage(message),
    listen(receive) {
      end.addEventListener("message", (event) => receive((event as MessageEvent).data as Received));
      end.start();
    },
  };
}
