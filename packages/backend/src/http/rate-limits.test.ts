import assert from "node:assert/strict";
import { test } from "node:test";
import { type Route, type RouteName, routes } from "@order-portal/contract";
import { allHandlers } from "../all-handlers.ts";
import { createApp } from "../app.ts";
import { openSqlite } from "../testing/stores.ts";
import { testWorld } from "../testing/world.ts";
import { limits as allLimits } from "./limits.ts";
import { createRateLimits } from "./rate-limits.ts";

/** `sendLinkCode` may be called 5 times for a link, and as often again within 900 seconds. */
const subjectCalls = 5;

function limits(scale = 1) {
  let now = 0;
  const counters = createRateLimits(scale, () => now);
  const send = (link: string) =>
    counters.bySubject("sendLinkCode", link).refusal?.code ?? "allowed";
  return { counters, send, pass: (seconds: number) => void (now += seconds * 1000) };
}

test("allows so many at once, then one after another", () => {
  const { send, pass } = limits();
  for (let i = 0; i < subjectCalls; i++) assert.equal(send("a"), "allowed");
  assert.equal(send("a"), "rate_limited");
  pass(180);
  assert.equal(send("a"), "allowed");
  assert.equal(send("a"), "rate_limited");
});

test("saves no more than the limit, however long nobody calls", () => {
  const { send, pass } = limits();
  pass(1_000_000);
  for (let i = 0; i < subjectCalls; i++) assert.equal(send("a"), "allowed");
  assert.equal(send("a"), "rate_limited");
});

test("counts each secret by itself", () => {
  const { send } = limits();
  for (let i = 0; i <= subjectCalls; i++) send("a");
  assert.equal(send("b"), "allowed");
});

test("says how many are left and when there are more", () => {
  const { counters } = limits();
  const first = counters.bySubject("sendLinkCode", "a");
  assert.deepEqual(first.headers, {
    "ratelimit-policy": '"sendLinkCode-subject";q=5;w=900',
    ratelimit: '"sendLinkCode-subject";r=4;t=0',
  });
  for (let i = 1; i < subjectCalls; i++) counters.bySubject("sendLinkCode", "a");
  const { refusal, headers } = counters.bySubject("sendLinkCode", "a");
  assert.equal(refusal?.extras.retryAfter, 180);
  assert.equal(headers?.["ratelimit"], '"sendLinkCode-subject";r=0;t=180');
});

test("can be scaled, and turned off", () => {
  const doubled = limits(2);
  for (let i = 0; i < 2 * subjectCalls; i++) assert.equal(doubled.send("a"), "allowed");
  assert.equal(doubled.send("a"), "rate_limited");
  const off = limits(0);
  for (let i = 0; i < 1000; i++) assert.equal(off.send("a"), "allowed");
});

test("leaves calls without a limit alone", () => {
  const { counters } = limits();
  assert.deepEqual(counters.byAddress("listProducts", "192.0.2.1"), {
    headers: null,
    refusal: null,
  });
});

test("forgets who has not called for long, and bounds what it remembers under a flood", () => {
  const { counters, pass } = limits();
  const flood = (count: number, from: string) => {
    for (let i = 0; i < count; i++) counters.byAddress("start", `${from} ${i}`);
  };
  flood(20_000, "then");
  pass(3600);
  flood(1, "now");
  assert.equal(counters.remembered(), 1);
  flood(100_000, "now");
  assert.ok(counters.remembered() <= 20_000);
});

test("a flood from everywhere does not clear the count of a secret that is guessed at", () => {
  const { counters, send } = limits();
  for (let i = 0; i < subjectCalls; i++) send("a");
  assert.equal(send("a"), "rate_limited");
  for (let i = 0; i < 50_000; i++) counters.byAddress("start", `192.0.2.${i}`);
  assert.equal(send("a"), "rate_limited");
});

test("a route that is limited by address has its path to itself: an envelope is counted unread", () => {
  const limited = Object.entries(allLimits).filter(([, { address }]) => address !== undefined);
  const all = Object.values<Route>(routes);
  for (const [name] of limited) {
    const { path } = routes[name as RouteName]; // A key of both.
    assert.equal(all.filter((route) => route.path === path).length, 1, path);
  }
});

test("an envelope of one who asks too often is refused before it is read", async (t) => {
  const { context } = await testWorld(t, await openSqlite(t), { RATE_LIMIT_SCALE: "0.01" });
  const app = createApp(context, allHandlers);
  const send = async () => {
    let isRead = false;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          isRead = true;
          controller.enqueue(new TextEncoder().encode("{}"));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { "content-type": "text/plain" };
    const init = { method: "POST", headers, body, duplex: "half" } as const;
    const answer = await app.fetch(new Request("http://portal.example/v1/sign-in", init));
    return [answer.status, isRead];
  };
  assert.deepEqual(await send(), [415, true]);
  assert.deepEqual(await send(), [429, false]);
});
