import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test, type TestContext } from "node:test";
import type { RouteName } from "@order-portal/contract";
import { createApp } from "../app.ts";
import { StorageError } from "../database/store.ts";
import { openSession } from "../sessions/open-session.ts";
import { startServer } from "../start-server.ts";
import { call, problemOf } from "../testing/call.ts";
import { fakeHandlers } from "../testing/fake-handlers.ts";
import { openSqlite } from "../testing/stores.ts";
import { addSupplier, testWorld, type TestWorld } from "../testing/world.ts";
import type { Handlers } from "./handlers.ts";
import { ReadyJson } from "./ready-json.ts";
import { refuse } from "./refusal.ts";

const page = "https://shop.example";

async function edge(
  t: TestContext,
  own: Partial<Handlers<RouteName>> = {},
  environment: Parameters<typeof testWorld>[2] = {},
) {
  const world = await testWorld(t, await openSqlite(t), environment);
  const supplier = await addSupplier(world, "acme", {
    allowedOrigins: [page],
    publicCatalogue: true,
  });
  const { context } = world;
  const app = createApp(context, fakeHandlers(own));
  const open = (owner: Parameters<typeof openSession>[3]) =>
    context.store.transaction((db) => openSession(context, db, supplier.workspaceId, owner));
  const links = await context.db.selectFrom("portal_links").select("id").executeTakeFirstOrThrow();
  const session = await open({
    kind: "customer",
    customerId: supplier.customerId,
    linkId: links.id,
  });
  return { ...world, app, supplier, open, token: session.token };
}

const accessLog = ({ logs }: TestWorld) => logs.filter((line) => "route" in line).at(-1) ?? {};

test("hands a handler what came with the call, parsed", async (t) => {
  let seen: unknown;
  const { app, token } = await edge(t, {
    listProducts: (context, input) => {
      seen = [context.workspace.slug, context.actor.customer?.name, input.query];
      return { products: [], nextCursor: null, total: 0 };
    },
  });
  const answer = await call(app, "GET /v1/products?tab=on_sale&limit=20", { token });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.json, { products: [], nextCursor: null, total: 0 });
  assert.deepEqual(seen, ["acme", "Anders Bistro", { tab: "on_sale", limit: 20 }]);
  assert.equal(answer.headers.get("cache-control"), "private, no-store");
  assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
});

test("decodes what stands in the path", async (t) => {
  const { app, token } = await edge(t, {
    getProduct: (_, { params }) => refuse("not_found", params.sku),
  });
  const answer = await call(app, "GET /v1/products/A%2F1%20%C3%A4", { token });
  assert.equal(problemOf(answer).detail, "A/1 ä");
});

test("answers a refusal as a problem whose instance the log bears", async (t) => {
  const world = await edge(t, {
    getOrder: () => refuse("not_found", "There is no order with this number."),
  });
  const answer = await call(world.app, "GET /v1/orders/7", { token: world.token });
  assert.equal(answer.status, 404);
  assert.equal(answer.headers.get("content-type"), "application/problem+json");
  const problem = problemOf(answer);
  assert.deepEqual(problem, {
    type: "/reference#not_found",
    title: "Nothing is here",
    status: 404,
    code: "not_found",
    detail: "There is no order with this number.",
    instance: problem.instance,
  });
  const { id, route, code } = accessLog(world);
  assert.deepEqual(
    { id, route, code },
    { id: problem.instance, route: "getOrder", code: "not_found" },
  );
});

test("answers what nobody expected as one problem, and logs why", async (t) => {
  const { app, token, logs } = await edge(t, {
    getCart: () => {
      throw new Error("secret detail of the database");
    },
  });
  const answer = await call(app, "GET /v1/cart", { token });
  assert.equal(answer.status, 500);
  const { instance, ...problem } = problemOf(answer);
  assert.equal(problem.code, "internal_error");
  assert.ok(!JSON.stringify(problem).includes("secret"));
  const line = logs.find((entry) => entry["id"] === instance && "err" in entry);
  assert.match(JSON.stringify(line?.["err"]), /secret detail/);
});

