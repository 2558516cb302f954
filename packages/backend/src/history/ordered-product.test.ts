import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  type HistoryLine,
  type HistoryOrder,
  type OrderedProductRow,
  addOrder,
  readRecent,
  usualQuantity,
} from "./ordered-product.ts";

const line = (sku: string, quantity: number, unit = "EA"): HistoryLine => ({
  sku,
  name: `Product ${sku}`,
  unit,
  unit_label: `label of ${unit}`,
  quantity,
});

const order = (id: number, ...lines: HistoryLine[]): HistoryOrder => ({
  id,
  customerId: 1,
  placedAt: id * 1000,
  lines,
});

function remember(...orders: HistoryOrder[]): Map<string, OrderedProductRow> {
  const known = new Map<string, OrderedProductRow>();
  for (const each of orders) addOrder(known, each);
  return known;
}

describe("what is remembered of a product", () => {
  test("an order with it on two lines counts once, with the quantities of its last unit added up", () => {
    const known = remember(order(1, line("A", 2, "CS"), line("A", 5), line("A", 7)));
    assert.deepEqual(known.get("A"), {
      customer_id: 1,
      sku: "A",
      name: "Product A",
      unit_label: "label of EA",
      last_order_id: 1,
      last_ordered_at: 1000,
      times_ordered: 1,
      recent: '[[12,"EA"]]',
    });
  });

  test("an older order that comes late only counts", () => {
    const known = remember(order(5, line("A", 5)), order(3, line("A", 3)));
    const row = known.get("A");
    assert.equal(row?.times_ordered, 2);
    assert.equal(row.last_order_id, 5);
    assert.deepEqual(readRecent(row), [[5, "EA"]]);
  });

  test("however many orders there are, the latest nine quantities are kept, newest first", () => {
    const orders = Array.from({ length: 40 }, (_, index) => order(index + 1, line("A", index + 1)));
    const row = remember(...orders).get("A");
    assert.equal(row?.times_ordered, 40);
    const quantities = readRecent(row).map(([quantity]) => quantity);
    assert.deepEqual(quantities, [40, 39, 38, 37, 36, 35, 34, 33, 32]);
  });

  test("only the products of an order are given back as changed", () => {
    const known = remember(order(1, line("A", 1), line("B", 1)));
    const changed = addOrder(known, order(2, line("B", 2), line("C", 3)));
    assert.deepEqual(
      changed.map(({ sku }) => sku),
      ["B", "C"],
    );
  });

  test("whatever is ordered: the times are the number of orders with it, the last is the last", () => {
    const lines = fc.array(
      fc.record({
        sku: fc.constantFrom("A", "B", "C"),
        quantity: fc.integer({ min: 1, max: 50 }),
        unit: fc.constantFrom("EA", "CS"),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 15 }), (histories) => {
        const orders = histories.map((each, index) =>
          order(index + 1, ...each.map(({ sku, quantity, unit }) => line(sku, quantity, unit))),
        );
        const known = remember(...orders);
        for (const sku of ["A", "B", "C"]) {
          const having = orders.filter((each) => each.lines.some((one) => one.sku === sku));
          const row = known.get(sku);
          assert.equal(row?.times_ordered ?? 0, having.length);
          assert.equal(row?.last_order_id, having.at(-1)?.id);
        }
      }),
    );
  });
});

describe("the usual quantity", () => {
  test("is the median of the latest orders in the unit of the last", () => {
    assert.equal(
      usualQuantity([
        [6, "EA"],
        [100, "CS"],
        [12, "EA"],
        [500, "EA"],
      ]),
      12,
    );
  });

  test("one slip of the finger does not change it", () => {
    assert.equal(
      usualQuantity([
        [1200, "EA"],
        [12, "EA"],
        [12, "EA"],
      ]),
      12,
    );
  });

  test("of two it is the larger", () => {
    assert.equal(
      usualQuantity([
        [4, "EA"],
        [8, "EA"],
      ]),
      8,
    );
  });
});
