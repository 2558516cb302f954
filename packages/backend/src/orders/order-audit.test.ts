import assert from "node:assert/strict";
import { test } from "node:test";
import { updateCart } from "../carts/update-cart.ts";
import { isRefusal } from "../http/refusal.ts";
import { openShop } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { changeOrder } from "./change-order.ts";
import { moveOrder } from "./move-order.ts";
import { submitOrder } from "./submit-order.ts";

onEachEngine("the audit log of orders", (openStore) => {
  test("has what was changed and moved, by whom and why, and nothing of what was refused", async (t) => {
    const shop = await openShop(await openStore(t), {
      products: [{ sku: "TEA", name: "Tea" }],
      customers: [{ number: "1" }],
    });
    const customer = await shop.customer("1");
    const cart = await updateCart(customer, { lines: [{ sku: "TEA", unit: "EA", quantity: 2 }] });
    assert.ok(!isRefusal(cart) && cart.proof !== null);
    const order = await submitOrder(customer, cart.proof, "key");
    assert.ok(!isRefusal(order));
    const { number } = order;
    const staff = await shop.staff("Anna");
    const reason = "The truck is full";
    const lines = [{ position: 0, quantity: 1 }];
    await changeOrder(staff, number, { reason, lines, revision: 1 });
    await changeOrder(staff, number, { reason, lines, revision: 1 });
    await moveOrder(staff, number, { move: "approve", revision: 2 });
    await moveOrder(staff, number, { move: "approve", revision: 2 });

    const entries = await shop.store.db
      .selectFrom("audit_entries")
      .select(["who", "action", "subject_kind", "subject", "detail"])
      .orderBy("id")
      .execute();
    assert.deepEqual(
      entries.map(({ detail, ...entry }) => ({ ...entry, detail: JSON.parse(detail) as unknown })),
      [
        {
          who: "Anna",
          action: "order.changed",
          subject_kind: "order",
          subject: number,
          detail: {
            lines: [{ sku: "TEA", name: "Tea", unit: "EA", before: 2, after: 1 }],
            reason,
          },
        },
        {
          who: "Anna",
          action: "order.moved",
          subject_kind: "order",
          subject: number,
          detail: {
            move: "approve",
            before: { status: "pending" },
            after: { status: "confirmed" },
          },
        },
      ],
    );
  });
});
