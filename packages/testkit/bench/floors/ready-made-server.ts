/** The process of the floor: sends the answers it was given, one after another, over and over. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { KeptAnswer } from "../load/load-types.ts";

/** Fields that the server itself writes. */
const ownFields = ["connection", "keep-alive", "date", "content-length", "transfer-encoding"];

const headersOf = (head: string): [string, string][] =>
  head
    .split("\r\n")
    .slice(1)
    .map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    })
    .filter(([name]) => !ownFields.includes(name));

process.once("message", (answers: readonly KeptAnswer[]) => {
  const ready = answers.map(({ status, head, body }) => ({
    bytes: Buffer.from(body),
    init: { status, headers: Object.fromEntries(headersOf(head)) },
  }));
  let next = 0;
  const server = createAdaptorServer({
    fetch: () => {
      const answer = ready[next++ % ready.length];
      return answer === undefined
        ? new Response(null, { status: 404 })
        : new Response(answer.bytes, answer.init);
    },
  });
  server.listen(0, "127.0.0.1", () => {
    // A server that listens on a port has an address of this kind.
    process.send?.((server.address() as AddressInfo).port);
  });
});