test("says that the database is busy or full", async (t) => {
  let code: StorageError["code"] = "storage_busy";
  const { app, token } = await edge(t, {
    getCart: () => Promise.reject(new StorageError(code, null)),
  });
  const busy = await call(app, "GET /v1/cart", { token });
  assert.equal(busy.status, 503);
  assert.equal(busy.headers.get("retry-after"), "1");
  code = "storage_full";
  assert.equal((await call(app, "GET /v1/cart", { token })).status, 507);
});

test("writes neither tokens nor bodies to the log", async (t) => {
  const world = await edge(t);
  const { app, token, supplier } = world;
  await call(app, "PATCH /v1/cart", { token, body: { fields: { notes: "for my eyes only" } } });
  await call(app, "POST /v1/start", {
    body: { workspace: "acme", linkSecret: supplier.linkSecret },
  });
  await call(app, "PATCH /v1/cart", { token, raw: '{"fields":' });
  const log = JSON.stringify(world.logs);
  assert.ok(world.logs.length >= 3);
  for (const secret of [token, supplier.linkSecret, "my eyes only"]) {
    assert.ok(!log.includes(secret));
  }
});

test("names each field at fault", async (t) => {
  const { app, token } = await edge(t);
  const body = {
    lines: [
      { sku: "A", unit: "EA", quantity: 1, unitPrice: 5 },
      { sku: "A", unit: "EA", quantity: -1 },
      { sku: "A", unit: "EA" },
      { sku: "A".repeat(65), unit: "EA", quantity: 1 },
    ],
    customer: "C2",
  };
  const answer = await call(app, "PATCH /v1/cart", { token, body });
  assert.equal(answer.status, 422);
  const errors = problemOf(answer).errors ?? [];
  assert.deepEqual(
    new Set(errors.map(({ pointer, code }) => `${pointer} ${code}`)),
    new Set([
      "/lines/0/unitPrice unrecognized",
      "/lines/1/quantity quantity_invalid",
      "/lines/2/quantity required",
      "/lines/3/sku too_long",
      "/customer unrecognized",
    ]),
  );
});

for (const [what, quantity] of [
  ["a negative number", "-1"],
  ["a fraction", "1.5"],
  ["text", '"12"'],
  ["a number beyond all bounds", "1e309"],
  ["nothing", "null"],
] as const) {
  test(`refuses ${what} as a quantity`, async (t) => {
    const { app, token } = await edge(t);
    const raw = `{"lines":[{"sku":"A","unit":"EA","quantity":${quantity}}]}`;
    const [error] = problemOf(await call(app, "PATCH /v1/cart", { token, raw })).errors ?? [];
    assert.equal(error?.code, "quantity_invalid");
    assert.equal(error.pointer, "/lines/0/quantity");
  });
}

test("refuses what is not JSON, and what is not sent as JSON", async (t) => {
  const { app, token } = await edge(t);
  const broken = await call(app, "PATCH /v1/cart", { token, raw: '{"lines":[' });
  assert.equal(problemOf(broken).code, "invalid_json");
  const empty = await call(app, "PATCH /v1/cart", { token, raw: "" });
  assert.equal(problemOf(empty).code, "invalid_json");
  const form = await call(app, "PATCH /v1/cart", {
    token,
    raw: "lines=1",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  assert.equal(form.status, 415);
  const text = await call(app, "POST /v1/prices", {
    token,
    raw: '{"lines":[]}',
    headers: { "content-type": "text/plain" },
  });
  assert.equal(text.status, 415);
});

test("refuses a body that is too large, said beforehand or not", async (t) => {
  const { app, token } = await edge(t);
  const raw = JSON.stringify({ fields: { notes: "x".repeat(5_000_000) } });
  const said = await call(app, "PATCH /v1/cart", {
    token,
    raw,
    headers: { "content-length": String(raw.length) },
  });
  assert.equal(problemOf(said).code, "payload_too_large");
  const unsaid = await call(app, "PATCH /v1/cart", { token, raw });
  assert.equal(unsaid.status, 413);
});

test("reads no more of an endless body than is allowed", async (t) => {
  const { app, token } = await edge(t);
  let chunks = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      chunks += 1;
      controller.enqueue(new Uint8Array(100_000).fill(32));
    },
  });
  const response = await app.fetch(
    new Request("http://portal.example/v1/cart", {
      method: "PATCH",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit),
  );
  assert.equal(response.status, 413);
  assert.ok(chunks < 30, `${chunks} chunks were read`);
});

