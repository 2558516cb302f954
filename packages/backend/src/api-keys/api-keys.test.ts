import assert from "node:assert/strict";
import { test } from "node:test";
import type { ApiKeyPage, MadeApiKey, StaffPage } from "@order-portal/contract";
import { openDeskWorld } from "../testing/desk-world.ts";
import { until } from "../testing/until.ts";
import { onEachEngine } from "../testing/stores.ts";

onEachEngine("API keys", (openStore) => {
  test("are made, used and revoked; the secret is told once and kept nowhere", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask, context } = world;
    const { token } = await world.signIn("owner", "anna@acme.example");
    const body = { name: "ERP", scopes: ["desk:staff", "desk:orders", "desk:orders"] };
    const made = await ask<MadeApiKey>("POST /v1/desk/api-keys", { token, body });
    assert.deepEqual(made.json.key.scopes, ["desk:orders", "desk:staff"]);
    const { secret } = made.json;
    assert.match(secret, /^opk_[A-Za-z0-9_-]{43}$/);
    const stored = JSON.stringify(await context.db.selectFrom("api_keys").selectAll().execute());
    assert.ok(!stored.includes(secret.slice(4)));
    const twice = await ask("POST /v1/desk/api-keys", { token, body });
    assert.equal(twice.json.code, "name_taken");

    assert.equal((await ask("GET /v1/desk/orders", { token: secret })).status, 200);
    const usedAt = await until(async () => {
      const used = await ask<ApiKeyPage>("GET /v1/desk/api-keys", { token: secret });
      return used.json.keys[0]?.lastUsedAt ?? undefined;
    });
    assert.equal(usedAt, new Date(context.now()).toISOString());
    for (const line of ["GET /v1/desk/session", "DELETE /v1/desk/account/sessions"]) {
      assert.equal((await ask(line, { token: secret })).json.code, "forbidden", line);
    }
    const { id } = made.json.key;
    assert.equal((await ask(`DELETE /v1/desk/api-keys/${id}`, { token })).status, 204);
    const after = await ask("GET /v1/desk/orders", { token: secret });
    assert.equal(after.json.code, "unauthorized");
  });

  test("outlive the account of their maker, unless it is closed with them", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask } = world;
    const { token } = await world.signIn("owner", "anna@acme.example");
    const close = async (email: string, change: object) => {
      const maker = await world.signIn("owner", email);
      const body = { name: `Key of ${email}`, scopes: ["desk:orders"] };
      const made = await ask<MadeApiKey>("POST /v1/desk/api-keys", { token: maker.token, body });
      assert.deepEqual(made.json.key.maker, { id: maker.id, active: true });
      const { json } = await ask<StaffPage>("GET /v1/desk/staff", { token });
      const revision = json.staff.find(({ id }) => id === maker.id)?.revision;
      const line = `PATCH /v1/desk/staff/${maker.id}`;
      const closed = { token, body: { revision, active: false, ...change } };
      assert.equal((await ask(line, closed)).status, 200);
      const left = await ask<ApiKeyPage>(`GET /v1/desk/api-keys?madeBy=${maker.id}`, { token });
      const { status } = await ask("GET /v1/desk/orders", { token: made.json.secret });
      return { status, makers: left.json.keys.map(({ maker }) => maker?.active) };
    };
    assert.deepEqual(await close("otto@acme.example", {}), { status: 200, makers: [false] });
    assert.deepEqual(await close("eve@acme.example", { revokeKeys: true }), {
      status: 401,
      makers: [],
    });
  });

  test("make nothing that may do more than they may, and decide about nobody who may", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask } = world;
    const owner = await world.signIn("owner", "anna@acme.example");
    const picker = await world.signIn("picker", "paul@acme.example");
    const token = await world.makeKey("Staff sync", ["desk:staff", "desk:orders"]);
    const { json } = await ask<StaffPage>("GET /v1/desk/staff", { token });
    const revisionOf = (id: string) => json.staff.find((one) => one.id === id)?.revision;
    const patch = (id: string, change: object) =>
      ask(`PATCH /v1/desk/staff/${id}`, { token, body: { revision: revisionOf(id), ...change } });
    const invite = (role: string) =>
      ask("POST /v1/desk/staff-invitations", {
        token,
        body: { email: `${role}@acme.example`, role },
      });
    const make = (scope: string) =>
      ask("POST /v1/desk/api-keys", { token, body: { name: scope, scopes: [scope] } });
    const refused = [
      await patch(owner.id, { active: false }),
      await ask(`POST /v1/desk/staff/${owner.id}/sign-out`, { token }),
      await patch(picker.id, { role: "sales" }),
      await invite("owner"),
      await make("desk:settings"),
    ];
    assert.deepEqual(
      refused.map(({ json: { code } }) => code),
      refused.map(() => "beyond_own_rights"),
    );
    assert.equal((await patch(picker.id, { active: false })).status, 200);
    assert.equal((await invite("picker")).status, 201);
    assert.equal((await make("desk:orders")).status, 201);
  });
});
