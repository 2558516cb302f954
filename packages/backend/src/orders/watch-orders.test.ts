import assert from "node:assert/strict";
import { test } from "node:test";
import { type ApiKeyPage, type OrderNews, routes } from "@order-portal/contract";
import { updateCart } from "../carts/update-cart.ts";
import type { StaffContext } from "../context.ts";
import { EventStream } from "../http/event-stream.ts";
import { isRefusal } from "../http/refusal.ts";
import { openDeskWorld } from "../testing/desk-world.ts";
import { findShop, openShop } from "../testing/shop.ts";
import { onEachEngine, openSqlite, openTestPostgres, openWithAddress } from "../testing/stores.ts";
import { openSqliteStore } from "../database/dialects/sqlite-store.ts";
import { moveOrder } from "./move-order.ts";
import { submitOrder } from "./submit-order.ts";
import { watchOrders } from "./watch-orders.ts";

/** Listens until an order is confirmed. What is overtaken by the next change need not be told. */
async function untilConfirmed(context: StaffContext, after: number) {
  const stream = watchOrders(context, after, null);
  assert.ok(stream instanceof EventStream);
  const leaving = new AbortController();
  const news: OrderNews[] = [];
  for await (const { data } of stream.open(leaving.signal)) {
    news.push(routes.watchOrders.response.parse(data));
    if (news.at(-1)?.order.status === "confirmed") break;
  }
  leaving.abort();
  return news;
}

onEachEngine("watching orders", (_, engine) => {
  test("tells what another process took and decided, once, and goes on where one was", async (t) => {
    const { store, database } = await openWithAddress(t, engine);
    const shop = await openShop(store, {
      products: [{ sku: "TEA", name: "Tea" }],
      customers: [{ number: "1" }],
    });
    const otherStore =
      engine === "sqlite"
        ? openSqliteStore({ file: database, waitMilliseconds: 5000 })
        : openTestPostgres(database);
    t.after(() => otherStore.close());
    const other = await findShop(otherStore);
    const watched = untilConfirmed(await shop.staff(), 0);
    const customer = await other.customer("1");
    const cart = await updateCart(customer, { lines: [{ sku: "TEA", unit: "EA", quantity: 1 }] });
    assert.ok(!isRefusal(cart) && cart.proof !== null);
    const order = await submitOrder(customer, cart.proof, "key");
    assert.ok(!isRefusal(order));
    const { number } = order;
    await moveOrder(await other.staff(), number, { move: "approve", revision: 1 });
    const news = await watched;
    assert.ok(news.every((each) => each.order.number === number));
    const again = await untilConfirmed(await shop.staff(), 0);
    assert.deepEqual(again, news.slice(-1));
  });
});

test("who is signed out or closed out, and a key that ends, is told of nothing more at once", async (t) => {
  const { app, ask, makeKey, signIn } = await openDeskWorld(t, openSqlite);
  const owner = await signIn("owner", "anna@acme.example");
  const picker = await signIn("picker", "paul@acme.example");
  const watch = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await app.fetch(
      new Request("http://portal.example/v1/desk/events", { headers }),
    );
    assert.equal(answer.status, 200);
    return answer;
  };
  const signedOut = await watch(picker.token);
  await ask(`POST /v1/desk/staff/${picker.id}/sign-out`, { token: owner.token });
  // The text is whole when the server has ended the stream.
  assert.match(await signedOut.text(), /^: open/);

  const key = await makeKey("ERP", ["desk:orders"]);
  const { json } = await ask<ApiKeyPage>("GET /v1/desk/api-keys", { token: owner.token });
  const revoked = await watch(key);
  await ask(`DELETE /v1/desk/api-keys/${json.keys[0]?.id ?? ""}`, { token: owner.token });
  assert.match(await revoked.text(), /^: open/);
});

test("a key that watches too much is refused, and no other key with it", async (t) => {
  const { app, makeKey } = await openDeskWorld(t, openSqlite);
  const [first, second] = [
    await makeKey("First", ["desk:orders"]),
    await makeKey("Second", ["desk:orders"]),
  ];
  const watch = async (secret: string) => {
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await app.fetch(
      new Request("http://portal.example/v1/desk/events", { headers }),
    );
    t.after(() => answer.body?.cancel());
    return answer.status;
  };
  for (let i = 0; i < 4; i++) assert.equal(await watch(first), 200);
  assert.equal(await watch(first), 429);
  assert.equal(await watch(second), 200);
});