test("a caller who goes away in the middle of a body is no error of the server's", async (t) => {
  const { app, token, logs } = await edge(t);
  for (const more of [{}, { "content-length": "500" }]) {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from('{"lines":[')),
      pull: (controller) => controller.error(new Error("aborted")),
    });
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await app.fetch(
      new Request("http://portal.example/v1/cart", {
        method: "PATCH",
        headers: { ...headers, ...more },
        body,
        duplex: "half",
      } as RequestInit),
    );
    assert.equal(((await response.json()) as { code: string }).code, "invalid_json");
  }
  assert.deepEqual(
    logs.filter(({ level }) => level !== 30),
    [],
  );
});

test("tells an address that is not there from a method that it does not take", async (t) => {
  const { app } = await edge(t);
  assert.equal(problemOf(await call(app, "GET /v1/nothing")).code, "not_found");
  const wrong = await call(app, "PUT /v1/cart", { body: {} });
  assert.equal(problemOf(wrong).code, "method_not_allowed");
  assert.equal(wrong.headers.get("allow"), "GET, PATCH, DELETE");
});

test("refuses a query that is not known, and one named twice", async (t) => {
  const { app, token } = await edge(t);
  for (const query of [
    "?colour=red",
    "?tab=all&tab=on_sale",
    "?limit=0",
    "?limit=1e3",
    "?__proto__=1",
  ]) {
    const answer = await call(app, `GET /v1/products${query}`, { token });
    assert.equal(answer.status, 422, query);
  }
  assert.equal((await call(app, "GET /v1/cart?x=1", { token })).status, 422);
});

test("takes an order only under a key", async (t) => {
  let seen: string | undefined;
  const { app, token } = await edge(t, {
    submitOrder: (_, { idempotencyKey }) => {
      seen = idempotencyKey;
      return refuse("cart_empty", "Put something in first.");
    },
  });
  const body = { proof: "p" };
  const without = await call(app, "POST /v1/orders", { token, body });
  assert.equal(problemOf(without).code, "idempotency_key_missing");
  const headers = { "idempotency-key": "a-key-of-mine" };
  await call(app, "POST /v1/orders", { token, body, headers });
  assert.equal(seen, "a-key-of-mine");
});

test("opens an envelope as the call that it holds", async (t) => {
  const seen: unknown[] = [];
  const { app, token } = await edge(t, {
    getCart: ({ actor }) => {
      seen.push(["getCart", actor.customer.number]);
      return refuse("not_found", "");
    },
    updateCart: (_, { body }) => {
      seen.push(["updateCart", body]);
      return refuse("not_found", "");
    },
    submitOrder: (_, { idempotencyKey, body }) => {
      seen.push(["submitOrder", idempotencyKey, body.proof]);
      return refuse("not_found", "");
    },
  });
  const send = (path: string, envelope: object) =>
    call(app, `POST ${path}`, {
      raw: JSON.stringify({ envelope: 1, token, ...envelope }),
      headers: { "content-type": "text/plain;charset=UTF-8", origin: page },
    });
  const answer = await send("/v1/cart", { method: "GET" });
  assert.equal(answer.headers.get("access-control-allow-origin"), page);
  await send("/v1/cart", { method: "PATCH", body: { lines: [] } });
  await send("/v1/orders", { method: "POST", idempotencyKey: "k", body: { proof: "p" } });
  assert.deepEqual(seen, [
    ["getCart", "C1"],
    ["updateCart", { lines: [] }],
    ["submitOrder", "k", "p"],
  ]);
  const strange = await send("/v1/cart", { method: "PUT" });
  assert.equal(strange.status, 405);
  const extra = await send("/v1/cart", { method: "GET", admin: true });
  assert.equal(extra.status, 415);
});

