import assert from "node:assert/strict";
import { test } from "node:test";
import type { ApiKeyPage, Session, StaffPage } from "@order-portal/contract";
import { openDeskWorld } from "../testing/desk-world.ts";
import { onEachEngine } from "../testing/stores.ts";

onEachEngine("seeing the portal as a customer", (openStore) => {
  test("is over with the sign-out, the role or the key by which it began", async (t) => {
    const { ask, signIn, makeKey } = await openDeskWorld(t, openStore);
    const look = async (token: string): Promise<string> => {
      const opened = await ask<Session>("POST /v1/desk/customers/C1/preview", { token, body: {} });
      assert.equal((await ask("GET /v1/orders", { token: opened.json.token })).status, 200);
      return opened.json.token;
    };
    const isOver = async (token: string) =>
      (await ask("GET /v1/orders", { token })).json.code === "session_expired";

    const { token } = await signIn("owner", "anna@acme.example");
    const sales = await signIn("sales", "paul@acme.example");
    const [byOwner, bySales] = [await look(token), await look(sales.token)];
    const { json } = await ask<StaffPage>("GET /v1/desk/staff", { token });
    const revision = json.staff.find(({ id }) => id === sales.id)?.revision;
    const body = { revision, role: "picker" };
    assert.equal((await ask(`PATCH /v1/desk/staff/${sales.id}`, { token, body })).status, 200);
    assert.ok(await isOver(bySales));

    const byKey = await look(await makeKey("Sync", ["desk:customers"]));
    const [key] = (await ask<ApiKeyPage>("GET /v1/desk/api-keys", { token })).json.keys;
    assert.equal((await ask(`DELETE /v1/desk/api-keys/${key?.id}`, { token })).status, 204);
    assert.ok(await isOver(byKey));

    assert.equal(await isOver(byOwner), false);
    await ask("DELETE /v1/desk/session", { token });
    assert.ok(await isOver(byOwner));
  });
});
