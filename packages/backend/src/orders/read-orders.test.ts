import assert from "node:assert/strict";
import { test } from "node:test";
import type { NewRow, Row } from "../database/schema.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { noon, openShop, type Shop } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { changeOrder } from "./change-order.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { getOrder } from "./get-order.ts";
import { listDeskOrders } from "./list-desk-orders.ts";
import { listOrders } from "./list-orders.ts";
import { moveOrder } from "./move-order.ts";
import { noteOrder } from "./note-order.ts";

const facts = {
  products: [
    { sku: "TEA", stock: 30 },
    { sku: "CUP", stock: null },
  ],
  customers: [
    { number: "C1", name: "Café Central" },
    { number: "C2", name: "Buffet Süd" },
  ],
};

/** Writes an order of two cases of tea and a cup, as if it had been placed. */
async function writeOrder(
  shop: Shop,
  customer: string,
  number: string,
  values: Partial<NewRow<"orders">> = {},
): Promise<void> {
  await shop.store.transaction(async (db) => {
    const { id: customerId } = await db
      .selectFrom("customers")
      .select("id")
      .where("number", "=", customer)
      .executeTakeFirstOrThrow();
    const { id } = await db
      .insertInto("orders")
      .values({
        workspace_id: shop.workspaceId,
        customer_id: customerId,
        number,
        status: "pending",
        placed_at: noon,
        placed_by: "link",
        purchase_order_number: "",
        notes: "",
        delivery_date: "",
        currency: "EUR",
        price_scale: 4,
        subtotal: 2550,
        discount: 0,
        freight: 0,
        tax: 0,
        total: 2550,
        line_count: 2,
        revision: 1,
        ...values,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const line = { order_id: id, unit: "CS", unit_label: "Case", unit_price: 125_000 };
    await db
      .insertInto("order_lines")
      .values([
        { ...line, position: 0, sku: "TEA", name: "Tea", factor: 6, quantity: 2, line_total: 2500 },
        { ...line, position: 1, sku: "CUP", name: "Cup", factor: 1, quantity: 1, line_total: 50 },
      ])
      .execute();
    await db
      .insertInto("order_events")
      .values({ order_id: id, position: 0, status: "pending", at: noon, who: "Café Central" })
      .execute();
  });
}

const value = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) assert.fail(`${result.code}: ${result.detail}`);
  return result;
};
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : "not refused");

async function stockOf(shop: Shop, sku: string): Promise<Row<"products">["stock"]> {
  const query = shop.store.db.selectFrom("products").select("stock").where("sku", "=", sku);
  return (await query.executeTakeFirstOrThrow()).stock;
}

