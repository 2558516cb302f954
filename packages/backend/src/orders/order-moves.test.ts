import assert from "node:assert/strict";
import { test } from "node:test";
import {
  orderMoves,
  orderStatuses,
  type OrderMove,
  type OrderStatus,
} from "@order-portal/contract";
import fc from "fast-check";
import { updateCart } from "../carts/update-cart.ts";
import { isRefusal } from "../http/refusal.ts";
import { openShop } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { moveOrder } from "./move-order.ts";
import { moveRules, movesFrom } from "./order-moves.ts";
import { submitOrder } from "./submit-order.ts";

const step = (status: OrderStatus, move: OrderMove): OrderStatus =>
  movesFrom(status).includes(move) ? moveRules[move].to : status;

const moves = fc.array(fc.constantFrom(...orderMoves), { maxLength: 8 });

test("the moves lead from pending to the states that an order can have, and to no other", () => {
  const reached = new Set<OrderStatus>(["pending"]);
  for (const status of reached)
    for (const move of movesFrom(status)) reached.add(moveRules[move].to);
  assert.deepEqual([...reached].sort(), orderStatuses.filter((each) => each !== "draft").sort());
});

test("an order comes to its end after at most three moves, and never goes back", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      const seen: OrderStatus[] = ["pending"];
      for (const move of sequence) {
        const status = seen.at(-1) ?? "pending";
        const next = step(status, move);
        if (next !== status) seen.push(next);
      }
      assert.equal(new Set(seen).size, seen.length);
      assert.ok(seen.length <= 4);
    }),
  );
});

test("whatever is undone needs a reason, and ends the order", () => {
  for (const rule of Object.values(moveRules)) {
    assert.equal(rule.undoes, rule.needsReason);
    if (rule.undoes) assert.deepEqual(movesFrom(rule.to), []);
  }
});

onEachEngine("moving an order", (openStore) => {
  test("by any sequence of moves keeps status, history, stock and the code's uses in step", async (t) => {
    const shop = await openShop(await openStore(t), {
      products: [
        { sku: "A", stock: 1000, units: [{}, { unit: "CS", factor: 12, price: null }] },
        { sku: "B" },
      ],
      customers: [{ number: "1" }],
      codes: [{ code: "spring" }],
    });
    const { db } = shop.store;
    const [customer, staff] = [await shop.customer("1"), await shop.staff()];
    const readStock = async () => {
      const row = await db
        .selectFrom("products")
        .select("stock")
        .where("sku", "=", "A")
        .executeTakeFirstOrThrow();
      const code = await db.selectFrom("discount_codes").select("uses").executeTakeFirstOrThrow();
      return { stock: row.stock ?? 0, uses: code.uses };
    };
    const attempts = fc.array(
      fc.record({ move: fc.constantFrom(...orderMoves), late: fc.boolean(), reason: fc.boolean() }),
      { maxLength: 6 },
    );
    let key = 0;
    await fc.assert(
      fc.asyncProperty(attempts, async (sequence) => {
        const before = await readStock();
        const cart = await updateCart(customer, {
          lines: [
            { sku: "A", unit: "EA", quantity: 2 },
            { sku: "A", unit: "CS", quantity: 1 },
            { sku: "B", unit: "EA", quantity: 1 },
          ],
          discountCode: "spring",
        });
        assert.ok(!isRefusal(cart) && cart.proof !== null);
        const order = await submitOrder(customer, cart.proof, `key-${key++}`);
        assert.ok(!isRefusal(order));
        assert.deepEqual(await readStock(), { stock: before.stock - 14, uses: before.uses + 1 });

        let status: OrderStatus = "pending";
        let revision = 1;
        let undone = false;
        const history: OrderStatus[] = ["pending"];
        for (const { move, late, reason } of sequence) {
          const answer = await moveOrder(staff, order.number, {
            move,
            revision: late ? revision - 1 : revision,
            reason: reason ? "because" : undefined,
          });
          const rule = moveRules[move];
          const isAllowed: boolean = rule.from === status && !late && (reason || !rule.needsReason);
          assert.equal(isRefusal(answer), !isAllowed);
          if (!isAllowed) continue;
          status = rule.to;
          revision++;
          undone ||= rule.undoes;
          history.push(status);
          assert.ok(!isRefusal(answer));
          assert.deepEqual(answer.moves, movesFrom(status));
          assert.deepEqual(
            answer.events.map((event) => event.status),
            history,
          );
        }
        const taken = undone ? 0 : 14;
        const used = undone ? 0 : 1;
        assert.deepEqual(await readStock(), {
          stock: before.stock - taken,
          uses: before.uses + used,
        });
      }),
      { numRuns: 25 },
    );
  });

  test("that was imported gives nothing back, since it took nothing", async (t) => {
    const shop = await openShop(await openStore(t), {
      products: [{ sku: "A", stock: 5 }],
      customers: [{ number: "1" }],
    });
    const customer = await shop.customer("1");
    const cart = await updateCart(customer, { lines: [{ sku: "A", unit: "EA", quantity: 2 }] });
    assert.ok(!isRefusal(cart) && cart.proof !== null);
    const order = await submitOrder(customer, cart.proof, "key");
    assert.ok(!isRefusal(order));
    await shop.change((db) => db.updateTable("orders").set({ placed_by: "import" }).execute());
    await moveOrder(await shop.staff(), order.number, {
      move: "reject",
      reason: "no",
      revision: 1,
    });
    const [product] = await shop.store.db.selectFrom("products").select("stock").execute();
    assert.equal(product?.stock, 3);
  });
});
