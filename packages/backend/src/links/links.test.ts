import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { StartAnswer, type OpenedLink, type SentCode } from "@order-portal/contract";
import { createApp } from "../app.ts";
import { sessionHandlers } from "../sessions/routes.ts";
import { makeSecret } from "../sessions/secret.ts";
import { call, problemOf, type CallOptions } from "../testing/call.ts";
import { fakeHandlers } from "../testing/fake-handlers.ts";
import { onEachEngine, type OpenStore } from "../testing/stores.ts";
import { addSupplier, testWorld } from "../testing/world.ts";
import type { Settings } from "../workspaces/settings.ts";
import { linkUrl, makeLink } from "./make-link.ts";
import { maskEmail } from "./mask-email.ts";
import { linkHandlers } from "./routes.ts";

const minute = 60_000;
const page = "https://shop.example";

async function portal(t: TestContext, openStore: OpenStore, settings: Partial<Settings> = {}) {
  const world = await testWorld(t, await openStore(t), { RATE_LIMIT_SCALE: "0" });
  const supplier = await addSupplier(world, "acme", { allowedOrigins: [page], ...settings });
  const app = createApp(world.context, fakeHandlers({ ...linkHandlers, ...sessionHandlers }));
  const workspace = "acme";
  const { linkSecret } = supplier;
  const start = async (body: object = {}, options: CallOptions = {}) => {
    const answer = await call(app, "POST /v1/start", { body: { workspace, ...body }, ...options });
    return { ...answer, start: StartAnswer.safeParse(answer.json).data };
  };
  const open = async (body: object = {}) => {
    const answer = await call(app, "POST /v1/links/open", {
      body: { workspace, linkSecret, ...body },
    });
    return { ...answer, opened: answer.json as OpenedLink };
  };
  const sendCode = async (body: object = {}) => {
    const answer = await call(app, "POST /v1/links/code", {
      body: { workspace, linkSecret, ...body },
    });
    await world.tell();
    return { ...answer, sent: answer.json as SentCode };
  };
  /** The code of the newest message. */
  const mailedCode = () => {
    const [, first = "", last = ""] = /(\d{3}) (\d{3})/.exec(world.mails.at(-1)?.text ?? "") ?? [];
    return first + last;
  };
  return { ...world, supplier, app, linkSecret, start, open, sendCode, mailedCode };
}

const otherThan = (code: string) => (code === "000000" ? "000001" : "000000");

