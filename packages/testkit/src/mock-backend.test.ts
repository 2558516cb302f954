import { PricedCart, Problem, ProductPage } from "@order-portal/contract";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setupServer } from "msw/node";
import { aroundTheHorn, createMockBackend, manyProducts, northwind, usd } from "./index.ts";
import type { Fixture, MockBackend } from "./index.ts";

const origin = "http://orders.test";

/** A backend, a session with it, and a way to call it as a stranger to the SDK would. */
async function open(fixture: Fixture = {}) {
  const backend = createMockBackend(fixture);
  const opened = await call(backend, "POST", "/v1/links/open", {
    workspace: northwind.slug,
    linkSecret: aroundTheHorn.linkSecret,
  });
  const { session } = opened.json as { session: { token: string } };
  const as = (method: string, path: string, body?: unknown, headers = {}) =>
    call(backend, method, path, body, { Authorization: `Bearer ${session.token}`, ...headers });
  return { backend, as, token: session.token };
}

async function call(
  backend: MockBackend,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const response = await backend.fetch(origin + path, {
    method,
    headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text === "" ? undefined : JSON.parse(text);
  const { code } = Problem.safeParse(json).data ?? {};
  return { status: response.status, headers: response.headers, json, code };
}

describe("the mock backend is as strict as a server", () => {
  const line = { sku: "BEV-101", unit: "CS", quantity: 1 };
  const cases: [string, string, string, unknown, string][] = [
    ["a field of its own", "PATCH", "/v1/cart", { unitPrice: 1 }, "invalid_request"],
    [
      "a quantity of text",
      "POST",
      "/v1/prices",
      { lines: [{ ...line, quantity: "2" }] },
      "invalid_request",
    ],
    [
      "a quantity beyond all",
      "PATCH",
      "/v1/cart",
      '{"lines":[{"sku":"a","unit":"b","quantity":1e309}]}',
      "invalid_request",
    ],
    ["a query that is not taken", "GET", "/v1/tabs?all=1", undefined, "invalid_request"],
    ["a limit of 1000", "GET", "/v1/products?limit=1000", undefined, "invalid_request"],
    ["a cursor of nothing", "GET", "/v1/products?cursor=x", undefined, "invalid_request"],
    ["broken JSON", "PATCH", "/v1/cart", "{", "invalid_json"],
    ["no key", "POST", "/v1/orders", { proof: "p" }, "idempotency_key_missing"],
    ["an address of nothing", "GET", "/v1/baskets", undefined, "not_found"],
    ["another method", "PUT", "/v1/cart", {}, "method_not_allowed"],
    ["an unknown sku", "PATCH", "/v1/cart", { lines: [{ ...line, sku: "x" }] }, "line_refused"],
    ["a line named twice", "PATCH", "/v1/cart", { lines: [line, line] }, "invalid_request"],
    ["a line priced twice", "POST", "/v1/prices", { lines: [line, line] }, "invalid_request"],
    [
      "a line of a list named twice",
      "PATCH",
      "/v1/shopping-lists/list-1",
      { lines: [line, line] },
      "invalid_request",
    ],
    [
      "a sold out product",
      "PATCH",
      "/v1/cart",
      { lines: [{ sku: "CND-105", unit: "EA", quantity: 1 }] },
      "line_refused",
    ],
    [
      "a code that is not known",
      "PATCH",
      "/v1/cart",
      { discountCode: "NOPE" },
      "discount_code_refused",
    ],
    ["the desk's orders", "GET", "/v1/desk/orders", undefined, "forbidden"],
  ];
  for (const [name, method, path, body, code] of cases) {
    it(`with ${name}`, async () => {
      const { as } = await open();
      const answer = await as(method, path, body);
      assert.equal(answer.code, code, JSON.stringify(answer.json));
      assert.equal(answer.headers.get("Content-Type"), "application/problem+json");
    });
  }

  it("with a body of another type", async () => {
    const { as } = await open();
    const answer = await as("PATCH", "/v1/cart", "{}", { "Content-Type": "application/xml" });
    assert.equal(answer.code, "unsupported_media_type");
  });

  it("with an envelope that is none", async () => {
    const { as } = await open();
    const answer = await as("POST", "/v1/cart", "{}", { "Content-Type": "text/plain" });
    assert.equal(answer.code, "unsupported_media_type");
  });

  it("names the lines at fault and the valid quantities nearest to them", async () => {
    const { as } = await open();
    const found: unknown[] = [];
    for (const quantity of [2, 13, 126]) {
      const lines = [line, { sku: "BEV-102", unit: "EA", quantity }];
      const { errors } = Problem.parse((await as("PATCH", "/v1/cart", { lines })).json);
      for (const { pointer, code, nearest } of errors ?? []) found.push([pointer, code, nearest]);
    }
    assert.deepEqual(found, [
      ["/lines/1/quantity", "quantity_below_minimum", [6]],
      ["/lines/1/quantity", "quantity_off_increment", [12, 18]],
      ["/lines/1/quantity", "quantity_above_maximum", [120]],
    ]);
  });
});

describe("the mock's catalogue", () => {
  it("finds by the beginnings of words of sku, name and alias", async () => {
    const { as } = await open();
    const search = async (words: string) => {
      const { json } = await as("GET", `/v1/products?search=${encodeURIComponent(words)}`);
      return ProductPage.parse(json).products.map(({ sku }) => sku);
    };
    assert.deepEqual(await search("ch"), ["BEV-101", "BEV-102", "CND-104", "CND-105"]);
    assert.deepEqual(await search("lag"), ["BEV-102"]);
    assert.deepEqual(await search("bev 101"), ["BEV-101"]);
    assert.deepEqual(await search("chai beer"), []);
  });

  it("says of its tabs what they show", async () => {
    const { as } = await open();
    const { json } = await as("GET", "/v1/tabs");
    const { tabs } = json as { tabs: { kind: string; category: string | null; count: number }[] };
    for (const { kind, category, count } of tabs.filter(({ kind }) => kind !== "past_orders")) {
      const query = new URLSearchParams({ tab: kind, ...(category && { category }) });
      const page = ProductPage.parse((await as("GET", `/v1/products?${query}`)).json);
      assert.equal(page.total, count, `${kind} ${category}`);
    }
    assert.equal(tabs.length, 4 + 7);
  });

  it("can be of 10,000 products, each with its own sku and name", async () => {
    const products = manyProducts();
    assert.equal(new Set(products.map(({ sku }) => sku)).size, 10_000);
    assert.equal(new Set(products.map(({ name }) => name)).size, 10_000);
    const { as } = await open({ products });
    const { json } = await as("GET", "/v1/products?limit=100");
    assert.equal(ProductPage.parse(json).total, 10_000);
  });

  it("has an answer of another shape told at once", async () => {
    const { backend, as } = await open();
    Object.assign(backend.state.products[0] ?? {}, { imageUrl: 7 });
    const answer = await as("GET", "/v1/products");
    assert.equal(answer.code, "internal_error");
    assert.match(Problem.parse(answer.json).detail, /listProducts .* at "products\.0\.imageUrl"/);
  });
});

describe("the mock's cart", () => {
  it("sums lines, discount, freight and tax", async () => {
    const { as } = await open({ freight: 500, taxPercent: 10 });
    const { json } = await as("PATCH", "/v1/cart", {
      lines: [{ sku: "BEV-101", unit: "CS", quantity: 20 }],
      discountCode: "WELCOME10",
    });
    const { lines, subtotal, discount, freight, tax, total } = PricedCart.parse(json);
    assert.deepEqual(lines[0]?.unitPrice, usd(1620));
    assert.deepEqual(
      [subtotal, discount, freight, tax, total],
      [usd(32400), usd(3240), usd(500), usd(2966), usd(32626)],
    );
  });

  it("sets, adds and takes out lines, and counts its revisions", async () => {
    const { as } = await open();
    const set = async (unit: string, quantity: number) => {
      const lines = [{ sku: "BEV-101", unit, quantity }];
      return PricedCart.parse((await as("PATCH", "/v1/cart", { lines })).json);
    };
    await set("CS", 2);
    await set("EA", 1);
    await set("CS", 3);
    const cart = await set("EA", 0);
    assert.deepEqual(
      cart.lines.map(({ unit, quantity }) => [unit, quantity]),
      [["CS", 3]],
    );
    assert.equal(cart.revision, 4);
  });

  it("cannot be submitted with a line that has become a problem, and says so", async () => {
    const { backend, as } = await open();
    const lines = [{ sku: "BEV-101", unit: "CS", quantity: 2 }];
    const { proof } = PricedCart.parse((await as("PATCH", "/v1/cart", { lines })).json);
    backend.changeAvailability("BEV-101", "out_of_stock");
    const { json, code } = await as("POST", "/v1/orders", { proof }, { "Idempotency-Key": "k" });
    assert.equal(code, "cart_changed");
    const { cart, changes } = Problem.parse(json);
    assert.equal(cart?.proof, null);
    assert.equal(cart.lines[0]?.problem?.code, "out_of_stock");
    assert.deepEqual(cart.total, usd(0));
    assert.equal(changes?.[0]?.kind, "line_refused");
  });
});

describe("submission to the mock", () => {
  const key = (name: string) => ({ "Idempotency-Key": name });
  const lines = [{ sku: "BEV-101", unit: "CS", quantity: 2 }];

  async function openWithCart() {
    const opened = await open();
    const cart = PricedCart.parse((await opened.as("PATCH", "/v1/cart", { lines })).json);
    return { ...opened, proof: cart.proof };
  }

  it("answers the same under the same key, and refuses another body", async () => {
    const { as, proof } = await openWithCart();
    const first = await as("POST", "/v1/orders", { proof }, key("one"));
    assert.equal(first.status, 201);
    assert.deepEqual((await as("POST", "/v1/orders", { proof }, key("one"))).json, first.json);
    const other = await as("POST", "/v1/orders", { proof: "other" }, key("one"));
    assert.equal(other.code, "idempotency_key_reused");
    assert.equal((await as("POST", "/v1/orders", { proof }, key("two"))).code, "cart_empty");
  });

  it("refuses a proof that is none, and one that has expired", async () => {
    const { as, proof, backend } = await openWithCart();
    assert.equal((await as("POST", "/v1/orders", { proof: "p" }, key("1"))).code, "proof_invalid");
    backend.expireProofs();
    const expired = await as("POST", "/v1/orders", { proof }, key("2"));
    assert.equal(expired.code, "proof_expired");
    const { cart } = Problem.parse(expired.json);
    assert.equal((await as("POST", "/v1/orders", { proof: cart?.proof }, key("3"))).status, 201);
  });

  it("is refused while the workspace is expired, and the cart stays", async () => {
    const { as, proof, backend } = await openWithCart();
    backend.state.workspace.status = "expired";
    const answer = await as("POST", "/v1/orders", { proof }, key("1"));
    assert.equal(answer.code, "workspace_unavailable");
    assert.equal(PricedCart.parse((await as("GET", "/v1/cart")).json).lines.length, 1);
  });
});

describe("the knobs", () => {
  it("hold a route back until it is released", async () => {
    const { backend, as } = await open();
    const held = backend.hold("listTabs");
    let isAnswered = false;
    const answer = as("GET", "/v1/tabs").then((answer) => {
      isAnswered = true;
      return answer;
    });
    await held.arrived;
    await as("GET", "/v1/cart");
    assert.equal(isAnswered, false);
    held.release();
    assert.equal((await answer).status, 200);
  });

  it("last as many times as they say, or until they are ended", async () => {
    const { backend, as } = await open();
    backend.refuse("listTabs", "rate_limited", { retryAfter: 2 }, 2);
    const [first, second, third] = [
      await as("GET", "/v1/tabs"),
      await as("GET", "/v1/tabs"),
      await as("GET", "/v1/tabs"),
    ];
    assert.deepEqual(
      [first.code, second.code, third.code],
      ["rate_limited", "rate_limited", undefined],
    );
    assert.equal(first.headers.get("Retry-After"), "2");
    const end = backend.refuse("listTabs", "internal_error");
    assert.equal((await as("GET", "/v1/tabs")).status, 500);
    end();
    assert.equal((await as("GET", "/v1/tabs")).status, 200);
  });

  it("take the network away and give it back", async () => {
    const { backend, as } = await open();
    backend.goOffline();
    await assert.rejects(as("GET", "/v1/tabs"), TypeError);
    backend.goOnline();
    assert.equal((await as("GET", "/v1/tabs")).status, 200);
  });

  it("are all as at the beginning after a reset", async () => {
    const { backend, as } = await open();
    backend.goOffline();
    backend.changePrice("BEV-101", "CS", usd(1));
    backend.reset();
    assert.equal((await as("GET", "/v1/tabs")).code, "session_expired");
    assert.deepEqual(backend.state.products[0]?.units[1]?.unitPrice, usd(1800));
    assert.equal(backend.calls.length, 1);
  });

  it("do not reach into the fixtures of another backend", () => {
    createMockBackend().changePrice("BEV-101", "CS", usd(1));
    assert.deepEqual(createMockBackend().state.products[0]?.units[1]?.unitPrice, usd(1800));
  });
});

describe("by MSW", () => {
  it("the mock backend answers on the network, at its own address alone", async () => {
    const backend = createMockBackend({}, origin);
    const server = setupServer(...backend.handlers);
    server.listen({ onUnhandledFrame: "error" });
    try {
      const body = JSON.stringify({ workspace: northwind.slug });
      const headers = { "Content-Type": "application/json" };
      const response = await fetch(`${origin}/v1/start`, { method: "POST", body, headers });
      assert.equal(response.status, 200);
      backend.goOffline();
      await assert.rejects(
        fetch(`${origin}/v1/start`, { method: "POST", body, headers }),
        TypeError,
      );
      assert.equal(backend.calls.length, 2);
    } finally {
      server.close();
    }
  });
});
