/** Links that are not, or no longer, good; sessions that end in mid-order. The cart is still there. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, beforeEach, test } from "node:test";
import { call, must, refused } from "../program/call.ts";
import { openDatabase } from "../program/data.ts";
import { contentsOf, openBuyer, type Buyer } from "../program/people.ts";
import { runProgram } from "../program/run-program.ts";
import { fileScope } from "../program/scope.ts";
import { acme, openShop, type Shop } from "./shop.ts";

const scope = fileScope();
let shop: Shop;
let secret: string;
let buyer: Buyer;

before(async () => {
  shop = await openShop(scope);
  secret = shop.secrets["C1"] ?? "";
});

beforeEach(async () => {
  buyer = await openBuyer(shop.base, "acme", secret);
});

const open = (linkSecret: string, workspace = "acme") =>
  call(shop.base, "openLink", { body: { workspace, linkSecret } });
const start = (body: object, token?: string) =>
  call(shop.base, "start", { token, body: { workspace: "acme", ...body } });

test("a link that was never made is not known, and gets nothing", async () => {
  const unknown = "A".repeat(43);
  refused(await open(unknown), "link_unknown", /Ask the supplier for your present link/);
  const answer = must(await start({ linkSecret: unknown }));
  assert.deepEqual([answer.refused, answer.welcome, answer.view], ["link_unknown", null, null]);
  const code = { workspace: "acme", linkSecret: unknown };
  refused(
    await call(shop.base, "sendLinkCode", { body: code }),
    "link_unknown",
    /Ask the supplier/,
  );
});

test("what has not even the form of a secret is refused as such", async () => {
  for (const linkSecret of ["", "short", `${"A".repeat(42)}!`, "A".repeat(44), "' or 1=1 --"]) {
    const problem = refused(await open(linkSecret), "invalid_request", /not of the form/);
    assert.equal(problem.errors?.[0]?.pointer, "/linkSecret");
  }
});

test("a workspace that is not there is not found", async () => {
  for (const answer of [await open(secret, "nowhere"), await start({ workspace: "nowhere" })]) {
    refused(answer, "not_found", /./);
  }
});

test("a new link ends the old one in mid-order; by the new one the cart is still there", async () => {
  const { proof } = await buyer.fill([{ sku: "ALE", quantity: 7 }]);
  const printed = await runProgram(["link", "acme", "C1", "--regenerate"], shop.environment);
  const [, fresh = ""] = /#order-link=([\w-]{43})$/.exec(printed) ?? [];
  const old = secret;
  secret = fresh;
  refused(await open(old), "link_unknown", /Ask the supplier for your present link/);
  for (const answer of [
    await buyer.submit(proof, randomUUID()),
    await buyer.set([{ sku: "ALE", quantity: 1 }]),
    await call(shop.base, "getSession", { token: buyer.token }),
  ]) {
    refused(answer, "session_expired", /Open the portal link or sign in again; the cart is kept/);
  }
  const again = must(await start({}, buyer.token));
  assert.deepEqual([again.refused, again.view], ["session_expired", null]);
  const next = await openBuyer(shop.base, "acme", fresh);
  assert.deepEqual(contentsOf(await next.cart()), { "ALE EA": 7 });
  // The proof is the customer's, not the session's.
  must(await next.submit(proof, randomUUID()));
});

for (const column of ["idle_expires_at", "expires_at"] as const) {
  test(`a session that has ended by ${column} leaves the cart to the next one`, async () => {
    const { proof } = await buyer.fill([{ sku: "ALE", quantity: 3 }]);
    const key = randomUUID();
    const database = openDatabase(shop.dataDir);
    database.exec(`update sessions set ${column} = ${Date.now() - 1}`);
    database.close();
    const answer = await shop.unchanged(() => buyer.submit(proof, key));
    refused(answer, "session_expired", /Open the portal link or sign in again; the cart is kept/);
    const next = await openBuyer(shop.base, "acme", secret);
    assert.deepEqual(contentsOf(await next.cart()), { "ALE EA": 3 });
    must(await next.submit(proof, key));
  });
}

test("a session that was ended is over at once", async () => {
  const { token } = buyer;
  must(await call(shop.base, "endSession", { token }));
  for (const name of ["getSession", "endSession", "getCart"] as const) {
    refused(await call(shop.base, name, { token }), "session_expired", /sign in again/);
  }
});

test("no token, or one that cannot be, is told what to send", async () => {
  for (const token of [undefined, "", "x", "A".repeat(42), "' or '1'='1", "A".repeat(5000)]) {
    const answer = await call(shop.base, "getCart", { token });
    refused(answer, "unauthorized", /Send the session's token as `Authorization: Bearer …`/);
  }
  const basic = { authorization: `Basic ${buyer.token}` };
  refused(await call(shop.base, "getCart", { headers: basic }), "unauthorized", /Bearer/);
  const inQuery = { query: { token: buyer.token } };
  refused(await call(shop.base, "getCart", inQuery), "unauthorized", /Bearer/);
  const unknown = await call(shop.base, "getCart", { token: "A".repeat(43) });
  refused(unknown, "session_expired", /Open the portal link or sign in again/);
});

test("a customer who is blocked is out with the next request, and the cart is kept", async () => {
  const { proof } = await buyer.fill([{ sku: "ALE", quantity: 2 }]);
  const block = (blocked: string) =>
    shop.change({
      customers: [
        ["number", "name", "blocked"],
        ["C1", "Anders Bistro", blocked],
      ],
    });
  await block("yes");
  const answer = await shop.unchanged(() => buyer.submit(proof, randomUUID()));
  refused(answer, "session_expired", /the cart is kept/);
  refused(await open(secret), "link_unknown", /Ask the supplier/);
  await block("no");
  const next = await openBuyer(shop.base, "acme", secret);
  assert.deepEqual(contentsOf(await next.cart()), { "ALE EA": 2 });
});

test("an expired workspace takes no orders, and the cart is kept", async () => {
  const { proof } = await buyer.fill([{ sku: "ALE", quantity: 2 }]);
  const setStatus = (status: string) => {
    const database = openDatabase(shop.dataDir);
    database.prepare("update workspaces set status = ? where slug = ?").run(status, acme.slug);
    database.close();
  };
  setStatus("expired");
  const key = randomUUID();
  const answer = await shop.unchanged(() => buyer.submit(proof, key));
  refused(answer, "workspace_unavailable", /takes no orders for the moment; the cart is kept/);
  assert.equal(must(await start({}, buyer.token)).workspace.status, "expired");
  must(await buyer.set([{ sku: "ALE", quantity: 4 }])); // It can be browsed, and the cart filled.
  must(await buyer.set([{ sku: "ALE", quantity: 2 }]));
  setStatus("open");
  must(await buyer.submit(proof, key));
});
