import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { CustomerContext } from "../context.ts";
import type { NewRow } from "../database/schema.ts";
import { isRefusal } from "../http/refusal.ts";
import { refreshHistories } from "../history/refresh-histories.ts";
import { noon, openShop, type Shop } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { listOrders, type OrdersQuestion } from "./list-orders.ts";

const facts = { customers: [{ number: "1" }, { number: "2" }] };

type Status = NewRow<"orders">["status"];

interface Written {
  number: string;
  status?: Status;
  po?: string;
  /** Sku and name of each line. */
  lines?: readonly (readonly [string, string])[];
}

/** Writes orders of a customer as an import does, each a minute after the other. */
async function writeOrders(
  shop: Shop,
  customer: CustomerContext,
  orders: readonly Written[],
): Promise<void> {
  await shop.store.transaction(async (db) => {
    for (const [index, { number, status = "fulfilled", po = "", lines = [] }] of orders.entries()) {
      const { id } = await db
        .insertInto("orders")
        .values({
          workspace_id: shop.workspaceId,
          customer_id: customer.actor.customer.id,
          number,
          status,
          placed_at: noon + index * 60_000,
          placed_by: "import",
          purchase_order_number: po,
          notes: "",
          delivery_date: "",
          currency: "EUR",
          price_scale: 4,
          subtotal: 0,
          discount: 0,
          freight: 0,
          tax: 0,
          total: 0,
          line_count: lines.length,
          revision: 1,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      const rows = lines.map(([sku, name], position) => ({
        order_id: id,
        position,
        sku,
        name,
        unit: "EA",
        unit_label: "Piece",
        factor: 1,
        quantity: 1,
        unit_price: 10_000,
        line_total: 100,
      }));
      if (rows.length > 0) await db.insertInto("order_lines").values(rows).execute();
    }
    await db.updateTable("customers").set({ history_stale: 1 }).execute();
  });
  await refreshHistories(shop.store, shop.store.engine);
}

async function page(customer: CustomerContext, question: OrdersQuestion, searched?: number) {
  const answer = await listOrders(customer, question, searched);
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
}

const numbers = async (customer: CustomerContext, question: OrdersQuestion) =>
  (await page(customer, question)).orders.map(({ number }) => number);

/** The numbers of all pages, one after the other. */
async function everyPage(
  customer: CustomerContext,
  question: OrdersQuestion,
  searched?: number,
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const { orders, nextCursor } = await page(customer, { ...question, cursor }, searched);
    found.push(...orders.map(({ number }) => number));
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

onEachEngine("finding past orders", (openStore) => {
  const open = async (t: TestContext): Promise<Shop> => openShop(await openStore(t), facts);

  test("by the tab that they are in", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    await writeOrders(shop, customer, [
      { number: "1", status: "draft" },
      { number: "2", status: "pending" },
      { number: "3", status: "confirmed" },
      { number: "4", status: "invoiced" },
      { number: "5", status: "confirmed" },
      { number: "6", status: "fulfilled" },
      { number: "7", status: "rejected" },
      { number: "8", status: "cancelled" },
    ]);
    assert.deepEqual(await numbers(customer, {}), ["8", "7", "6", "5", "4", "3", "2", "1"]);
    assert.deepEqual(await numbers(customer, { stage: "pending" }), ["2"]);
    assert.deepEqual(await numbers(customer, { stage: "processing" }), ["5", "4", "3"]);
    assert.deepEqual(await numbers(customer, { stage: "fulfilled" }), ["6"]);
    assert.deepEqual(await numbers(customer, { stage: "rejected" }), ["8", "7"]);
    assert.deepEqual(await numbers(customer, { stage: "processing", status: "invoiced" }), ["4"]);
    assert.deepEqual(await numbers(customer, { stage: "processing", status: "pending" }), []);
    // Page by page, over both states that the tab has.
    assert.deepEqual(await everyPage(customer, { stage: "processing", limit: 1 }), ["5", "4", "3"]);
    assert.deepEqual(await everyPage(customer, { stage: "processing", limit: 2 }), ["5", "4", "3"]);
  });

  test("by the beginnings of numbers, skus and the words of names", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    await writeOrders(shop, customer, [
      { number: "1001", lines: [["AB-12/C", "Crème brûlée"]] },
      { number: "1002", po: "Bar-7", lines: [["X-100", "Smoked Jasmine tea"]] },
      { number: "2001", po: "kitchen_100%", lines: [["AB-12/C", "Crème brûlée"]] },
    ]);
    await writeOrders(shop, await shop.customer("2"), [
      { number: "1003", po: "BAR-8", lines: [["AB-12/C", "Crème brûlée"]] },
    ]);
    const found = (search: string) => numbers(customer, { search });
    assert.deepEqual(await found("100"), ["1002", "1001"]);
    assert.deepEqual(await found("2001"), ["2001"]);
    assert.deepEqual(await found("bar"), ["1002"]);
    assert.deepEqual(await found("KITCHEN_1"), ["2001"]);
    assert.deepEqual(await found("ab12"), ["2001", "1001"]);
    assert.deepEqual(await found("AB-12"), ["2001", "1001"]);
    assert.deepEqual(await found("creme"), ["2001", "1001"]);
    assert.deepEqual(await found("jas smok"), ["1002"]);
    assert.deepEqual(await found("rulee"), []);
    assert.deepEqual(await found("%"), []);
    assert.deepEqual(await found("1003"), []);
    assert.deepEqual(await numbers(customer, { search: "creme", stage: "pending" }), []);
  });

  test("by a product's name of today too, and by what is in a rejected order", async (t) => {
    const shop = await openShop(await openStore(t), {
      ...facts,
      products: [{ sku: "X-100", name: "Night blend" }],
    });
    const customer = await shop.customer("1");
    await writeOrders(shop, customer, [
      { number: "1", lines: [["X-100", "Smoked Jasmine tea"]] },
      { number: "2", status: "rejected", lines: [["AB-12", "Crème brûlée"]] },
    ]);
    assert.deepEqual(await numbers(customer, { search: "night" }), ["1"]);
    assert.deepEqual(await numbers(customer, { search: "smoked" }), ["1"]);
    assert.deepEqual(await numbers(customer, { search: "creme" }), ["2"]);
  });

  test("page by page, nothing twice and nothing left out", async (t) => {
    const shop = await open(t);
    const customer = await shop.customer("1");
    const statuses: Status[] = ["confirmed", "invoiced", "pending"];
    const orders = Array.from({ length: 40 }, (_, index) => ({
      number: String(100 + index),
      status: statuses[index % 7] ?? ("fulfilled" as const),
      lines: [index % 3 === 0 ? (["TEA", "Tea"] as const) : (["CUP", "Cup"] as const)],
    }));
    await writeOrders(shop, customer, orders);
    const tea = orders.filter(({ lines }) => lines[0]?.[0] === "TEA").map(({ number }) => number);
    assert.deepEqual(await everyPage(customer, { search: "tea", limit: 3 }), tea.toReversed());
    // However few orders a search may look at for one page, it comes to the end.
    const few = await everyPage(customer, { search: "tea" }, 4);
    assert.deepEqual(few, tea.toReversed());
    const underWay = orders
      .filter(({ status, lines }) => lines[0]?.[0] === "TEA" && /^(conf|inv)/.test(status))
      .map(({ number }) => number);
    assert.ok(underWay.length > 2);
    for (const limit of [1, 2, 100]) {
      const found = await everyPage(customer, { search: "tea", stage: "processing", limit });
      assert.deepEqual(found, underWay.toReversed());
      const little = await everyPage(customer, { search: "tea", stage: "processing", limit }, 2);
      assert.deepEqual(little, underWay.toReversed());
    }
  });
});