test("carries out no call in an envelope from a page that is not listed", async (t) => {
  let calls = 0;
  const { app, token } = await edge(t, {
    clearCart: () => {
      calls += 1;
      return refuse("not_found", "");
    },
  });
  const send = (origin: string) =>
    call(app, "POST /v1/cart", {
      raw: JSON.stringify({ envelope: 1, method: "DELETE", token }),
      headers: { "content-type": "text/plain", origin },
    });
  const refused = await send("https://elsewhere.example");
  assert.equal(problemOf(refused).code, "origin_not_allowed");
  assert.equal(refused.headers.get("access-control-allow-origin"), null);
  assert.equal(problemOf(await send("null")).code, "origin_not_allowed");
  assert.equal(calls, 0);
  await send(page);
  assert.equal(calls, 1);
});

test("grants a page only what its own workspace lists", async (t) => {
  const world = await edge(t);
  const { app, token } = world;
  const other = "https://other.example";
  await addSupplier(world, "other", { allowedOrigins: [other] });
  world.pass(60_000);
  const own = await call(app, "GET /v1/cart", { token, headers: { origin: page } });
  assert.equal(own.headers.get("access-control-allow-origin"), page);
  assert.match(own.headers.get("vary") ?? "", /Origin/);
  const foreign = await call(app, "GET /v1/cart", { token, headers: { origin: other } });
  assert.equal(problemOf(foreign).code, "origin_not_allowed");
  assert.equal(foreign.headers.get("access-control-allow-origin"), null);
});

test("lets the server's own pages call without being listed", async (t) => {
  const { app, token } = await edge(t, {}, { BASE_URL: "https://orders.acme.example" });
  for (const origin of ["http://portal.example", "https://orders.acme.example"]) {
    const answer = await call(app, "GET /v1/cart", { token, headers: { origin } });
    assert.equal(answer.status, 200, origin);
  }
});

test("a listed page may read why it was refused", async (t) => {
  const { app } = await edge(t);
  const answer = await call(app, "GET /v1/cart", { headers: { origin: page } });
  assert.equal(answer.status, 401);
  assert.equal(answer.headers.get("access-control-allow-origin"), page);
  assert.match(answer.headers.get("access-control-expose-headers") ?? "", /Retry-After/);
});

test("answers a preflight for a day, and grants nothing to strangers", async (t) => {
  const { app } = await edge(t);
  const ask = (origin: string) =>
    call(app, "OPTIONS /v1/cart", {
      headers: { origin, "access-control-request-method": "PATCH" },
    });
  const granted = await ask(page);
  assert.equal(granted.status, 204);
  assert.equal(granted.headers.get("access-control-allow-origin"), page);
  assert.equal(granted.headers.get("access-control-allow-methods"), "GET, PATCH, DELETE");
  assert.match(granted.headers.get("access-control-allow-headers") ?? "", /Authorization/);
  assert.equal(granted.headers.get("access-control-max-age"), "86400");
  const refused = await ask("https://elsewhere.example");
  assert.equal(refused.headers.get("access-control-allow-origin"), null);
});

test("a public visitor may look, and no more", async (t) => {
  const { app, open } = await edge(t);
  const { token } = await open({ kind: "public" });
  assert.equal((await call(app, "GET /v1/products", { token })).status, 200);
  for (const line of ["GET /v1/cart", "GET /v1/orders"]) {
    assert.equal(problemOf(await call(app, line, { token })).code, "forbidden", line);
  }
});

test("a session without a permission may not use it", async (t) => {
  const { app, token, context } = await edge(t);
  await context.store.transaction((db) =>
    db
      .updateTable("sessions")
      .set({ permissions: "catalogue:read cart:write orders:read" })
      .execute(),
  );
  assert.equal((await call(app, "GET /v1/cart", { token })).status, 200);
  const submission = await call(app, "POST /v1/orders", {
    token,
    body: { proof: "p" },
    headers: { "idempotency-key": "k" },
  });
  assert.equal(problemOf(submission).code, "forbidden");
});

