/** The process that makes the load, so that measuring and being measured do not share a thread. */
import { Connection } from "./connection.ts";
import type { KeptAnswer, LoadOrder, LoadResult, Request } from "./load-types.ts";

function toBytes({ method, path, token, body, headers = {} }: Request): Buffer {
  const text = body === undefined ? "" : JSON.stringify(body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    "Host: 127.0.0.1",
    ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
    ...(body === undefined ? [] : ["Content-Type: application/json"]),
    ...(body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(text)}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${text}`);
}

async function carryOut(order: LoadOrder): Promise<LoadResult> {
  const requests = order.requests.map(toBytes);
  const latencies: number[] = [];
  const answers: KeptAnswer[] = [];
  const connections = await Promise.all(
    Array.from({ length: order.connections }, () => Connection.open(order.port)),
  );
  let next = 0;
  const begun = performance.now();
  const end = order.seconds === undefined ? Infinity : begun + order.seconds * 1000;

  const work = async (connection: Connection) => {
    while (order.seconds === undefined ? next < requests.length : performance.now() < end) {
      const index = next++ % requests.length;
      const request = requests[index];
      if (request === undefined) return;
      const sent = performance.now();
      const answer = await connection.send(request);
      latencies.push(performance.now() - sent);
      if (answer.status >= 300) {
        throw new Error(
          `${requestLine(request)} was answered ${answer.status}: ${answer.body.toString().slice(0, 2000)}`,
        );
      }
      if (order.keepAnswers) {
        const { status, head, body } = answer;
        answers[index] = { status, head, body: body.toString() };
      }
    }
  };
  try {
    await Promise.all(connections.map(work));
  } finally {
    for (const connection of connections) connection.close();
  }
  return {
    latencies: Float64Array.from(latencies),
    seconds: (performance.now() - begun) / 1000,
    answers,
  };
}

const requestLine = (request: Buffer) => request.toString("latin1", 0, request.indexOf("\r\n"));

process.on("message", (order: LoadOrder) => {
  carryOut(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) =>
      process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
