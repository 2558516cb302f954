import assert from "node:assert/strict";
import { test } from "node:test";
import type { AuditPage, CustomerAccount, CustomerAccountList } from "@order-portal/contract";
import { openAccountWorld, password } from "../testing/account-world.ts";
import { onEachEngine } from "../testing/stores.ts";
import { addSupplier } from "../testing/world.ts";

const workspace = "acme";
const list = "GET /v1/desk/customers/C1/accounts";

onEachEngine("the accounts of a customer at the desk", (openStore) => {
  test("are listed with who waits, closed and opened again, and each is written down", async (t) => {
    const world = await openAccountWorld(t, openStore);
    const { ask, contact } = world;
    const maria = await contact("Maria", "manager");
    const token = await world.staff();
    await world.registers("Walt", "walt@elsewhere.example");
    const listed = await ask<CustomerAccountList>(list, undefined, { token });
    assert.deepEqual(
      listed.json.accounts.map(({ name, role, state, sessions }) => [name, role, state, sessions]),
      [
        ["Maria", "manager", "active", 1],
        ["Walt", "buyer", "pending", 0],
      ],
    );

    const path = `/v1/desk/customers/C1/accounts/${maria.id}`;
    const change = async (body: object) =>
      (await ask<CustomerAccount>(`PATCH ${path}`, body, { token })).json;
    const session = async () => (await ask("GET /v1/session", undefined, maria)).status;
    assert.equal(await session(), 200);
    const closed = await change({ closed: true });
    assert.deepEqual([closed.state, closed.sessions], ["closed", 0]);
    assert.equal(await session(), 401);
    const self = { workspace, email: "maria@anders.example", password };
    assert.equal((await ask("POST /v1/sign-in", self)).json.code, "account_closed");
    const wrong = { ...self, password: "Wrong-horse-1" };
    assert.equal((await ask("POST /v1/sign-in", wrong)).json.code, "sign_in_failed");
    assert.equal((await change({ closed: true })).state, "closed");
    assert.equal((await change({ closed: false, role: "viewer" })).state, "active");
    assert.equal((await ask("POST /v1/sign-in", self)).status, 201);

    const audit = await ask<AuditPage>("GET /v1/desk/audit", undefined, { token });
    assert.deepEqual(
      audit.json.entries.map(({ action, subject }) => [action, subject.name]),
      [
        ["customer_account.role_changed", "C1"],
        ["customer_account.reopened", "C1"],
        ["customer_account.closed", "C1"],
      ],
    );
  });

  test("are signed out everywhere, and can sign in again", async (t) => {
    const world = await openAccountWorld(t, openStore);
    const { ask, contact } = world;
    const maria = await contact("Maria", "buyer");
    const token = await world.staff();
    const path = `POST /v1/desk/customers/C1/accounts/${maria.id}/sign-out`;
    assert.equal((await ask(path, undefined, { token })).status, 204);
    assert.equal((await ask("GET /v1/session", undefined, maria)).status, 401);
    const self = { workspace, email: "maria@anders.example", password };
    assert.equal((await ask("POST /v1/sign-in", self)).status, 201);
  });

  test("who was closed gets no new password and no second account by registering", async (t) => {
    const world = await openAccountWorld(t, openStore);
    const { ask, contact, mailTo, mails } = world;
    const maria = await contact("Maria", "buyer");
    const token = await world.staff();
    const path = `PATCH /v1/desk/customers/C1/accounts/${maria.id}`;
    await ask(path, { closed: true }, { token });
    const email = "maria@anders.example";
    await ask("POST /v1/new-password", { workspace, email });
    const body = { workspace, name: "Maria", email, password, customerNumber: "C1" };
    assert.equal((await ask("POST /v1/registrations", body)).status, 201);
    assert.match((await mailTo(email)).text, /has closed this account/);
    assert.equal(mails.length, 1);
  });

  test("are found by their own customer and workspace only", async (t) => {
    const world = await openAccountWorld(t, openStore);
    const { ask, contact } = world;
    const maria = await contact("Maria", "buyer");
    const token = await world.staff();
    await ask("POST /v1/desk/customers", { number: "C2", name: "Other" }, { token });
    await addSupplier(world, "other");
    const others = await world.staff("other");
    const sees = async (place: string, token: string) => {
      const calls = [
        ask(`PATCH /v1/desk/customers/${place}`, { closed: true }, { token }),
        ask(`POST /v1/desk/customers/${place}/sign-out`, undefined, { token }),
      ];
      return (await Promise.all(calls)).map(({ json }) => json.code);
    };
    const missing = ["not_found", "not_found"];
    assert.deepEqual(await sees(`C2/accounts/${maria.id}`, token), missing);
    assert.deepEqual(await sees(`C1/accounts/${maria.id}`, others), missing);
    assert.deepEqual(await sees(`NONE/accounts/${maria.id}`, token), missing);
    const foreign = await ask<CustomerAccountList>(list, undefined, { token: others });
    assert.deepEqual(foreign.json.accounts, []);
    assert.equal((await ask("GET /v1/session", undefined, maria)).status, 200);
  });
});
