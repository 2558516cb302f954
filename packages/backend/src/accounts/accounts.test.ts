import assert from "node:assert/strict";
import { test } from "node:test";
import type { AccountLink, DeskSettings, OpenedLink, OwnAccount } from "@order-portal/contract";
import {
  codeIn,
  openAccountWorld,
  otherThan,
  password,
  secretIn,
} from "../testing/account-world.ts";
import { onEachEngine, openSqlite } from "../testing/stores.ts";

const workspace = "acme";
const email = "maria@anders.example";
const newPassword = "Another-horse-1";

onEachEngine("a contact's account", (openStore) => {
  test("signs in to the customer's own catalogue, until the customer is blocked", async (t) => {
    const { ask, contact, context } = await openAccountWorld(t, openStore);
    await contact("Maria", "buyer");
    const signedIn = await ask<OpenedLink>("POST /v1/sign-in", {
      workspace,
      email: "MARIA@anders.example",
      password,
    });
    assert.equal(signedIn.status, 201);
    const { session, view } = signedIn.json;
    assert.deepEqual(view.visitor.customer, { number: "C1", name: "Anders Bistro" });
    const { token } = session;
    const own = await ask<OwnAccount>("GET /v1/account", undefined, { token });
    assert.deepEqual([own.json.name, own.json.email, own.json.role], ["Maria", email, "buyer"]);
    await context.store.transaction((db) =>
      db.updateTable("customers").set({ blocked: 1 }).execute(),
    );
    assert.equal((await ask("GET /v1/account", undefined, { token })).status, 401);
    const refused = await ask("POST /v1/sign-in", { workspace, email, password });
    assert.equal(refused.json.code, "sign_in_failed");
  });

  test("gets a new password by a link that is good once, and ends every session", async (t) => {
    const world = await openAccountWorld(t, openStore, {
      environment: { BASE_URL: "https://orders.example" },
    });
    const { ask, mailTo } = world;
    const { token } = await world.contact("Maria", "buyer");
    const answers = [
      await ask("POST /v1/new-password", { workspace, email: "nobody@anders.example" }),
      await ask("POST /v1/new-password", { workspace, email }),
    ];
    assert.deepEqual(
      answers.map(({ status, json }) => [status, json]),
      answers.map(() => [204, undefined]),
    );
    const mail = await mailTo(email);
    assert.match(mail.text, /https:\/\/orders\.example\/portal\/acme#order-account=/);
    const secret = secretIn(mail);
    const read = await ask<AccountLink>("POST /v1/account-links/read", { workspace, secret });
    assert.deepEqual([read.json.kind, read.json.email], ["password", email]);
    const open = (password: string) =>
      ask<OpenedLink>("POST /v1/account-links/open", { workspace, secret, password });
    assert.equal((await open("Password1!")).json.code, "password_refused");
    const opened = await open(newPassword);
    assert.equal(opened.status, 201);
    assert.equal((await open(newPassword)).json.code, "link_unknown");
    assert.equal((await ask("GET /v1/account", undefined, { token })).status, 401);
    const own = { token: opened.json.session.token };
    assert.equal((await ask("GET /v1/account", undefined, own)).status, 200);
    const signIn = (password: string) => ask("POST /v1/sign-in", { workspace, email, password });
    assert.equal((await signIn(password)).status, 401);
    assert.equal((await signIn(newPassword)).status, 201);
    const told = await mailTo(email, 2);
    assert.match(told.subject, /was changed/);
    assert.equal(world.mails.length, 2);
  });

  test("changes its password by the one before, and every other session ends", async (t) => {
    const { ask, contact, mailTo } = await openAccountWorld(t, openStore);
    const { token } = await contact("Maria", "viewer");
    const other = await ask<OpenedLink>("POST /v1/sign-in", { workspace, email, password });
    const change = (password: string, newPassword: string) =>
      ask("POST /v1/account/password", { password, newPassword }, { token });
    assert.equal((await change("Wrong-horse-1", newPassword)).json.code, "password_wrong");
    assert.equal((await change(password, "short")).json.code, "password_refused");
    assert.equal((await change(password, newPassword)).status, 204);
    const told = await mailTo(email);
    assert.match(told.text, /If it was not you: press "Forgot your password\?" there/);
    assert.doesNotMatch(told.text, new RegExp(newPassword));
    const session = async (token: string) =>
      (await ask("GET /v1/account", undefined, { token })).status;
    assert.equal(await session(token), 200);
    assert.equal(await session(other.json.session.token), 401);
    assert.equal((await ask("DELETE /v1/account/sessions", undefined, { token })).status, 204);
    assert.equal(await session(token), 401);
  });

  test("moves to another address by a code sent there, in that session alone", async (t) => {
    const { ask, contact, mailTo } = await openAccountWorld(t, openStore);
    const { token } = await contact("Maria", "buyer");
    const other = await ask<OpenedLink>("POST /v1/sign-in", { workspace, email, password });
    const moved = "m@elsewhere.example";
    const change = (password: string) =>
      ask("POST /v1/account/email", { email: moved, password }, { token });
    assert.equal((await change("Wrong-horse-1")).json.code, "password_wrong");
    assert.equal((await change(password)).status, 200);
    const code = codeIn(await mailTo(moved));
    const confirm = (code: string, token: string) =>
      ask<OwnAccount>("POST /v1/account/email/confirm", { code }, { token });
    const elsewhere = await confirm(code, other.json.session.token);
    assert.equal(elsewhere.json.code, "code_invalid");
    assert.equal((await confirm(otherThan(code), token)).json.code, "code_invalid");
    assert.equal((await confirm(code, token)).json.email, moved);
    assert.equal((await confirm(code, token)).json.code, "code_expired");
    const told = await mailTo(email);
    assert.match(told.text, /m@elsewhere\.example/);
    assert.equal((await ask("POST /v1/sign-in", { workspace, email, password })).status, 401);
  });

  test("takes no address of another account, and tells the one who asks nothing", async (t) => {
    const { ask, contact, mailTo } = await openAccountWorld(t, openStore);
    const { token } = await contact("Maria", "buyer");
    await contact("Carl", "buyer");
    const taken = "carl@anders.example";
    const change = await ask("POST /v1/account/email", { email: taken, password }, { token });
    assert.equal(change.status, 200);
    const mail = await mailTo(taken);
    assert.equal(codeIn(mail), "");
    assert.match(mail.text, /has an account of its own/);
  });
});

test("a stranger who guesses at an account locks its owner out of nothing", async (t) => {
  const world = await openAccountWorld(t, openSqlite, {
    environment: { RATE_LIMIT_SCALE: "1", TRUST_PROXY: "true" },
  });
  await world.contact("Maria", "buyer");
  const signIn = async (from: string, password: string) => {
    const headers = { "x-forwarded-for": from };
    return (await world.ask("POST /v1/sign-in", { workspace, email, password }, { headers }))
      .status;
  };
  for (let count = 0; count < 10; count++) assert.equal(await signIn("192.0.2.66", "guess"), 401);
  assert.equal(await signIn("192.0.2.66", "guess"), 429);
  assert.equal(await signIn("192.0.2.1", password), 201);
});

test("switching signing in off ends every session at once, and they stay ended", async (t) => {
  const world = await openAccountWorld(t, openSqlite);
  const { ask, contact } = world;
  const maria = await contact("Maria", "buyer");
  const staff = { token: await world.staff() };
  const session = async () => (await ask("GET /v1/session", undefined, maria)).status;
  const store = async (signIn: boolean) => {
    const { json } = await ask<DeskSettings>("GET /v1/desk/settings", undefined, staff);
    const { revision, ...values } = json.accounts;
    const body = { section: "accounts", revision, values: { ...values, signIn } };
    assert.equal((await ask("PUT /v1/desk/settings", body, staff)).status, 200);
  };
  assert.equal(await session(), 200);
  await store(false);
  assert.equal(await session(), 401);
  await store(true);
  assert.equal(await session(), 401);
});

test("a stranger elsewhere does not use up the registrations of an address", async (t) => {
  const world = await openAccountWorld(t, openSqlite, {
    environment: { RATE_LIMIT_SCALE: "1", TRUST_PROXY: "true" },
  });
  const registers = async (from: string) => {
    const body = { workspace, name: "N", email, password, customerNumber: "C1" };
    const headers = { "x-forwarded-for": from };
    return (await world.ask("POST /v1/registrations", body, { headers })).status;
  };
  for (let i = 0; i < 5; i++) assert.equal(await registers("203.0.113.9"), 201);
  assert.equal(await registers("203.0.113.9"), 429);
  assert.equal(await registers("198.51.100.1"), 201);
});
