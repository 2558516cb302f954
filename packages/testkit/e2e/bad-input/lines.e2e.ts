/** Quantities and products that cannot be: each is named, and the cart stays as it was. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { call, faultsOf, must, problemOf, refused } from "../program/call.ts";
import { contentsOf, type Buyer } from "../program/people.ts";
import { fileScope } from "../program/scope.ts";
import { openShop, type Shop } from "./shop.ts";

const scope = fileScope();
let shop: Shop;
let buyer: Buyer;

before(async () => {
  shop = await openShop(scope);
  buyer = await shop.open("C1");
  await buyer.fill([
    { sku: "ALE", quantity: 5 },
    { sku: "MUG", quantity: 12 },
  ]);
});

/** Sends a body as it is written here, which JSON.stringify would not always do. */
const sendRaw = async (method: string, path: string, body: string) => {
  const response = await fetch(shop.base + path, {
    method,
    headers: { authorization: `Bearer ${buyer.token}`, "content-type": "application/json" },
    body,
  });
  return { status: response.status, problem: problemOf(await response.text()) };
};

for (const quantity of ["-1", "1.5", '"3"', '"many"', "1e309", "-1e309", "1e21", "null", "[1]"]) {
  test(`the quantity ${quantity} is no quantity`, async () => {
    const line = `{"sku":"ALE","unit":"EA","quantity":${quantity}}`;
    for (const [method, path] of [
      ["PATCH", "/v1/cart"],
      ["POST", "/v1/prices"],
    ] as const) {
      const { status, problem } = await shop.unchanged(() =>
        sendRaw(method, path, `{"lines":[{"sku":"MUG","unit":"EA","quantity":6},${line}]}`),
      );
      assert.deepEqual([status, problem.code], [422, "invalid_request"]);
      assert.deepEqual(faultsOf(problem), { "/lines/1/quantity": "quantity_invalid" });
      assert.match(problem.errors?.[0]?.detail ?? "", /expected (int|number)|too (big|small)/i);
    }
  });
}

test("a line without a quantity is told what it lacks", async () => {
  const { problem } = await shop.unchanged(() =>
    sendRaw("PATCH", "/v1/cart", '{"lines":[{"sku":"ALE","unit":"EA"}]}'),
  );
  assert.deepEqual(faultsOf(problem), { "/lines/0/quantity": "required" });
});

test("quantity 0 takes a line out of the cart, and is no quantity to be priced", async () => {
  const body = { lines: [{ sku: "ALE", unit: "EA", quantity: 0 }] };
  const answer = await shop.unchanged(() =>
    call(shop.base, "priceLines", { token: buyer.token, body }),
  );
  const problem = refused(answer, "invalid_request", /not of the form/);
  assert.deepEqual(faultsOf(problem), { "/lines/0/quantity": "quantity_invalid" });
  const other = await shop.open("C2");
  await other.fill([
    { sku: "ALE", quantity: 2 },
    { sku: "KEG", quantity: 1 },
  ]);
  const cart = must(await other.set([{ sku: "ALE", quantity: 0 }]));
  assert.deepEqual(contentsOf(cart), { "KEG EA": 1 });
});

const refusedLines = [
  { sku: "MUG", quantity: 5, code: "quantity_below_minimum", says: /At least 6/, nearest: [6] },
  { sku: "MUG", quantity: 54, code: "quantity_above_maximum", says: /At most 48/, nearest: [48] },
  { sku: "MUG", quantity: 1e9, code: "quantity_above_maximum", says: /At most 48/, nearest: [48] },
  { sku: "MUG", quantity: 20, code: "quantity_off_increment", says: /of 6/, nearest: [18, 24] },
  { sku: "KEG", quantity: 4, code: "quantity_above_stock", says: /Only 3 of this/, nearest: [3] },
  { sku: "NOWHERE", quantity: 1, code: "product_unavailable", says: /not available/ },
  { sku: "OLD", quantity: 1, code: "product_unavailable", says: /not available/ },
  { sku: "CELLAR", quantity: 1, code: "product_unavailable", says: /not available/ },
  { sku: "ALE", unit: "BX", quantity: 1, code: "unit_unavailable", says: /no longer sold in this/ },
  { sku: "ALE", unit: "PAL", quantity: 1, code: "unit_unavailable", says: /no longer sold in/ },
  { sku: "FREE", quantity: 1, code: "no_price", says: /cannot be ordered/ },
];
const faultyPart: Readonly<Record<string, string>> = {
  product_unavailable: "sku",
  no_price: "sku",
  unit_unavailable: "unit",
};

for (const { code, says, nearest, ...line } of refusedLines) {
  test(`${line.quantity} ${line.unit ?? "EA"} of ${line.sku} is refused: ${code}`, async () => {
    const answer = await shop.unchanged(() => buyer.set([{ sku: "ALE", quantity: 9 }, line]));
    const { errors = [] } = refused(answer, "line_refused", /Nothing was changed: correct/);
    assert.equal(errors.length, 1);
    const [error] = errors;
    assert.equal(error?.pointer, `/lines/1/${faultyPart[code] ?? "quantity"}`);
    assert.equal(error.code, code);
    assert.match(error.detail, says);
    assert.deepEqual(error.nearest, nearest);
  });
}

test("a foreign, an inactive and a missing product are told apart by nothing", async () => {
  const texts = await Promise.all(
    ["CELLAR", "OLD", "NOWHERE"].map(async (sku) => {
      const lines = [{ sku, unit: "EA", quantity: 1 }];
      const answers = await Promise.all([
        call(shop.base, "updateCart", { token: buyer.token, body: { lines } }),
        call(shop.base, "priceLines", { token: buyer.token, body: { lines } }),
        call(shop.base, "getProduct", { token: buyer.token, params: { sku } }),
      ]);
      return answers.map(({ status, text }) => ({
        status,
        text: text.replaceAll(sku, "SKU").replace(/"instance":"[^"]*"/, ""),
      }));
    }),
  );
  assert.deepEqual(texts[0], texts[2]);
  assert.deepEqual(texts[1], texts[2]);
  assert.deepEqual(
    texts[0]?.map(({ status }) => status),
    [422, 200, 404],
  );
});

test("more of the same product, in two units, than there is, is refused as a whole", async () => {
  await shop.change({
    products: [
      ["sku", "name", "stock"],
      ["JUG", "Jug", 20],
    ],
    units: [
      ["sku", "unit", "factor", "price"],
      ["JUG", "EA", 1, "5"],
      ["JUG", "CS", 12, "50"],
    ],
  });
  const other = await shop.open("C2");
  const answer = await shop.unchanged(() =>
    other.set([
      { sku: "JUG", unit: "CS", quantity: 1 },
      { sku: "JUG", quantity: 9 },
    ]),
  );
  const { errors } = refused(answer, "line_refused", /Nothing was changed/);
  assert.deepEqual(
    errors?.map(({ pointer, code, nearest }) => ({ pointer, code, nearest })),
    [{ pointer: "/lines/1/quantity", code: "quantity_above_stock", nearest: [8] }],
  );
});
