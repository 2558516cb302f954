import assert from "node:assert/strict";
import { test } from "node:test";
import { DeliveryPage } from "@order-portal/contract";
import { createApp } from "../app.ts";
import { linkHandlers } from "../links/routes.ts";
import { call } from "../testing/call.ts";
import { fakeHandlers } from "../testing/fake-handlers.ts";
import { openSqlite } from "../testing/stores.ts";
import { openDeskWorld } from "../testing/desk-world.ts";
import { addSupplier, testWorld } from "../testing/world.ts";
import { refuse } from "./refusal.ts";

test("discount codes cannot be guessed without end, and other changes of a cart are free", async (t) => {
  const world = await testWorld(t, await openSqlite(t));
  const { linkSecret } = await addSupplier(world, "acme");
  const handlers = { ...linkHandlers, updateCart: () => refuse("discount_code_refused", "No.") };
  const app = createApp(world.context, fakeHandlers(handlers));
  const open = async () => {
    const body = { workspace: "acme", linkSecret };
    const { json } = await call(app, "POST /v1/links/open", { body });
    return (json as { session: { token: string } }).session.token;
  };
  const change = async (token: string, body: object) =>
    (await call(app, "PATCH /v1/cart", { token, body })).status;

  const token = await open();
  for (let i = 0; i < 30; i++) assert.equal(await change(token, { discountCode: `C${i}` }), 422);
  assert.equal(await change(token, { discountCode: "C30" }), 429);
  assert.equal(await change(await open(), { discountCode: "C30" }), 429, "of the same customer");
  assert.equal(await change(token, { discountCode: null, fields: { notes: "x" } }), 422);
});

test("nobody is flooded with mail by the desk", async (t) => {
  const world = await openDeskWorld(t, openSqlite, { RATE_LIMIT_SCALE: "0.1" });
  const { token } = await world.signIn("owner", "anna@acme.example");
  const until429 = async (line: string, body?: object) => {
    for (let calls = 0; calls < 100; calls++) {
      if ((await world.ask(line, { token, ...(body && { body }) })).status === 429) return calls;
    }
    return Infinity;
  };
  const words = { subject: "Hello", text: "{{link}}" };
  const link = { customers: [{ number: "C1" }], replace: true, ...words };
  assert.equal(await until429("POST /v1/desk/portal-links/send", link), 10);
  const { deliveries } = DeliveryPage.parse(
    (await world.ask("GET /v1/desk/deliveries", { token })).json,
  );
  assert.equal(deliveries.length, 10);
  assert.equal(await until429("POST /v1/desk/deliveries/7/send"), 1);
  assert.equal(await until429("POST /v1/desk/webhooks/7/test"), 3);
  const test = "POST /v1/desk/mail-templates/customer.order.placed/test";
  assert.equal(await until429(test, { subject: "Hello", body: "Hello" }), 2);
});
