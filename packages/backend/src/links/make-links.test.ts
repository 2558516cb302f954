import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import {
  DeskCustomer,
  MadeLinks,
  OpenedLink,
  PricedCart,
  Session,
  StartAnswer,
  type MadeLink,
} from "@order-portal/contract";
import { allHandlers } from "../all-handlers.ts";
import { createApp } from "../app.ts";
import { openSession } from "../sessions/open-session.ts";
import { deleteSessionsOfStaff } from "../sessions/session-queries.ts";
import { putStaff } from "../staff/staff-queries.ts";
import { call, problemOf, type CallOptions } from "../testing/call.ts";
import { onEachEngine, type OpenStore } from "../testing/stores.ts";
import { addProduct, addSupplier, testWorld } from "../testing/world.ts";

const words = { subject: "Order at {{supplier}}", text: "Dear {{customer}},\n\n{{link}}\n\nBye" };
const line = { sku: "TEA", unit: "EA", quantity: 3 };

const secretOf = (link: MadeLink | undefined) =>
  /#order-link=(.{43})$/.exec(link?.url ?? "")?.[1] ?? "";

async function openDesk(t: TestContext, openStore: OpenStore) {
  const world = await testWorld(t, await openStore(t), { RATE_LIMIT_SCALE: "0" });
  const supplier = await addSupplier(world, "acme", { portalUrl: "https://acme.example/order" });
  await addProduct(world, supplier.workspaceId, { sku: "TEA", name: "Tea", price: 10_0000 });
  const { context } = world;
  const app = createApp(context, allHandlers);
  const { workspaceId } = supplier;
  const { staffId, token } = await context.store.transaction(async (db) => {
    const who = { name: "Anna", email: "anna@acme.example", passwordHash: "none" };
    const staffId = await putStaff(db, { workspaceId, ...who, role: "sales" });
    const session = await openSession(context, db, workspaceId, { kind: "staff", staffId });
    return { staffId, token: session.token };
  });
  const asStaff = async (line: string, body?: unknown) => {
    const answer = await call(app, line, { token, ...(body !== undefined && { body }) });
    return answer;
  };
  const make = async (customers: string[], replace = false) =>
    MadeLinks.parse((await asStaff("POST /v1/desk/portal-links", { customers, replace })).json)
      .links;
  const send = async (customers: { number: string; secret?: string }[], replace = false) =>
    MadeLinks.parse(
      (await asStaff("POST /v1/desk/portal-links/send", { customers, replace, ...words })).json,
    ).links;
  const open = async (linkSecret: string) =>
    call(app, "POST /v1/links/open", { body: { workspace: "acme", linkSecret } });
  const asBuyer = (line: string, options: CallOptions) => call(app, line, options);
  return { ...world, supplier, app, staffId, asStaff, make, send, open, asBuyer };
}

const tokenOf = ({ json }: { json: unknown }) => OpenedLink.parse(json).session.token;

onEachEngine("links that staff make", (openStore) => {
  test("are told once, to the page of the settings, and only a hash is kept", async (t) => {
    const { asStaff, make, context, open } = await openDesk(t, openStore);
    await asStaff("POST /v1/desk/customers", { number: "C2", name: "Bar" });
    const links = await make(["C2", "NONE", "C1"]);
    assert.deepEqual(
      links.map(({ number, outcome, replaced }) => [number, outcome, replaced]),
      [
        ["C2", "made", false],
        ["NONE", "unknown", false],
        ["C1", "exists", false],
      ],
    );
    const [made] = links;
    assert.ok(made?.url?.startsWith("https://acme.example/order#order-link="));
    assert.equal((await open(secretOf(made))).status, 201);
    const rows = await context.db.selectFrom("portal_links").selectAll().execute();
    const audit = await context.db.selectFrom("audit_entries").selectAll().execute();
    assert.ok(!JSON.stringify([rows, audit]).includes(secretOf(made)));
    const customer = DeskCustomer.parse((await asStaff("GET /v1/desk/customers/C2")).json);
    assert.equal(customer.link?.lastUsedAt, new Date(context.now()).toISOString());
  });

  test("replace the old one and its sessions at the next request, and keep the cart", async (t) => {
    const { supplier, make, open, asBuyer } = await openDesk(t, openStore);
    const before = tokenOf(await open(supplier.linkSecret));
    await asBuyer("PATCH /v1/cart", { token: before, body: { lines: [line] } });
    const [made] = await make(["C1"], true);
    assert.ok(made);
    assert.equal(made.replaced, true);
    const ended = await asBuyer("GET /v1/cart", { token: before });
    assert.equal(problemOf(ended).code, "session_expired");
    assert.equal(problemOf(await open(supplier.linkSecret)).code, "link_unknown");
    const after = tokenOf(await open(secretOf(made)));
    const cart = PricedCart.parse((await asBuyer("GET /v1/cart", { token: after })).json);
    assert.deepEqual(
      cart.lines.map(({ sku, quantity }) => [sku, quantity]),
      [["TEA", 3]],
    );
  });

  test("are sent in the supplier's words, the very link that was made where it comes along", async (t) => {
    const { make, send, mails, open, tell } = await openDesk(t, openStore);
    const [made] = await make(["C1"], true);
    assert.ok(made);
    const [sent] = await send([{ number: "C1", secret: secretOf(made) }]);
    assert.deepEqual([sent?.outcome, sent?.url], ["sent", null]);
    await tell();
    const [mail] = mails;
    assert.equal(mail?.to, "maria@anders.example");
    assert.equal(mail.subject, "Order at The acme company");
    assert.equal(mail.text, `Dear Anders Bistro,\n\n${made.url ?? ""}\n\nBye`);
    assert.ok(mail.html.includes(`href="${made.url ?? ""}"`));
    assert.equal((await open(secretOf(made))).status, 201);
    // Another's secret, or one that was replaced, is not sent on.
    const [changed] = await send([{ number: "C1", secret: "x".repeat(43) }]);
    assert.equal(changed?.outcome, "changed");
    assert.equal(mails.length, 1);
  });

  test("wait for a mail server that is down, and are not sent once replaced", async (t) => {
    const { make, send, mails, tell, pass, open, context } = await openDesk(t, openStore);
    const { mailer } = context;
    const working = mailer.send;
    mailer.send = () => Promise.reject(new Error("connect ECONNREFUSED"));
    await send([{ number: "C1" }], true);
    await tell();
    assert.equal(mails.length, 0);
    mailer.send = working;
    pass(2 * 60_000);
    await tell();
    const secret = /#order-link=(.{43})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    assert.equal((await open(secret)).status, 201);

    await send([{ number: "C1" }], true);
    await make(["C1"], true);
    await tell();
    assert.equal(mails.length, 1, "the mail would bring a link that has ended");
  });

  test("bear words that are checked, kept and seen beforehand", async (t) => {
    const { asStaff } = await openDesk(t, openStore);
    const put = (text: string, subject = "Hello") =>
      asStaff("PUT /v1/desk/portal-links/message", { subject, text });
    assert.equal(problemOf(await put("no link")).code, "invalid_request");
    assert.equal(problemOf(await put("{{name}} {{link}}")).errors?.[0]?.pointer, "/text");
    assert.equal(problemOf(await put("{{link}}", "{{link}}")).errors?.[0]?.pointer, "/subject");
    assert.equal((await put("<b>Dear</b> {{customer}}: {{link}}")).status, 200);
    const { json: kept } = await asStaff("GET /v1/desk/portal-links/message");
    assert.deepEqual(kept, {
      subject: "Hello",
      text: "<b>Dear</b> {{customer}}: {{link}}",
      isDefault: false,
      page: "https://acme.example/order",
    });
    const { json: preview } = await asStaff("POST /v1/desk/portal-links/preview", {
      customer: "C1",
      ...words,
      text: "<b>{{customer}}</b> {{link}}",
    });
    const { html } = preview as { html: string };
    assert.ok(html.includes("&lt;b&gt;Anders Bistro&lt;/b&gt;"));
  });
});

