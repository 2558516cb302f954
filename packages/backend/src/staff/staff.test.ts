import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { deskPermissions } from "@order-portal/contract";
import { createApp } from "../app.ts";
import { sessionHandlers } from "../sessions/routes.ts";
import { makeSecret } from "../sessions/secret.ts";
import { call, problemOf } from "../testing/call.ts";
import { fakeHandlers } from "../testing/fake-handlers.ts";
import { onEachEngine, openSqlite, type OpenStore } from "../testing/stores.ts";
import { addSupplier, testWorld } from "../testing/world.ts";
import { countedAtMost } from "./desk-session.ts";
import { makeStaffLink } from "./make-staff-link.ts";
import { hashPassword, isPassword } from "./password.ts";
import { staffHandlers } from "./routes.ts";
import { workspacesWithoutStaff } from "./staff-queries.ts";

const account = { name: "Otto Ohm", email: "Otto@acme.example", password: "correct horse" };

async function desk(t: TestContext, openStore: OpenStore) {
  const world = await testWorld(t, await openStore(t), { RATE_LIMIT_SCALE: "0" });
  const supplier = await addSupplier(world, "acme", { allowedOrigins: ["https://desk.example"] });
  const app = createApp(world.context, fakeHandlers({ ...staffHandlers, ...sessionHandlers }));
  const secret = await makeStaffLink(world.context, supplier.workspaceId);
  return { ...world, supplier, app, secret };
}

const tokenOf = (json: unknown) => (json as { session: { token: string } }).session.token;

