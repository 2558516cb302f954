import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../app.ts";
import { linkHandlers } from "../links/routes.ts";
import { call } from "../testing/call.ts";
import { fakeHandlers } from "../testing/fake-handlers.ts";
import { openSqlite } from "../testing/stores.ts";
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
