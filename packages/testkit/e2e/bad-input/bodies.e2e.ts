/** Bodies that are too large, of the wrong type, or no JSON at all. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { before, test } from "node:test";
import { problems, type Problem, type ProblemCode } from "@order-portal/contract";
import { call, faultsOf, must, problemOf, refused } from "../program/call.ts";
import type { Buyer } from "../program/people.ts";
import { fileScope } from "../program/scope.ts";
import { openShop, type Shop } from "./shop.ts";

const scope = fileScope();
let shop: Shop;
let buyer: Buyer;

before(async () => {
  shop = await openShop(scope);
  buyer = await shop.open("C1");
  await buyer.fill([{ sku: "ALE", quantity: 5 }]);
});

/** Sends a body of any kind; expects this problem, and that nothing has changed. */
async function sendRefused(
  code: ProblemCode,
  advice: RegExp,
  init: { method?: string; type?: string | null; body: string | Uint8Array<ArrayBuffer> },
): Promise<Problem> {
  const { method = "PATCH", type = "application/json", body } = init;
  return shop.unchanged(async () => {
    const response = await fetch(`${shop.base}/v1/cart`, {
      method,
      headers: { authorization: `Bearer ${buyer.token}`, ...(type && { "content-type": type }) },
      body,
    });
    const problem = problemOf(await response.text());
    assert.deepEqual([problem.code, response.status], [code, problems[code][0]]);
    assert.match(problem.detail, advice);
    return problem;
  });
}

const fiveMegabytes = 5_000_000;

test("a body of 5 MB is refused", async () => {
  const line = `{"sku":"ALE","unit":"EA","quantity":1},`;
  const body = `{"lines":[${line.repeat(fiveMegabytes / line.length)}]}`;
  await sendRefused("payload_too_large", /at most 2000000 bytes; send less at a time/, { body });
  // The server is none the worse for it.
  must(await call(shop.base, "getCart", { token: buyer.token }));
});

test("a body that says that it has 5 MB is refused before any of it is sent", async () => {
  const socket = await openRequest([`Content-Length: ${fiveMegabytes}`]);
  const answer = await answerOf(socket);
  socket.destroy();
  assert.match(answer, /^HTTP\/1\.1 413 /);
  assert.match(answer, /"code":"payload_too_large"/);
});

test("a body that does not say how long it is, is read no further than it may go", async () => {
  const socket = await openRequest(["Transfer-Encoding: chunked"]);
  const answer = answerOf(socket);
  const chunk = `${(100_000).toString(16)}\r\n${" ".repeat(100_000)}\r\n`;
  // 100,000 bytes more than may be, and no end of it: the other 2.9 MB are never sent.
  for (let sent = 0; sent <= 2_000_000; sent += 100_000) socket.write(chunk);
  assert.match(await answer, /^HTTP\/1\.1 413 /);
  socket.destroy();
});