onEachEngine("portal links", (openStore) => {
  test("a link is asked whose it is, and nothing is used up by it", async (t) => {
    const { start, linkSecret, context } = await portal(t, openStore);
    for (let i = 0; i < 3; i++) {
      const { start: answer } = await start({ linkSecret });
      assert.deepEqual(answer?.welcome, {
        customerName: "Anders Bistro",
        codeRequired: false,
        hasOrders: false,
      });
      assert.equal(answer.workspace.name, "The acme company");
      assert.equal(answer.view, null);
      assert.equal(answer.session, null);
    }
    assert.equal((await context.db.selectFrom("sessions").selectAll().execute()).length, 0);
  });

  test("tells of earlier orders and of the customer's own layout", async (t) => {
    const { start, open, linkSecret, context, supplier } = await portal(t, openStore);
    const setCustomer = (values: { order_count?: number; order_template?: string }) =>
      context.store.transaction((db) =>
        db.updateTable("customers").set(values).where("id", "=", supplier.customerId).execute(),
      );
    const setSettings = (settings: Partial<Settings>) =>
      context.store.transaction((db) =>
        db
          .updateTable("workspaces")
          .set((row) => ({
            settings: JSON.stringify({ settings }),
            catalogue_revision: row("catalogue_revision", "+", 1),
          }))
          .execute(),
      );
    const template = async () => (await open()).opened.view.orderTemplate;
    assert.equal(await template(), "standard");
    await setSettings({ orderTemplate: "cards" });
    assert.equal(await template(), "cards");
    await setCustomer({ order_count: 1, order_template: "grid" });
    assert.equal(await template(), "grid");
    await setCustomer({ order_template: "a layout of another program" });
    assert.equal(await template(), "cards");

    assert.equal((await start({ linkSecret })).start?.welcome?.hasOrders, true);
    await setSettings({ orderHistory: false });
    assert.equal((await start({ linkSecret })).start?.welcome?.hasOrders, false);
  });

  test("a link that is unknown, of another workspace, or of a blocked customer opens nothing", async (t) => {
    const world = await portal(t, openStore);
    const { start, open, linkSecret, context } = world;
    const other = await addSupplier(world, "other");
    for (const secret of [makeSecret(), other.linkSecret]) {
      const { start: answer } = await start({ linkSecret: secret });
      assert.equal(answer?.refused, "link_unknown");
      assert.equal(answer.welcome, null);
      assert.equal(problemOf(await open({ linkSecret: secret })).code, "link_unknown");
    }
    await context.store.transaction((db) =>
      db.updateTable("customers").set({ blocked: 1 }).execute(),
    );
    assert.equal((await start({ linkSecret })).start?.refused, "link_unknown");
    assert.equal(problemOf(await open()).code, "link_unknown");
  });

  test("the tap opens a session, and the first product list comes along", async (t) => {
    const { open, app } = await portal(t, openStore);
    const { status, opened } = await open();
    assert.equal(status, 201);
    assert.deepEqual(opened.view.visitor.customer, { number: "C1", name: "Anders Bistro" });
    assert.equal(opened.view.tabs[0]?.kind, "all");
    assert.deepEqual(opened.view.page.products, []);
    assert.deepEqual(opened.view.cart?.lines, []);
    const session = await call(app, "GET /v1/session", { token: opened.session.token });
    assert.equal(session.status, 200);
  });

  test("a link opens as many sessions as it is asked to", async (t) => {
    const { open, app } = await portal(t, openStore);
    const answers = await Promise.all([open(), open(), open()]);
    for (const { opened } of answers) {
      const { status } = await call(app, "GET /v1/session", { token: opened.session.token });
      assert.equal(status, 200);
    }
  });

  test("a returning visitor with a living session goes straight to the list", async (t) => {
    const { open, start, pass } = await portal(t, openStore);
    const { token } = (await open()).opened.session;
    const { start: answer } = await start({}, { token });
    assert.equal(answer?.view?.visitor.customer?.number, "C1");
    assert.equal(answer.session, null);
    pass(13 * 60 * minute);
    assert.equal((await start({}, { token })).start?.refused, "session_expired");
  });

  test("a session of another workspace is none here", async (t) => {
    const world = await portal(t, openStore);
    await addSupplier(world, "other");
    const { token } = (await world.open()).opened.session;
    const answer = await world.start({ workspace: "other" }, { token });
    assert.equal(answer.start?.refused, "session_expired");
    assert.equal(answer.start.view, null);
  });

  test("a stranger sees the public catalogue where there is one, and else nothing", async (t) => {
    const { start, app } = await portal(t, openStore, { publicCatalogue: true });
    const { start: answer } = await start();
    assert.equal(answer?.view?.visitor.kind, "public");
    assert.equal(answer.view.visitor.customer, null);
    assert.equal(answer.view.cart, null);
    const token = answer.session?.token ?? "";
    assert.equal((await call(app, "GET /v1/session", { token })).status, 200);

    const closed = await portal(t, openStore);
    const { start: nothing } = await closed.start();
    assert.equal(nothing?.view, null);
    assert.equal(nothing.session, null);
    assert.equal(nothing.refused, null);
  });

  test("a workspace that is not there is not found", async (t) => {
    const { start } = await portal(t, openStore);
    assert.equal(problemOf(await start({ workspace: "nowhere" })).code, "not_found");
  });

  test("a page that is not listed begins nothing", async (t) => {
    const { start, linkSecret } = await portal(t, openStore);
    const from = (origin: string) => start({ linkSecret }, { headers: { origin } });
    assert.equal((await from(page)).headers.get("access-control-allow-origin"), page);
    const refused = await from("https://elsewhere.example");
    assert.equal(problemOf(refused).code, "origin_not_allowed");
    assert.equal(refused.headers.get("access-control-allow-origin"), null);
  });

  test("a new link ends the old one and its sessions", async (t) => {
    const { open, start, linkSecret, app, context } = await portal(t, openStore);
    const { token } = (await open()).opened.session;
    const request = { workspace: "acme", customer: "C1" };
    const kept = await makeLink(context, { ...request, regenerate: false });
    assert.deepEqual(kept, { kind: "exists", madeAt: context.now() });
    assert.equal((await call(app, "GET /v1/session", { token })).status, 200);

    const made = await makeLink(context, { ...request, regenerate: true });
    assert.ok(made.kind === "made");
    assert.equal((await start({ linkSecret })).start?.refused, "link_unknown");
    assert.equal((await call(app, "GET /v1/session", { token })).status, 401);
    const { start: answer } = await start({ linkSecret: made.secret });
    assert.equal(answer?.welcome?.customerName, "Anders Bistro");
  });

  test("strict security asks for the code that was mailed", async (t) => {
    const { start, open, sendCode, mails, mailedCode, linkSecret } = await portal(t, openStore, {
      strictSecurity: true,
    });
    assert.equal((await start({ linkSecret })).start?.welcome?.codeRequired, true);
    assert.equal(problemOf(await open()).code, "code_required");
    assert.equal(problemOf(await open({ code: "123456" })).code, "code_expired");
    const { sent } = await sendCode();
    assert.equal(sent.sentTo, "m•••@a•••.example");
    assert.equal(mails[0]?.to, "maria@anders.example");
    assert.equal(mails[0].fromName, "The acme company");
    assert.equal(problemOf(await open({ code: otherThan(mailedCode()) })).code, "code_invalid");
    assert.equal((await open({ code: mailedCode() })).status, 201);
    assert.equal(problemOf(await open({ code: mailedCode() })).code, "code_expired", "used up");
  });

  test("a code is good for ten minutes and five tries", async (t) => {
    const { open, sendCode, mailedCode, pass } = await portal(t, openStore, {
      strictSecurity: true,
    });
    await sendCode();
    for (let i = 0; i < 5; i++) {
      assert.equal(problemOf(await open({ code: otherThan(mailedCode()) })).code, "code_invalid");
    }
    assert.equal(problemOf(await open({ code: mailedCode() })).code, "code_expired");
    await sendCode();
    pass(10 * minute);
    assert.equal(problemOf(await open({ code: mailedCode() })).code, "code_expired");
    await sendCode();
    pass(10 * minute - 1);
    assert.equal((await open({ code: mailedCode() })).status, 201);
  });

  test("tries at the same time count as well", async (t) => {
    const { open, sendCode, mailedCode } = await portal(t, openStore, { strictSecurity: true });
    await sendCode();
    const wrong = otherThan(mailedCode());
    const answers = await Promise.all(Array.from({ length: 12 }, () => open({ code: wrong })));
    const codes = answers.map((answer) => problemOf(answer).code);
    assert.equal(codes.filter((code) => code === "code_invalid").length, 5);
  });

  test("a newer code replaces the one before", async (t) => {
    const { open, sendCode, mailedCode } = await portal(t, openStore, { strictSecurity: true });
    await sendCode();
    const first = mailedCode();
    do await sendCode();
    while (mailedCode() === first);
    assert.equal(problemOf(await open({ code: first })).code, "code_invalid");
    assert.equal((await open({ code: mailedCode() })).status, 201);
  });

  test("a code opens its own link alone, and a new link makes it worthless", async (t) => {
    const world = await portal(t, openStore, { strictSecurity: true });
    const { open, sendCode, mailedCode, context } = world;
    await sendCode();
    const made = await makeLink(context, { workspace: "acme", customer: "C1", regenerate: true });
    assert.ok(made.kind === "made");
    const refused = await open({ linkSecret: made.secret, code: mailedCode() });
    assert.equal(problemOf(refused).code, "code_expired");
  });

  test("without an address on file no code can be sent", async (t) => {
    const { sendCode, context, mails } = await portal(t, openStore, { strictSecurity: true });
    await context.store.transaction((db) =>
      db.updateTable("customers").set({ email: null }).execute(),
    );
    assert.equal(problemOf(await sendCode()).code, "address_missing");
    assert.equal(mails.length, 0);
  });

  test("the database holds neither link nor code", async (t) => {
    const { sendCode, mailedCode, linkSecret, context } = await portal(t, openStore, {
      strictSecurity: true,
    });
    await sendCode();
    const rows = JSON.stringify([
      await context.db.selectFrom("portal_links").selectAll().execute(),
      await context.db.selectFrom("link_codes").selectAll().execute(),
    ]);
    assert.ok(!rows.includes(linkSecret));
    assert.ok(!rows.includes(mailedCode()));
  });

  test("texts with HTML and SQL in them are only texts", async (t) => {
    const { start, context, linkSecret } = await portal(t, openStore);
    const name = `Robert'); drop table customers;-- <img src=x onerror=alert(1)>`;
    await context.store.transaction((db) => db.updateTable("customers").set({ name }).execute());
    assert.equal((await start({ linkSecret })).start?.welcome?.customerName, name);
  });
});

test("an address is masked so that its owner knows it", () => {
  assert.equal(maskEmail("maria@anders.example"), "m•••@a•••.example");
  assert.equal(maskEmail("örs@shop.co.at"), "ö•••@s•••.at");
  assert.equal(maskEmail("root@localhost"), "r•••@l•••");
});

test("a link's secret stands in the fragment of the supplier's page", () => {
  const url = linkUrl("https://shop.example/order?lang=de#top", "s3cret");
  assert.equal(url, "https://shop.example/order?lang=de#order-link=s3cret");
});
