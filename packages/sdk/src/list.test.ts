import { createMockBackend, manyProducts } from "@order-portal/testkit";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createOrderPortal } from "./create-order-portal.ts";
import { createList } from "./list.ts";

/** A portal of the public over 250 products, and its backend. */
async function openPortal() {
  const backend = createMockBackend({ products: manyProducts(250) });
  const { fetch } = backend;
  const portal = createOrderPortal({ workspace: "northwind", api: "http://orders.test", fetch });
  await portal.start();
  return { portal, backend };
}

const times = (backend: ReturnType<typeof createMockBackend>) =>
  backend.calls.filter(({ route }) => route === "listProducts").length;

describe("a list", () => {
  it("iterated gives every entry once, in order, page after page", async () => {
    const { portal, backend } = await openPortal();
    const skus: string[] = [];
    for await (const { sku } of portal.products.list({ limit: 100 })) skus.push(sku);
    assert.deepEqual(
      skus,
      backend.state.products.map(({ sku }) => sku),
    );
    assert.equal(times(backend), 3);
  });

  it("awaited is its first page", async () => {
    const { portal, backend } = await openPortal();
    const page = await portal.products.list({ tab: "new_arrivals", limit: 2 });
    assert.equal(page.products.length, 2);
    assert.equal(page.total, 5);
    assert.equal(times(backend), 1);
  });

  it("begins where a cursor says", async () => {
    const { portal } = await openPortal();
    const { nextCursor } = await portal.products.list({ limit: 100 }).page();
    assert.ok(nextCursor !== null);
    const skus: string[] = [];
    const rest = portal.products.list({ limit: 100, cursor: nextCursor });
    for await (const page of rest.pages()) skus.push(page.products[0]?.sku ?? "");
    assert.deepEqual(skus, ["SKU-00101", "SKU-00201"]);
  });

  it("asks for no page that nobody has come to", async () => {
    const { portal, backend } = await openPortal();
    const list = portal.products.list({ limit: 100 });
    assert.equal(times(backend), 0);
    for await (const { sku } of list) if (sku === "SKU-00150") break;
    assert.equal(times(backend), 2);
  });

  it("that is empty has no entries", async () => {
    const list = createList(
      undefined,
      () => Promise.resolve({ nextCursor: null, orders: [] as string[] }),
      (page) => page.orders,
    );
    for await (const entry of list) assert.fail(entry);
  });
});