async function openRequest(more: readonly string[]): Promise<Socket> {
  const socket = connect(shop.server.port, "127.0.0.1");
  await once(socket, "connect");
  const head = [
    "PATCH /v1/cart HTTP/1.1",
    "Host: 127.0.0.1",
    `Authorization: Bearer ${buyer.token}`,
    "Content-Type: application/json",
    ...more,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  return socket;
}

/** The first answer that comes, up to the end of its problem. */
async function answerOf(socket: Socket): Promise<string> {
  let text = "";
  for await (const data of socket.setEncoding("utf8")) {
    text += String(data);
    if (text.endsWith("}")) break;
  }
  return text;
}

test("what is no JSON is refused, with where it breaks", async () => {
  const cut = '{"lines":[{"sku":"ALE","unit":"EA","quantity":1}';
  for (const body of [cut, "{lines:[]}", "", "undefined", "NaN", '{"a":1}{"b":2}', "\u0000"]) {
    await sendRefused("invalid_json", /^The body cannot be read as JSON: .{5}/, { body });
  }
  const latin1 = Buffer.from('{"fields":{"notes":"Gr\xfc\xdfe', "latin1");
  await sendRefused("invalid_json", /cannot be read as JSON/, { body: new Uint8Array(latin1) });
});

test("JSON of another shape is refused, with what is wrong", async () => {
  for (const body of ["null", "[]", '"text"', "17", "true"]) {
    const { errors } = await sendRefused("invalid_request", /not of the form/, { body });
    assert.deepEqual(
      errors?.map(({ pointer, code }) => [pointer, code]),
      [["", "invalid"]],
    );
  }
  const deep = `{"lines":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  await sendRefused("invalid_request", /not of the form/, { body: deep });
  const wide = JSON.stringify({
    lines: Array.from({ length: 2000 }, () => ({ sku: 1, unit: 2, quantity: "3" })),
  });
  const { errors } = await sendRefused("invalid_request", /not of the form/, { body: wide });
  assert.equal(errors?.length, 100, "it does not answer more than anybody can read");
});

test("texts that are too long are named", async () => {
  const body = JSON.stringify({
    discountCode: "x".repeat(65),
    fields: { purchaseOrderNumber: "x".repeat(65), notes: "x".repeat(2001), deliveryDate: "soon" },
    lines: [{ sku: "x".repeat(65), unit: "x".repeat(17), quantity: 1 }],
  });
  assert.deepEqual(faultsOf(await sendRefused("invalid_request", /not of the form/, { body })), {
    "/discountCode": "too_long",
    "/fields/purchaseOrderNumber": "too_long",
    "/fields/notes": "too_long",
    "/fields/deliveryDate": "invalid",
    "/lines/0/sku": "too_long",
    "/lines/0/unit": "too_long",
  });
});

test("days that are none, or have passed, are refused", async () => {
  for (const deliveryDate of ["2026-02-30", "2026-13-01", "01.12.2026", "2020-01-01"]) {
    const body = JSON.stringify({ fields: { deliveryDate } });
    const problem = await sendRefused("invalid_request", /./, { body });
    assert.deepEqual(faultsOf(problem), { "/fields/deliveryDate": "invalid" });
  }
});

test("a body of another type is refused, with the type to send", async () => {
  const body = JSON.stringify({ lines: [] });
  for (const type of [
    "text/html",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "application/json+evil",
    "text/plain", // An envelope is a POST.
    null,
  ]) {
    const bytes = new TextEncoder().encode(body); // Unlike a text it brings no type of its own.
    const init = { type, body: bytes };
    await sendRefused("unsupported_media_type", /Send the body as application\/json/, init);
  }
});

test("an envelope that is none is refused", async () => {
  for (const envelope of [
    { lines: [] },
    { envelope: 2, method: "PATCH", body: { lines: [] } },
    { envelope: 1, method: "BREW", body: { lines: [] } },
    { envelope: 1, method: "PATCH", body: { lines: [] }, cookie: "x" },
    "PATCH",
  ]) {
    const init = { method: "POST", type: "text/plain", body: JSON.stringify(envelope) };
    await sendRefused("unsupported_media_type", /Send the body as application\/json/, init);
  }
});

test("an address, a method or a query that is not there is said so", async () => {
  const { token } = buyer;
  const wrong = await fetch(`${shop.base}/v1/cart`, { method: "PUT" });
  assert.equal(wrong.headers.get("allow"), "GET, PATCH, DELETE");
  assert.deepEqual(problemOf(await wrong.text()).code, "method_not_allowed");
  for (const path of [
    "/v1/carts",
    "/v1",
    "/v1/cart/",
    "/v2/cart",
    "/v1/orders/a/b",
    "/v1/%2e%2e",
  ]) {
    const response = await fetch(shop.base + path, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(response.status, 404, path);
    assert.equal(problemOf(await response.text()).code, "not_found");
  }
  const unknown = await call(shop.base, "getCart", { token, query: { customer: "C2" } });
  refused(unknown, "invalid_request", /takes no query, but customer was sent/);
  for (const [query, fault] of [
    [{ limit: "0" }, "/limit"],
    [{ limit: "101" }, "/limit"],
    [{ limit: "ten" }, "/limit"],
    [{ limit: "1e309" }, "/limit"],
    [{ tab: "secret" }, "/tab"],
    [{ cursor: "" }, "/cursor"],
    [{ workspace: "zeta" }, "/workspace"],
  ] as const) {
    const problem = refused(
      await call(shop.base, "listProducts", { token, query }),
      "invalid_request",
      /query is not of the form/,
    );
    assert.deepEqual(Object.keys(faultsOf(problem)), [fault]);
  }
  for (const cursor of ["nonsense", "e30", "bnVsbA", "A".repeat(512)]) {
    for (const name of ["listProducts", "listOrders"] as const) {
      const answer = await call(shop.base, name, { token, query: { cursor } });
      assert.deepEqual(faultsOf(refused(answer, "invalid_request", /./)), { "/cursor": "invalid" });
    }
  }
  const broken = await fetch(`${shop.base}/v1/products/%E0%A4%A`, {
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(problemOf(await broken.text()).code, "not_found");
});

test("a request that is no HTTP ends its own connection and nobody else's", async () => {
  const socket = connect(shop.server.port, "127.0.0.1");
  await once(socket, "connect");
  socket.end("Have you any cheese?\r\n\r\n");
  assert.match(await answerOf(socket), /^HTTP\/1\.1 400 /);
  must(await call(shop.base, "getCart", { token: buyer.token }));
});