onEachEngine("seeing the portal as a customer", (openStore) => {
  test("shows the customer's catalogue, and can change nothing", async (t) => {
    const { asStaff, asBuyer, context } = await openDesk(t, openStore);
    const answer = await asStaff("POST /v1/desk/customers/C1/preview", {});
    const { token, expiresAt } = Session.parse(answer.json);
    assert.equal(Date.parse(expiresAt) - context.now(), 30 * 60_000);
    const start = await asBuyer("POST /v1/start", { token, body: { workspace: "acme" } });
    const view = StartAnswer.parse(start.json).view;
    assert.equal(view?.visitor.customer?.number, "C1");
    assert.deepEqual(view.visitor.permissions, ["catalogue:read", "orders:read"]);
    for (const [route, body] of [
      ["PATCH /v1/cart", { lines: [line] }],
      ["DELETE /v1/cart", undefined],
      ["POST /v1/kept-carts", { name: "x" }],
      ["POST /v1/shopping-lists", { name: "x" }],
    ] as const) {
      const refused = await asBuyer(route, { token, ...(body && { body }) });
      assert.equal(problemOf(refused).code, "forbidden", route);
    }
    const submit = { token, body: { proof: "p" }, headers: { "idempotency-key": "k" } };
    assert.equal(problemOf(await asBuyer("POST /v1/orders", submit)).code, "forbidden");
    assert.equal((await asBuyer("GET /v1/orders", { token })).status, 200);
    const [entry] = await context.db.selectFrom("audit_entries").selectAll().execute();
    assert.deepEqual([entry?.action, entry?.subject], ["customer.seen_as", "C1"]);
  });

  test("ends by itself, with the staff's sessions, and for a blocked customer", async (t) => {
    const { asStaff, asBuyer, context, staffId, pass } = await openDesk(t, openStore);
    const look = async () =>
      Session.parse((await asStaff("POST /v1/desk/customers/C1/preview", {})).json).token;
    const isOpen = async (token: string) =>
      (await asBuyer("GET /v1/session", { token })).status === 200;
    const first = await look();
    pass(29 * 60_000);
    assert.equal(await isOpen(first), true);
    pass(2 * 60_000);
    assert.equal(await isOpen(first), false);
    const second = await look();
    const customer = DeskCustomer.parse((await asStaff("GET /v1/desk/customers/C1")).json);
    const { revision } = customer;
    await asStaff("PATCH /v1/desk/customers/C1", { revision, blocked: true });
    assert.equal(await isOpen(second), false);
    const refused = await asStaff("POST /v1/desk/customers/C1/preview", {});
    assert.equal(problemOf(refused).code, "customer_blocked");
    const now = DeskCustomer.parse((await asStaff("GET /v1/desk/customers/C1")).json).revision;
    await asStaff("PATCH /v1/desk/customers/C1", { revision: now, blocked: false });
    const third = await look();
    await context.store.transaction((db) => deleteSessionsOfStaff(db, staffId));
    assert.equal(await isOpen(third), false);
  });
});