onEachEngine("reading and moving orders", (openStore) => {
  test("a customer's orders come newest first, a page at a time, each once", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    for (const number of ["1", "2", "3", "4", "5"]) {
      // Two at the same instant: the later one counts as newer.
      const placed_at = noon + Math.floor(Number(number) / 2);
      await writeOrder(shop, "C1", number, { placed_at });
    }
    await writeOrder(shop, "C2", "6");
    const context = await shop.customer("C1");
    const numbers: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = value(await listOrders(context, { limit: 2, cursor: cursor ?? undefined }));
      numbers.push(...page.orders.map(({ number }) => number));
      cursor = page.nextCursor;
    } while (cursor !== null);
    assert.deepEqual(numbers, ["5", "4", "3", "2", "1"]);
  });

  test("a list says when the supplier last did something about an order", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "1");
    await writeOrder(shop, "C1", "2");
    const staff = await shop.staff();
    value(await moveOrder(staff, "1", { move: "approve", revision: 1 }));
    // What staff note for themselves is nothing to the customer.
    value(await noteOrder(staff, "2", { note: "Rings on Mondays", revision: 1 }));
    const listed = async () =>
      value(await listOrders(await shop.customer("C1"), {})).orders.map((order) => order.changedAt);
    assert.deepEqual(await listed(), [null, new Date(noon).toISOString()]);
    const lines = [{ position: 0, quantity: 1 }];
    const reason = "The truck is full";
    const { revision } = value(await getDeskOrder(staff, "2"));
    value(await changeOrder(staff, "2", { reason, lines, revision }));
    assert.deepEqual((await listed())[0], new Date(noon).toISOString());
  });

  test("a list can be narrowed to one status, and refuses a cursor that is none", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "1", { status: "fulfilled" });
    await writeOrder(shop, "C1", "2");
    const context = await shop.customer("C1");
    const { orders } = value(await listOrders(context, { status: "fulfilled" }));
    assert.deepEqual(
      orders.map(({ number }) => number),
      ["1"],
    );
    assert.equal(
      codeOf(await listOrders(context, { cursor: "x'; drop table" })),
      "invalid_request",
    );
  });

  test("another customer's order is as unknown as one that never was", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "1");
    const stranger = await shop.customer("C2");
    assert.deepEqual(await getOrder(stranger, "1"), await getOrder(stranger, "999"));
    assert.equal(codeOf(await getOrder(stranger, "1")), "not_found");
    assert.deepEqual(value(await listOrders(stranger, {})).orders, []);
  });

  test("another workspace's order is unknown to staff, whatever its number", async (t) => {
    const store = await openStore(t);
    const shop = await openShop(store, facts);
    const other = await openShop(store, { slug: "other" });
    await writeOrder(shop, "C1", "1");
    const staff = await other.staff();
    assert.equal(codeOf(await getDeskOrder(staff, "1")), "not_found");
    assert.equal(
      codeOf(await moveOrder(staff, "1", { move: "approve", revision: 1 })),
      "not_found",
    );
    assert.deepEqual(value(await listDeskOrders(staff, {})).orders, []);
  });

  test("prices show no more decimals than they need", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "1");
    const order = value(await getOrder(await shop.customer("C1"), "1"));
    assert.deepEqual(order.lines[0]?.unitPrice, { amount: 1250, scale: 2, currency: "EUR" });
  });

  test("pending orders come oldest first at the desk, others newest first", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "1", { placed_at: noon - 2 });
    await writeOrder(shop, "C2", "2", { placed_at: noon - 1 });
    const staff = await shop.staff();
    const numbers = async (question: Parameters<typeof listDeskOrders>[1]) =>
      value(await listDeskOrders(staff, question)).orders.map(({ number }) => number);
    assert.deepEqual(await numbers({ status: "pending" }), ["1", "2"]);
    assert.deepEqual(await numbers({}), ["2", "1"]);
    const first = value(await listDeskOrders(staff, { status: "pending", limit: 1 }));
    assert.deepEqual(
      await numbers({ status: "pending", limit: 1, cursor: first.nextCursor ?? "" }),
      ["2"],
    );
  });

  test("the desk finds orders by number, purchase order number and customer", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "A-100", { purchase_order_number: "PO-7" });
    await writeOrder(shop, "C2", "A-200");
    const staff = await shop.staff();
    const found = async (search: string) =>
      value(await listDeskOrders(staff, { search })).orders.map(({ number }) => number);
    assert.deepEqual(await found("A-1"), ["A-100"]);
    assert.deepEqual(await found("PO-7"), ["A-100"]);
    assert.deepEqual(await found("cafe c"), ["A-100"]);
    assert.deepEqual(await found("BUFFET"), ["A-200"]);
    assert.deepEqual(await found("%"), []);
  });

  test("staff see stock at hand and who decided; the customer sees the supplier", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "1");
    const seen = value(await getDeskOrder(await shop.staff(), "1"));
    assert.deepEqual(
      seen.lines.map(({ sku, stock, factor }) => [sku, stock, factor]),
      [
        ["TEA", 30, 6],
        ["CUP", null, 1],
      ],
    );
    const moved = value(
      await moveOrder(await shop.staff("Vera"), "1", { move: "approve", revision: seen.revision }),
    );
    assert.deepEqual(moved.events.at(-1)?.who, "Vera");
    const order = value(await getOrder(await shop.customer("C1"), "1"));
    assert.equal(order.status, "confirmed");
    assert.deepEqual(
      order.events.map(({ who }) => who),
      ["Café Central", "Acme Foods"],
    );
  });

  test("rejecting and cancelling need a reason and give the stock back", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "1");
    await writeOrder(shop, "C1", "2", { status: "confirmed" });
    const staff = await shop.staff();
    const silent = await moveOrder(staff, "1", { move: "reject", revision: 1 });
    assert.equal(codeOf(silent), "invalid_request");
    const reason = "The harvest failed.";
    const rejected = value(await moveOrder(staff, "1", { move: "reject", reason, revision: 1 }));
    assert.equal(rejected.events.at(-1)?.reason, reason);
    assert.equal(await stockOf(shop, "TEA"), 30 + 2 * 6);
    assert.equal(await stockOf(shop, "CUP"), null);
    value(await moveOrder(staff, "2", { move: "cancel", reason, revision: 1 }));
    assert.equal(await stockOf(shop, "TEA"), 30 + 4 * 6);
  });

  test("of two who decide at the same time one is refused", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "1");
    const [anna, bert] = [await shop.staff("Anna"), await shop.staff("Bert")];
    const results = await Promise.all([
      moveOrder(anna, "1", { move: "approve", revision: 1 }),
      moveOrder(bert, "1", { move: "reject", reason: "No.", revision: 1 }),
    ]);
    const codes = results.map(codeOf).sort();
    assert.deepEqual(codes, ["not refused", "order_changed"]);
    const order = value(await getDeskOrder(anna, "1"));
    assert.equal(order.events.length, 2);
    assert.equal(order.revision, 2);
  });

  test("an order makes only the moves of its state", async (t) => {
    const shop = await openShop(await openStore(t), facts);
    await writeOrder(shop, "C1", "1");
    const staff = await shop.staff();
    const fulfilled = await moveOrder(staff, "1", { move: "fulfil", revision: 1 });
    assert.equal(codeOf(fulfilled), "order_move_refused");
    assert.deepEqual(value(await getDeskOrder(staff, "1")).moves, ["approve", "reject"]);
  });
});