test("limits how often a secret is tried, and says when to come again", async (t) => {
  const world = await edge(t);
  const { app } = world;
  const signIn = (email: string) =>
    call(app, "POST /v1/desk/sign-in", {
      body: { workspace: "acme", email, password: "a password" },
    });
  for (let i = 0; i < 10; i++) assert.equal((await signIn("maria@acme.example")).status, 201);
  const limited = await signIn("Maria@acme.example");
  assert.equal(limited.status, 429);
  assert.equal(problemOf(limited).code, "rate_limited");
  const seconds = Number(limited.headers.get("retry-after"));
  assert.ok(seconds > 0 && seconds <= 60);
  assert.match(limited.headers.get("ratelimit") ?? "", /r=0/);
  assert.equal((await signIn("otto@acme.example")).status, 201, "another account is free");
  world.pass(seconds * 1000);
  assert.equal((await signIn("maria@acme.example")).status, 201);
});

test("compresses large answers for those who ask, and keeps the bytes of ready ones", async (t) => {
  const rows = Array.from({ length: 500 }, (_, i) => ({ kind: "all", category: null, count: i }));
  const ready = new ReadyJson(new TextEncoder().encode(JSON.stringify({ tabs: rows })), '"v1"');
  const { app, token } = await edge(t, {
    listTabs: () => ready,
    getCart: () => refuse("not_found", "small"),
  });
  for (const coding of ["br", "gzip"]) {
    const response = await app.fetch(
      new Request("http://portal.example/v1/tabs", {
        headers: { authorization: `Bearer ${token}`, "accept-encoding": `deflate, ${coding}` },
      }),
    );
    assert.equal(response.headers.get("content-encoding"), coding);
    assert.match(response.headers.get("vary") ?? "", /Accept-Encoding/);
    assert.ok((await response.arrayBuffer()).byteLength < ready.body.length / 4);
    assert.ok(ready.compressed.has(coding));
  }
  const unchanged = await call(app, "GET /v1/tabs", {
    token,
    headers: { "if-none-match": '"v1"' },
  });
  assert.equal(unchanged.status, 304);
  assert.equal(unchanged.headers.get("cache-control"), "private, no-cache");
});

test("carries a call out to its end though the caller has gone", async (t) => {
  const reached = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const done = Promise.withResolvers<string>();
  const { app, token } = await edge(t, {
    submitOrder: async (_, { body }) => {
      reached.resolve(undefined);
      await goOn.promise;
      done.resolve(body.proof);
      return refuse("cart_empty", "");
    },
  });
  const server = await startServer(app, { port: 0, host: "127.0.0.1" });
  t.after(() => server.stop());
  const body = JSON.stringify({ proof: "the proof" });
  const socket = connect(server.port, "127.0.0.1");
  socket.write(
    [
      "POST /v1/orders HTTP/1.1",
      "Host: portal.example",
      `Authorization: Bearer ${token}`,
      "Idempotency-Key: k",
      "Content-Type: application/json",
      `Content-Length: ${body.length}`,
      "",
      body,
    ].join("\r\n"),
  );
  await reached.promise;
  socket.destroy();
  await once(socket, "close");
  goOn.resolve(undefined);
  assert.equal(await done.promise, "the proof");
});

test("a server that stops answers what it has begun, and takes nothing new", async (t) => {
  const reached = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const { app, token } = await edge(t, {
    getCart: async () => {
      reached.resolve(undefined);
      await goOn.promise;
      return refuse("not_found", "answered");
    },
  });
  const server = await startServer(app, { port: 0, host: "127.0.0.1" });
  const address = `http://127.0.0.1:${server.port}`;
  const begun = fetch(`${address}/v1/cart`, { headers: { authorization: `Bearer ${token}` } });
  await reached.promise;
  const stopped = server.stop();
  await assert.rejects(fetch(`${address}/healthz`));
  goOn.resolve(undefined);
  assert.equal((await begun).status, 404);
  await stopped;
});
