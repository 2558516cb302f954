/** The mock backend behind a real socket, for pages of other origins. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createMockBackend, type MockBackend } from "../src/index.ts";

/** A mock backend that listens. */
export interface ServedMockBackend extends AsyncDisposable {
  readonly origin: string;
  readonly backend: MockBackend;
  /** The method of every request that came, preflights too. */
  readonly methods: string[];
}

const grants = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, POST, PATCH, DELETE",
  "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key",
};

/** Serves a mock backend on a free port of this machine. */
export async function serveMockBackend(): Promise<ServedMockBackend> {
  const backend = createMockBackend();
  const methods: string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    methods.push(request.method ?? "");
    if (request.method === "OPTIONS") {
      response.writeHead(204, grants).end();
      return;
    }
    try {
      const answer = await backend.fetch(await toRequest(request));
      response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...grants });
      response.end(await answer.text());
    } catch {
      request.socket.destroy(); // The mock has cut the connection.
    }
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    backend,
    methods,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = "GET", url = "/", headers } = request;
  return new Request(`http://${headers.host ?? ""}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
}