onEachEngine("staff", (openStore) => {
  test("a one-time link becomes an account and a session, once", async (t) => {
    const { app, context, secret } = await desk(t, openStore);
    assert.equal((await workspacesWithoutStaff(context.db)).length, 1);
    for (let i = 0; i < 2; i++) {
      const read = await call(app, "POST /v1/desk/links/read", { body: { secret } });
      assert.deepEqual(read.json, {
        workspace: { slug: "acme", name: "The acme company" },
        invitation: null,
      });
    }
    const opened = await call(app, "POST /v1/desk/links/open", { body: { secret, ...account } });
    assert.equal(opened.status, 201);
    const session = await call(app, "GET /v1/desk/session", { token: tokenOf(opened.json) });
    assert.deepEqual((session.json as { staff: unknown }).staff, {
      name: "Otto Ohm",
      email: "otto@acme.example",
      role: "owner",
      permissions: deskPermissions,
    });
    const again = await call(app, "POST /v1/desk/links/open", { body: { secret, ...account } });
    assert.equal(problemOf(again).code, "link_unknown");
    assert.equal((await workspacesWithoutStaff(context.db)).length, 0);
  });

  test("of two who open one link at once, one gets in", async (t) => {
    const { app, secret, context } = await desk(t, openStore);
    const answers = await Promise.all(
      ["a@acme.example", "b@acme.example"].map((email) =>
        call(app, "POST /v1/desk/links/open", { body: { secret, ...account, email } }),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 404]);
    assert.equal((await context.db.selectFrom("staff").select("id").execute()).length, 1);
  });

  test("a link is good for a day", async (t) => {
    const { app, secret, pass } = await desk(t, openStore);
    pass(24 * 3_600_000);
    const read = await call(app, "POST /v1/desk/links/read", { body: { secret } });
    assert.equal(problemOf(read).code, "link_unknown");
  });

  test("a new password ends every session of the old one, and nobody else's", async (t) => {
    const { app, secret, context, supplier } = await desk(t, openStore);
    const openLink = async (secret: string, email: string, password: string) => {
      const body = { ...account, secret, email, password };
      return tokenOf((await call(app, "POST /v1/desk/links/open", { body })).json);
    };
    const another = () => makeStaffLink(context, supplier.workspaceId);
    const stolen = await openLink(secret, account.email, account.password);
    const colleague = await openLink(await another(), "anna@acme.example", "another secret");
    const own = await openLink(await another(), account.email.toUpperCase(), "a new password");
    const session = async (token: string) =>
      problemOf(await call(app, "GET /v1/desk/session", { token })).code;
    assert.equal(await session(stolen), "session_expired");
    assert.equal(await session(colleague), undefined);
    assert.equal(await session(own), undefined);
  });

  test("e-mail and password sign in, whatever the address's case, and sign out", async (t) => {
    const { app, secret } = await desk(t, openStore);
    await call(app, "POST /v1/desk/links/open", { body: { secret, ...account } });
    const { password } = account;
    const body = { workspace: "acme", email: "OTTO@ACME.example", password };
    const signedIn = await call(app, "POST /v1/desk/sign-in", { body });
    assert.equal(signedIn.status, 201);
    const token = tokenOf(signedIn.json);
    assert.equal((await call(app, "DELETE /v1/desk/session", { token })).status, 204);
    const after = await call(app, "GET /v1/desk/session", { token });
    assert.equal(problemOf(after).code, "session_expired");
  });

  test("a wrong password, address or workspace all answer alike", async (t) => {
    const { app, secret } = await desk(t, openStore);
    await call(app, "POST /v1/desk/links/open", { body: { secret, ...account } });
    const right = { workspace: "acme", email: account.email, password: account.password };
    const answers = await Promise.all(
      [{ password: "wrong" }, { email: "nobody@acme.example" }, { workspace: "nowhere" }].map(
        async (wrong) => {
          const answer = await call(app, "POST /v1/desk/sign-in", { body: { ...right, ...wrong } });
          return { ...problemOf(answer), instance: "" };
        },
      ),
    );
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal(answers[0]?.code, "sign_in_failed");
  });

  test("neither staff nor buyers get in where the other belongs", async (t) => {
    const { app, secret } = await desk(t, openStore);
    const opened = await call(app, "POST /v1/desk/links/open", { body: { secret, ...account } });
    const buyers = await call(app, "GET /v1/session", { token: tokenOf(opened.json) });
    assert.equal(problemOf(buyers).code, "forbidden");
  });

  test("a page that the workspace does not list learns nothing of a link", async (t) => {
    const { app, secret } = await desk(t, openStore);
    const read = (origin: string) =>
      call(app, "POST /v1/desk/links/read", { body: { secret }, headers: { origin } });
    assert.equal((await read("https://desk.example")).status, 200);
    assert.equal(problemOf(await read("https://evil.example")).code, "origin_not_allowed");
  });

  test("orders are counted by state, and not beyond what is shown", async (t) => {
    const { app, secret, context, supplier } = await desk(t, openStore);
    const order = (number: string, status: "pending" | "fulfilled") => ({
      workspace_id: supplier.workspaceId,
      customer_id: supplier.customerId,
      number,
      status,
      placed_at: 0,
      placed_by: "link",
      purchase_order_number: "",
      notes: "",
      delivery_date: "",
      currency: "EUR",
      price_scale: 2,
      subtotal: 0,
      discount: 0,
      freight: 0,
      tax: 0,
      total: 0,
      line_count: 0,
      revision: 1,
    });
    await context.store.transaction(async (db) => {
      const pending = Array.from({ length: 3 }, (_, i) => order(`P${i}`, "pending"));
      await db.insertInto("orders").values(pending).execute();
      for (let start = 0; start < countedAtMost + 5; start += 201) {
        const some = Array.from({ length: 201 }, (_, i) => order(`F${start + i}`, "fulfilled"));
        await db.insertInto("orders").values(some).execute();
      }
    });
    const opened = await call(app, "POST /v1/desk/links/open", { body: { secret, ...account } });
    const { counts } = (opened.json as { desk: { counts: Record<string, number> } }).desk;
    assert.equal(counts["pending"], 3);
    assert.equal(counts["fulfilled"], countedAtMost);
    assert.equal(counts["draft"], 0);
  });
});

test("the database holds no password and no link", async (t) => {
  const { app, secret, context } = await desk(t, openSqlite);
  const links = JSON.stringify(await context.db.selectFrom("staff_links").selectAll().execute());
  assert.ok(!links.includes(secret));
  await call(app, "POST /v1/desk/links/open", { body: { secret, ...account } });
  const staff = await context.db.selectFrom("staff").selectAll().executeTakeFirstOrThrow();
  assert.match(staff.password_hash, /^\$argon2id\$/);
});

test("a password is right or wrong, and always wrong where there is no account", async () => {
  const stored = await hashPassword("Großes Geheimnis");
  assert.equal(await isPassword("Großes Geheimnis", stored), true);
  assert.equal(await isPassword("Großes Geheimnis".normalize("NFD"), stored), true);
  assert.equal(await isPassword("grosses Geheimnis", stored), false);
  assert.equal(await isPassword("nobody has this password", undefined), false);
});

test("passwords are worked on beside other work, a few at a time", async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  const started = performance.now();
  await Promise.all(Array.from({ length: 4 }, () => isPassword(makeSecret(), undefined)));
  clearInterval(ticking);
  const passed = performance.now() - started;
  assert.ok(turns > passed / 20, `${turns} turns in ${Math.round(passed)} ms`);
});
