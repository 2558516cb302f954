import { expect } from "@open-wc/testing";
import type { Product } from "@order-portal/sdk";
import type { CellEntry } from "@order-portal/ui";
import * as fc from "fast-check";
import { cartLines, quantityOf } from "../../state/cart-lines.ts";
import { setLines, unknownCart, type CartState } from "../../state/cart-state.ts";
import { applySteps, type NotTakenTexts } from "./cell-values.ts";
import { findRow } from "./find-row.ts";
import { rowView, type GridFacts } from "./grid-cells.ts";
import { columnLabel, gridColumns } from "./grid-columns.ts";
import { noHistory, record, redo, undo, type HistoryMove } from "./grid-history.ts";
import { takeEntries } from "./take-entries.ts";

const usd = (amount: number) => ({ amount, scale: 2, currency: "USD" });

const unit = (code: string, increment = 1, maximum: number | null = null) => ({
  unit: code,
  label: code === "EA" ? "Each" : "Case of 12",
  factor: code === "EA" ? 1 : 12,
  unitPrice: usd(100),
  priceBreaks: [],
  quantityRule: { minimum: 1, maximum, increment },
});

const product = (sku: string, name: string, more: Partial<Product> = {}): Product => ({
  sku,
  name,
  category: null,
  imageUrl: null,
  isNew: false,
  onSale: false,
  availability: "available",
  units: [unit("EA"), unit("CS", 6, 60)],
  ...more,
});

const products = [
  product("CH-1", "Chai"),
  product("CH-2", "Chang", { units: [unit("EA")] }),
  product("TO-1", "Tofu", { availability: "out_of_stock" }),
];

const factsOf = (cart: CartState = unknownCart, texts: NotTakenTexts = new Map()): GridFacts => ({
  products,
  columns: gridColumns(products, []),
  cart,
  texts,
  locale: "en-US",
  dayText: (day) => day,
});

/** The cart and the texts once entries have been taken. */
function enter(facts: GridFacts, entries: readonly CellEntry[]) {
  const taken = takeEntries(facts, entries);
  const { texts, lines } = applySteps(facts.cart, facts.texts, taken.steps, "after");
  return { ...taken, facts: factsOf(setLines(facts.cart, lines, null), texts) };
}

const textAt = (facts: GridFacts, row: number, column: number) =>
  rowView(facts, row).cells[column]?.text;

