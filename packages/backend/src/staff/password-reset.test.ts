import assert from "node:assert/strict";
import { test } from "node:test";
import { openDeskWorld, password, type DeskWorld } from "../testing/desk-world.ts";
import { onEachEngine, openSqlite } from "../testing/stores.ts";
import { until } from "../testing/until.ts";

const email = "paul@acme.example";
const newPassword = "another correct horse";

const request = ({ ask }: DeskWorld, body: object) =>
  ask("POST /v1/desk/password-resets", { body: { workspace: "acme", email, ...body } });

/** The mail is written behind the answer. */
async function waitForMails({ mails, tell }: DeskWorld, count: number): Promise<void> {
  await until(async () => {
    await tell();
    return mails[count - 1];
  });
  assert.equal(mails.length, count);
}

onEachEngine("a lost password", (openStore) => {
  test("is replaced by a link that is good once, and ends every session", async (t) => {
    const world = await openDeskWorld(t, openStore, { BASE_URL: "https://orders.example" });
    const { ask, mails } = world;
    const before = await world.signIn("sales", email);
    assert.equal((await request(world, { email: "PAUL@acme.example" })).status, 204);
    await waitForMails(world, 1);
    assert.equal(mails.at(0)?.to, email);
    assert.match(mails.at(0)?.text ?? "", /https:\/\/orders\.example\/desk#password-link=/);
    const body = { secret: await world.mailedSecret(), password: newPassword };
    const reset = await ask<{ session: { token: string } }>("POST /v1/desk/password-resets/open", {
      body,
    });
    assert.equal(reset.status, 201);
    const session = async (token: string) => (await ask("GET /v1/desk/session", { token })).status;
    assert.equal(await session(before.token), 401);
    assert.equal(await session(reset.json.session.token), 200);
    const again = await ask("POST /v1/desk/password-resets/open", { body });
    assert.equal(again.json.code, "link_unknown");
    const signIn = (password: string) =>
      ask("POST /v1/desk/sign-in", { body: { workspace: "acme", email, password } });
    assert.equal((await signIn(password)).status, 401);
    assert.equal((await signIn(newPassword)).status, 201);
    await waitForMails(world, 2);
    assert.match(mails.at(1)?.text ?? "", /was changed just now/);
  });

  test("can be replaced for an hour, and not by whose account was closed meanwhile", async (t) => {
    const world = await openDeskWorld(t, openStore);
    const { ask, context } = world;
    await world.signIn("sales", email);
    const openLink = (secret: string) =>
      ask("POST /v1/desk/password-resets/open", { body: { secret, password: newPassword } });
    await request(world, {});
    await waitForMails(world, 1);
    world.pass(3_600_000);
    assert.equal((await openLink(await world.mailedSecret())).json.code, "link_unknown");
    await request(world, {});
    await waitForMails(world, 2);
    await context.store.transaction((db) => db.updateTable("staff").set({ active: 0 }).execute());
    assert.equal((await openLink(await world.mailedSecret())).json.code, "link_unknown");
  });

  test("floods nobody's mailbox, and asking again ends no link that was sent", async (t) => {
    const world = await openDeskWorld(t, openStore);
    await world.signIn("sales", email);
    for (let count = 1; count <= 3; count++) {
      await request(world, {});
      await waitForMails(world, count);
    }
    const secret = await world.mailedSecret();
    for (let count = 0; count < 5; count++) await request(world, {});
    const { ask } = world;
    const body = { secret, password: newPassword };
    assert.equal((await ask("POST /v1/desk/password-resets/open", { body })).status, 201);
    assert.equal(world.mails.length, 3);
  });
});

test("asked for an address or a workspace that is not known, it answers the same", async (t) => {
  const world = await openDeskWorld(t, openSqlite);
  await world.signIn("sales", email);
  const answers = [
    await request(world, { email: "nobody@acme.example" }),
    await request(world, { workspace: "nowhere" }),
    await request(world, {}),
  ];
  assert.deepEqual(
    answers.map(({ status, json }) => [status, json]),
    answers.map(() => [204, undefined]),
  );
  await waitForMails(world, 1);
});

test("a stranger who guesses at an account locks its owner out of nothing", async (t) => {
  const world = await openDeskWorld(t, openSqlite, {
    RATE_LIMIT_SCALE: "1",
    TRUST_PROXY: "true",
  });
  await world.signIn("sales", email);
  const signIn = async (from: string, password: string) => {
    const body = { workspace: "acme", email, password };
    const headers = { "x-forwarded-for": from };
    return (await world.ask("POST /v1/desk/sign-in", { body, headers })).status;
  };
  for (let count = 0; count < 10; count++) assert.equal(await signIn("192.0.2.66", "guess"), 401);
  assert.equal(await signIn("192.0.2.66", "guess"), 429);
  assert.equal(await signIn("192.0.2.1", password), 201);
});
