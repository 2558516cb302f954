import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { Hono } from "hono";
import type { Server } from "./http/bind-routes.ts";
import { EventStream, eventBody } from "./http/event-stream.ts";
import { startServer } from "./start-server.ts";

test("a server that stops ends streams of events at once, and whole", async () => {
  const stream = new EventStream(
    async function* (signal) {
      yield { id: "1", data: "first" };
      await once(signal, "abort");
    },
    { mayGoOn: () => Promise.resolve(true), onDoubt: () => () => undefined },
  );
  const app: Server = new Hono();
  app.get("/", () => new Response(eventBody(stream)));
  const server = await startServer(app, { port: 0, host: "127.0.0.1" });
  const response = await fetch(`http://127.0.0.1:${server.port}/`);
  const text = response.text();
  await server.stop();
  // One that was torn off, when the server's patience is over, would be thrown.
  assert.match(await text, /data: "first"/);
});
