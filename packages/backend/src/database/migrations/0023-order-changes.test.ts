import assert from "node:assert/strict";
import { test } from "node:test";
import { noon, openShop } from "../../testing/shop.ts";
import { onEachEngine } from "../../testing/stores.ts";
import { up } from "./0023-order-changes.ts";

onEachEngine("the time of an order's last change", (openStore) => {
  test("is that of its latest step by the supplier, where there is one", async (t) => {
    const shop = await openShop(await openStore(t), { customers: [{ number: "1" }] });
    const { store, workspaceId } = shop;
    const changes = JSON.stringify({ changes: [] });
    const orders = {
      placed: [["pending", null]],
      changed: [
        ["pending", null],
        ["pending", changes],
      ],
      moved: [
        ["pending", null],
        ["confirmed", null],
        ["invoiced", null],
      ],
      sent: [
        ["draft", null],
        ["pending", null],
      ],
    } as const;
    await store.transaction(async (db) => {
      const { id: customerId } = await db
        .selectFrom("customers")
        .select("id")
        .executeTakeFirstOrThrow();
      for (const [number, steps] of Object.entries(orders)) {
        const { id } = await db
          .insertInto("orders")
          .values({
            ...{ workspace_id: workspaceId, customer_id: customerId, number, status: "pending" },
            ...{ placed_at: noon, placed_by: "link", purchase_order_number: "", notes: "" },
            ...{ delivery_date: "", currency: "EUR", price_scale: 2, subtotal: 0, discount: 0 },
            ...{ freight: 0, tax: 0, total: 0, line_count: 0, revision: 1 },
          })
          .returning("id")
          .executeTakeFirstOrThrow();
        const events = steps.map(([status, changes], position) => {
          return { order_id: id, position, status, at: noon + position, who: "Anna", changes };
        });
        await db.insertInto("order_events").values(events).execute();
      }
      // As it was before.
      await db.schema.alterTable("orders").dropColumn("changed_at").execute();
      await up(db.withTables<never>() as never);
    });
    const read = await store.db.selectFrom("orders").select(["number", "changed_at"]).execute();
    assert.deepEqual(Object.fromEntries(read.map((row) => [row.number, row.changed_at])), {
      placed: null,
      changed: noon + 1,
      moved: noon + 2,
      sent: null,
    });
  });
});
