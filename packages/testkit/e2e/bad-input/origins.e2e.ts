/** Pages that the supplier has not listed: no grant, no answer, and nothing is done for them. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { routes, type Route } from "@order-portal/contract";
import { launchBrowser } from "../../tools/browser/launch-browser.ts";
import { addressOf, call, must, problemOf, refused } from "../program/call.ts";
import { importSupplier } from "../program/data.ts";
import { contentsOf, type Buyer } from "../program/people.ts";
import { fileScope } from "../program/scope.ts";
import { acme, openShop, type Shop } from "./shop.ts";

const listed = "https://shop.acme.example";
const zetas = "https://zeta.example";
const unlisted = [
  "https://evil.example",
  "http://shop.acme.example",
  "https://shop.acme.example:8443",
  "https://shop.acme.example.evil.example",
  "https://evilshop.acme.example",
  "null",
];

const scope = fileScope();
let shop: Shop;
let buyer: Buyer;

before(async () => {
  const supplier = { ...acme, settings: { allowedOrigins: [listed] } };
  shop = await openShop(scope, { supplier });
  await importSupplier(shop.environment, {
    slug: "zeta",
    settings: { allowedOrigins: [zetas] },
    tables: {},
  });
  buyer = await shop.open("C1");
  await buyer.fill([{ sku: "ALE", quantity: 5 }]);
});

const body = { lines: [{ sku: "ALE", unit: "EA", quantity: 99 }] };

/** The same call in an envelope, as a page sends it to another origin without a preflight. */
const sendEnvelope = (origin: string, token: string) =>
  fetch(`${shop.base}/v1/cart`, {
    method: "POST",
    headers: { origin, "content-type": "text/plain" },
    body: JSON.stringify({ envelope: 1, method: "PATCH", token, body }),
  });

for (const origin of [...unlisted, zetas]) {
  test(`a page of ${origin} gets nothing of the workspace, by whatever way it asks`, async () => {
    const { token } = buyer;
    await shop.unchanged(async () => {
      const headers = { origin };
      const answers = [
        await call(shop.base, "getCart", { token, headers }),
        await call(shop.base, "updateCart", { token, headers, body }),
        await call(shop.base, "start", { headers, body: { workspace: "acme" } }),
        await call(shop.base, "openLink", {
          headers,
          body: { workspace: "acme", linkSecret: shop.secrets["C1"] },
        }),
      ];
      for (const answer of answers) {
        const { detail } = refused(answer, "origin_not_allowed", /settings\.allowedOrigins/);
        assert.ok(detail.includes(`Pages of ${origin} may not use`));
        assertNoGrant(answer.headers);
      }
      const enveloped = await sendEnvelope(origin, token);
      assertNoGrant(enveloped.headers);
      assert.equal(problemOf(await enveloped.text()).code, "origin_not_allowed");
    });
  });
}

for (const origin of unlisted) {
  test(`a browser that asks for ${origin} beforehand is granted nothing`, async () => {
    for (const route of Object.values<Route>(routes)) {
      const response = await fetch(
        // Whatever a parameter is called.
        addressOf(shop.base, route, {
          params: Object.fromEntries(
            [...route.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, "1"]),
          ),
        }),
        {
          method: "OPTIONS",
          headers: {
            origin,
            "access-control-request-method": route.method,
            "access-control-request-headers": "authorization, content-type",
          },
        },
      );
      assert.equal(response.status, 204);
      assertNoGrant(response.headers);
    }
  });
}

function assertNoGrant(headers: Headers): void {
  const grants = [...headers.keys()].filter((name) => name.startsWith("access-control-"));
  assert.deepEqual(grants, []);
}

test("a listed page is granted its own origin, never all of them, and no cookies", async () => {
  const { token } = buyer;
  const enveloped = await sendEnvelope(listed, token);
  assert.equal(enveloped.status, 200);
  const plain = await call(shop.base, "getCart", { token, headers: { origin: listed } });
  assert.deepEqual(contentsOf(must(plain)), { "ALE EA": 99 });
  for (const { headers } of [enveloped, plain]) {
    assert.equal(headers.get("access-control-allow-origin"), listed);
    assert.match(headers.get("vary") ?? "", /Origin/);
    assert.equal(headers.get("access-control-allow-credentials"), null);
    assert.equal(headers.get("set-cookie"), null);
  }
  // A problem can be read by the page as well.
  const problem = await call(shop.base, "getCart", { headers: { origin: listed } });
  refused(problem, "unauthorized", /Bearer/);
  assert.equal(problem.headers.get("access-control-allow-origin"), listed);
});

test("in a browser, a strange page can neither read nor do anything, even with a token", async () => {
  const browser = await launchBrowser();
  scope.after(() => browser.close());
  const page = await browser.newPage();
  const seen = await shop.unchanged(() =>
    page.evaluate(
      async ([base, token, body]) => {
        const headers = { authorization: `Bearer ${token}` };
        const envelope = JSON.stringify({ envelope: 1, method: "PATCH", token, body });
        const tries = [
          fetch(`${base}/v1/cart`, { headers }),
          fetch(`${base}/v1/cart`, { method: "POST", body: envelope }),
          fetch(`${base}/v1/cart`, { method: "POST", body: envelope, mode: "no-cors" }),
        ];
        return Promise.all(
          tries.map((sent) =>
            sent.then(
              ({ type, status }) => `${type} ${status}`,
              () => "refused",
            ),
          ),
        );
      },
      [shop.base, buyer.token, body] as const,
    ),
  );
  assert.deepEqual(seen, ["refused", "refused", "opaque 0"]);
});
