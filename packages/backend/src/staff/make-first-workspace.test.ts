import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { createApp } from "../app.ts";
import { sessionHandlers } from "../sessions/routes.ts";
import { settingsHandlers } from "../settings/routes.ts";
import { call, problemOf } from "../testing/call.ts";
import { fakeHandlers } from "../testing/fake-handlers.ts";
import { onEachEngine, type OpenStore } from "../testing/stores.ts";
import { addSupplier, testWorld } from "../testing/world.ts";
import { makeStaffLink } from "./make-staff-link.ts";
import { staffHandlers } from "./routes.ts";
import { hasWorkspace } from "./staff-queries.ts";

const workspace = {
  slug: "acme",
  name: "Acme Foods",
  currency: "JPY",
  locale: "ja-JP",
  timeZone: "Asia/Tokyo",
};
const owner = { name: "Otto Ohm", email: "Otto@acme.example", password: "correct horse" };

async function emptyServer(t: TestContext, openStore: OpenStore) {
  const world = await testWorld(t, await openStore(t), { RATE_LIMIT_SCALE: "0" });
  const handlers = { ...staffHandlers, ...sessionHandlers, ...settingsHandlers };
  const app = createApp(world.context, fakeHandlers(handlers));
  const secret = await makeStaffLink(world.context, null);
  const make = (body: object) => call(app, "POST /v1/desk/links/workspace", { body });
  return { ...world, app, secret, make };
}

onEachEngine("the first workspace", (openStore) => {
  test("is made with its owner by the one-time link of an empty server, once", async (t) => {
    const { app, context, secret, make } = await emptyServer(t, openStore);
    const read = () => call(app, "POST /v1/desk/links/read", { body: { secret } });
    assert.deepEqual((await read()).json, { workspace: null, invitation: null });
    const made = await make({ secret, workspace, ...owner });
    assert.equal(made.status, 201, JSON.stringify(made.json));
    const { session, desk } = made.json as {
      session: { token: string };
      desk: { workspace: object; staff: object };
    };
    assert.partialDeepStrictEqual(desk, {
      workspace: { ...workspace, status: "open" },
      staff: { name: "Otto Ohm", email: "otto@acme.example", role: "owner" },
    });
    const settings = await call(app, "GET /v1/desk/settings", { token: session.token });
    const { priceScale } = (settings.json as { company: { priceScale: number } }).company;
    assert.equal(priceScale, 0, "the yen has no decimals");
    const entries = await context.db.selectFrom("audit_entries").select("action").execute();
    assert.deepEqual(
      entries.map(({ action }) => action),
      ["workspace.made", "staff.joined"],
    );

    assert.equal(problemOf(await read()).code, "link_unknown");
    const again = await make({ secret, workspace: { ...workspace, slug: "other" }, ...owner });
    assert.equal(problemOf(again).code, "link_unknown");
    const body = { workspace: "acme", email: owner.email, password: owner.password };
    assert.equal((await call(app, "POST /v1/desk/sign-in", { body })).status, 201);
  });

  test("of two who make it at once, by one link or by two, one does and the other is told", async (t) => {
    const { context, secret, make } = await emptyServer(t, openStore);
    // As where the server was started twice.
    const other = await makeStaffLink(context, null);
    const answers = await Promise.all(
      [secret, secret, other].map((one, index) =>
        make({ secret: one, workspace: { ...workspace, slug: `acme-${index}` }, ...owner }),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 404, 404]);
    const refused = answers.filter(({ status }) => status === 404);
    for (const answer of refused) {
      assert.match(problemOf(answer).detail ?? "", /meanwhile|has been used/);
    }
    const count = async (table: "workspaces" | "staff") =>
      (await context.db.selectFrom(table).select("id").execute()).length;
    assert.deepEqual([await count("workspaces"), await count("staff")], [1, 1]);
  });

  test("what cannot be is named field by field, and the link stays good", async (t) => {
    const { context, secret, make } = await emptyServer(t, openStore);
    const wrong = { ...workspace, currency: "EURO".slice(1), timeZone: "Atlantis", locale: "x" };
    const refused = problemOf(await make({ secret, workspace: wrong, ...owner }));
    assert.deepEqual(
      refused.errors?.map(({ pointer }) => pointer),
      ["/workspace/currency", "/workspace/locale", "/workspace/timeZone"],
    );
    const slug = { ...workspace, slug: "Acme Foods" };
    const form = problemOf(await make({ secret, workspace: slug, ...owner }));
    assert.deepEqual(
      form.errors?.map(({ pointer }) => pointer),
      ["/workspace/slug"],
    );
    assert.equal(await hasWorkspace(context.db), false);
    assert.equal((await make({ secret, workspace, ...owner })).status, 201);
  });

  test("is not made by a link that is old, nor where a workspace has come otherwise", async (t) => {
    const world = await emptyServer(t, openStore);
    const { app, secret, make, context, pass } = world;
    pass(24 * 3_600_000);
    assert.equal(problemOf(await make({ secret, workspace, ...owner })).code, "link_unknown");
    const fresh = await makeStaffLink(context, null);
    await addSupplier(world, "imported");
    for (const answer of [
      await call(app, "POST /v1/desk/links/read", { body: { secret: fresh } }),
      await make({ secret: fresh, workspace, ...owner }),
    ]) {
      assert.equal(problemOf(answer).code, "link_unknown");
    }
  });
});
