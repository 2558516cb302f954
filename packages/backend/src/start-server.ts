/** Listens for requests, and stops without losing one. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Server as HttpServer, type ServerResponse } from "node:http";
import { endEventStreams } from "./http/event-stream.ts";
import type { Server } from "./http/bind-routes.ts";

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** Takes no more requests and resolves when those that run have been answered. */
  stop(): Promise<void>;
}

/** How long a stopping server waits for requests that run, in milliseconds. */
const patience = 15_000;

/** Starts to listen; port 0 takes a free one. */
export async function startServer(
  app: Server,
  { port, host }: { port: number; host: string },
): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      // A slow or silent client holds a connection no longer than this.
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      // Longer than a proxy keeps its connections, so that it is the proxy who lets go.
      keepAliveTimeout: 75_000,
    },
  });
  if (!(server instanceof HttpServer)) throw new Error("The server speaks plain HTTP.");
  const running = new Set<ServerResponse>();
  server.prependListener("request", (_, response: ServerResponse) => {
    running.add(response);
    response.once("close", () => running.delete(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return {
    // A server that listens on a port has an address of this kind.
    port: (server.address() as AddressInfo).port,
    stop: () => stop(server, running),
  };
}

async function stop(server: HttpServer, running: ReadonlySet<ServerResponse>): Promise<void> {
  // Each answer says that its connection ends with it, so that nobody asks again on it in vain.
  const endConnection = (response: ServerResponse) => (response.shouldKeepAlive = false);
  running.forEach(endConnection);
  // Those go on by themselves and would be waited for in vain.
  endEventStreams();
  server.prependListener("request", (_, response: ServerResponse) => endConnection(response));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy at first is let go as soon as its answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const hard = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(hard);
}
