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
  const send = (body: ReadableStream<Uint8Array>, length: number) => {
    const headers = {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "content-length": String(length),
    };
    // The types of the DOM do not know `duplex`, which a body that is streamed needs.
    const init = { method: "POST", headers, body, duplex: "half" } as const;
    return app.fetch(new Request("http://portal.example/v1/desk/rows/preview", init));
  };
  const begun = Promise.withResolvers<undefined>();
  const finish = Promise.withResolvers<undefined>();
  const slow = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        begun.resolve(undefined);
        await finish.promise;
        controller.enqueue(new TextEncoder().encode("{}"));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const first = send(slow, 39_000_000);
  await begun.promise;
  const second = await send(watchedBody("{}").body, 39_000_000);
  assert.equal(second.status, 429);
  assert.equal(second.headers.get("retry-after"), "5");
  finish.resolve(undefined);
  assert.equal((await first).status, 422);
  assert.equal((await send(watchedBody("{}").body, 39_000_000)).status, 422);
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
