import assert from "node:assert/strict";
import { test } from "node:test";
import { openDeskWorld } from "../testing/desk-world.ts";
import { openSqlite } from "../testing/stores.ts";

/** A body that tells whether anybody has begun to read it. */
function watchedBody(text: string) {
  const seen = { isRead: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        seen.isRead = true;
        controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

test("a body with rows is read only for who may use the table, or any table", async (t) => {
  const { app, makeKey } = await openDeskWorld(t, openSqlite);
  const orders = await makeKey("Orders", ["desk:orders"]);
  const prices = await makeKey("Prices", ["desk:prices"]);
  const send = async (line: string, key: string) => {
    const [method = "", path = ""] = line.split(" ");
    const { body, seen } = watchedBody("{}");
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const url = `http://portal.example/v1/desk/rows/${path}`;
    const init = { method, headers, body, duplex: "half" } as const;
    const answer = await app.fetch(new Request(url, init));
    return [answer.status, seen.isRead];
  };
  assert.deepEqual(await send("POST preview", orders), [403, false]);
  assert.deepEqual(await send("PUT products", prices), [403, false]);
  assert.deepEqual(await send("PUT orders", orders), [403, false]);
  assert.deepEqual(await send("POST preview", prices), [422, true]);
  assert.deepEqual(await send("PUT promotions", prices), [422, true]);
});

test("large bodies of one supplier leave room for those of others", async (t) => {
  const { app, makeKey } = await openDeskWorld(t, openSqlite);
  const key = await makeKey("Prices", ["desk:prices"]);
  const send = (body: ReadableStream<Uint8Array>) => {
    const headers = {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "content-length": "39000000",
    };
    // The types of the DOM do not know `duplex`, which a body that is streamed needs.
    const init = { method: "POST", headers, body, duplex: "half" } as const;
    return app.fetch(new Request("http://portal.example/v1/desk/rows/preview", init));
  };
  /** Begins with so many spaces, and ends when it is told to. */
  const slow = (bytes: number) => {
    const begun = Promise.withResolvers<undefined>();
    const finish = Promise.withResolvers<undefined>();
    const parts = [
      () => Promise.resolve(new Uint8Array(bytes).fill(0x20)),
      async () => {
        begun.resolve(undefined);
        await finish.promise;
        return new TextEncoder().encode("{}");
      },
    ];
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const part = await parts.shift()?.();
          if (part === undefined) controller.close();
          else controller.enqueue(part);
        },
      },
      { highWaterMark: 0 },
    );
    return { answer: send(body), begun: begun.promise, finish };
  };
  // Says that much comes, and sends nothing: that takes nobody's room.
  const idle = slow(1);
  await idle.begun;
  const first = slow(38_000_000);
  await first.begun;
  const second = await slow(38_000_000).answer;
  assert.equal(second.status, 429);
  assert.equal(second.headers.get("retry-after"), "5");
  assert.equal((await send(watchedBody("{}").body)).status, 422);
  first.finish.resolve(undefined);
  idle.finish.resolve(undefined);
  assert.equal((await first.answer).status, 422);
  assert.equal((await idle.answer).status, 422);
  const third = slow(38_000_000);
  await third.begun;
  third.finish.resolve(undefined);
  assert.equal((await third.answer).status, 422);
});

test("a body of lists without end is refused before it is parsed", async (t) => {
  const { makeKey, app } = await openDeskWorld(t, openSqlite);
  const answer = await app.fetch(
    new Request("http://portal.example/v1/desk/rows/preview", {
      method: "POST",
      headers: {
        authorization: `Bearer ${await makeKey("Prices", ["desk:prices"])}`,
        "content-type": "application/json",
      },
      body: `[${"[],".repeat(1_000_001)}[]]`,
    }),
  );
  assert.equal(answer.status, 413);
});
