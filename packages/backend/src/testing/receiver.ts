/** A receiver of webhooks: a real server on this machine, that answers as it is told. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

/** A call that came in. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Starts a receiver; `status` is what it answers, or null where it never does. */
export async function startReceiver(t: TestContext) {
  const received: Received[] = [];
  const receiver = {
    received,
    status: 200 as number | null,
    url: "",
    /** Ends the calls that wait for an answer. */
    hangUp: () => server.closeAllConnections(),
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      if (receiver.status !== null) response.writeHead(receiver.status).end("thanks");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address of this kind.
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return receiver;
}