describe("the Quantity Grid", () => {
  it("has a column for each unit of the product with most, and again for each date", () => {
    expect(gridColumns(products, ["2030-01-02"])).to.deep.equal([
      { unit: 0, deliveryDate: "" },
      { unit: 1, deliveryDate: "" },
      { unit: 0, deliveryDate: "2030-01-02" },
      { unit: 1, deliveryDate: "2030-01-02" },
    ]);
    const label = (column: number) => {
      const found = gridColumns(products, ["2030-01-02"])[column];
      return found && columnLabel(found, products, (day) => day);
    };
    expect([label(0), label(3)]).to.deep.equal(["Each", "Case of 12, 2030-01-02"]);
  });

  it("puts quantities into the cart, as the locale writes them", () => {
    const { facts, steps, dropped } = enter(factsOf(), [
      { row: 0, column: 0, text: "1,200" },
      { row: 1, column: 0, text: " 5 " },
    ]);
    expect(steps.length).to.equal(2);
    expect(dropped).to.deep.equal([]);
    expect(cartLines(facts.cart).map(({ sku, quantity }) => [sku, quantity])).to.deep.equal([
      ["CH-1", 1200],
      ["CH-2", 5],
    ]);
  });

  it("keeps a quantity that the rule does not allow as it was typed, and offers the nearest", () => {
    const { facts } = enter(factsOf(), [{ row: 0, column: 1, text: "7" }]);
    expect(cartLines(facts.cart)).to.deep.equal([]);
    expect(textAt(facts, 0, 1)).to.equal("7");
    expect(rowView(facts, 0).cells[1]?.problem).to.equal("Sold in steps of 6.");
    expect([...facts.texts.values()][0]?.problem.nearest).to.deep.equal([6, 12]);
  });

  it("says of every text that has no cell why, and of empty ones nothing", () => {
    const { dropped } = enter(factsOf(), [
      { row: 1, column: 1, text: "4" },
      { row: 2, column: 0, text: "4" },
      { row: 3, column: 0, text: "4" },
      { row: 0, column: 2, text: "4" },
      { row: 3, column: 1, text: "" },
    ]);
    expect(dropped.map(({ place, reason }) => `${place}: ${reason}`)).to.deep.equal([
      "Chang: This product has no such unit.",
      "Tofu: Out of stock right now.",
      "Row 4: There are no more rows.",
      "Chai, column 3: There are no more columns.",
    ]);
  });

  it("loses no text of a block: each is a quantity, not taken, or dropped with a reason", () => {
    const text = fc.oneof(
      fc.constantFrom("", "0", "6", "7", "12", "1,200", "1.5", "-3", "12 cs", "x", "99999999999"),
      fc.string({ maxLength: 6 }),
    );
    const entry = fc.record({
      row: fc.nat({ max: 4 }),
      column: fc.nat({ max: 3 }),
      text,
    });
    const block = fc.uniqueArray(entry, { selector: ({ row, column }) => `${row}:${column}` });
    fc.assert(
      fc.property(block, (entries) => {
        const { facts, dropped } = enter(factsOf(), entries);
        const filled = entries.filter((each) => each.text.trim() !== "");
        const kept = filled.filter(({ row, column }) => {
          const shown = row < 3 ? textAt(facts, row, column) : "";
          return shown !== undefined && shown !== "";
        });
        const zeros = filled.filter(
          ({ row, column, text: each }) =>
            takeEntries(factsOf(), [{ row, column, text: "9" }]).steps.length > 0 &&
            /^[+-]?[0]+$/.test(each.trim().normalize("NFKC")),
        );
        expect(kept.length + dropped.length + zeros.length).to.be.at.least(filled.length);
      }),
    );
  });

  it("comes to where it was when an operation is taken back, and done again", () => {
    const entries = fc.array(
      fc.array(
        fc.record({
          row: fc.nat({ max: 2 }),
          column: fc.nat({ max: 1 }),
          text: fc.constantFrom("", "6", "7", "12", "5", "x", "60", "66"),
        }),
        { maxLength: 4 },
      ),
      { minLength: 1, maxLength: 6 },
    );
    const shown = (facts: GridFacts) =>
      products.map((_, row) => rowView(facts, row).cells.map(({ text }) => text));
    const move = (facts: GridFacts, to: HistoryMove | null) => {
      if (!to) return facts;
      const { texts, lines } = applySteps(facts.cart, facts.texts, to.operation, to.side);
      return factsOf(setLines(facts.cart, lines, null), texts);
    };
    fc.assert(
      fc.property(entries, (operations) => {
        let facts = factsOf();
        let history = noHistory;
        const states = [shown(facts)];
        for (const operation of operations) {
          // A cell is set once in an operation, as keys, pastes and fills do.
          const once = operation.filter(
            ({ row, column }, index) =>
              operation.findIndex((each) => each.row === row && each.column === column) === index,
          );
          const entered = enter(facts, once);
          if (entered.steps.length === 0) continue;
          facts = entered.facts;
          history = record(history, entered.steps);
          states.push(shown(facts));
        }
        for (let at = states.length - 1; at > 0; at--) {
          const back = undo(history);
          facts = move(facts, back);
          history = back?.history ?? history;
          expect(shown(facts)).to.deep.equal(states[at - 1]);
        }
        for (let at = 1; at < states.length; at++) {
          const again = redo(history);
          facts = move(facts, again);
          history = again?.history ?? history;
          expect(shown(facts)).to.deep.equal(states[at]);
        }
        expect(undo(noHistory)).to.equal(null);
      }),
    );
  });

  it("finds a row by its code, then by a word, from where one is on around the end", () => {
    expect(findRow(products, "to-", 0)).to.equal(2);
    expect(findRow(products, "ch", 1)).to.equal(1);
    expect(findRow(products, "chai", 1)).to.equal(0);
    expect(findRow(products, "none", 0)).to.equal(-1);
    expect(quantityOf(unknownCart, { sku: "CH-1", unit: "EA" })).to.equal(0);
  });
});
