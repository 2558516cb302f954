import assert from "node:assert/strict";
import { join } from "node:path";
import { before, after, describe, test } from "node:test";
import { MatchAnswer } from "@order-portal/contract";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { foldText } from "../../catalogue/fold-text.ts";
import { openSqliteStore } from "../../database/dialects/sqlite-store.ts";
import { migrate } from "../../database/migrate.ts";
import type { Store } from "../../database/store.ts";
import { importFolder } from "../../imports/import-folder.ts";
import { findShop, type Shop } from "../../testing/shop.ts";
import { matchLines } from "../match-lines.ts";
import { readCorpus, tell } from "./read-corpus.ts";

const northwind = join(import.meta.dirname, "../../../../../examples/data/northwind");

describe("the corpus of lines for Northwind", () => {
  let folder: string;
  let store: Store;
  let shop: Shop;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "order-portal-corpus-"));
    store = openSqliteStore({ file: join(folder, "northwind.sqlite"), waitMilliseconds: 5000 });
    await migrate(store);
    const events = {
      onProgress: () => undefined,
      onRefused: (row: object) => assert.fail(JSON.stringify(row)),
    };
    const options = { folder: northwind, dataDir: folder, dryRun: false, now: Date.now };
    await importFolder({ store, ...options }, events);
    shop = await findShop(store, "northwind");
    // The lines of one call share the stock; here each is to stand for itself.
    await shop.change((db) =>
      db.updateTable("products").set({ stock: null }).where("stock", ">", 0).execute(),
    );
  });
  after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const contextOf = (customer: string | null) =>
    customer === null ? shop.visitor() : shop.customer(customer);

  for (const { customer, locale, lines } of readCorpus()) {
    test(`${lines.length} lines of ${customer ?? "a visitor"} in ${locale}`, async () => {
      const context = await contextOf(customer);
      const answer = await matchLines(context, { lines: lines.map(({ input }) => input), locale });
      assert.deepEqual(MatchAnswer.parse(answer), answer);
      const told = lines.map(({ written, expected }, index) => {
        const matched = answer.lines[index];
        assert.ok(matched !== undefined);
        return `${written} => ${tell(matched, expected)}`;
      });
      assert.deepEqual(
        told,
        lines.map(({ written, expected }) => `${written} => ${expected}`),
      );
    });
  }

  test("is large, and most of it is certain", () => {
    const all = readCorpus().flatMap(({ lines }) => lines);
    assert.ok(all.length >= 500);
    const certain = all.filter(({ expected }) => !/^(choose|refused) /.test(expected));
    assert.ok(certain.length > all.length / 2);
  });

  test("a text of anything at all is answered, and matched only with what it says", async () => {
    const words = await wordsOfProducts(store);
    const context = await shop.customer("SAVEA");
    const numbers = await store.db
      .selectFrom("customer_part_numbers")
      .innerJoin("customers", "customers.id", "customer_id")
      .where("number", "=", "SAVEA")
      .select("part_number")
      .execute();
    const fragment = fc.oneof(
      fc.constantFrom(...[...words.values()].flatMap((some) => some.slice(0, 6))),
      fc.constantFrom(...numbers.map(({ part_number }) => part_number)),
      fc.constantFrom(
        "3",
        "x",
        "12",
        "cs",
        "case of 12",
        "1,000",
        "2.5",
        "-",
        "ea",
        "kg",
        "of",
        "?",
      ),
      fc.constantFrom(
        ",",
        ";",
        "\t",
        '"',
        "(",
        ")",
        "/",
        "0",
        "1e309",
        "BEV",
        "101",
        "\u0000\u0301",
      ),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    );
    const text = fc
      .tuple(fc.array(fragment, { maxLength: 9 }), fc.constantFrom(" ", "", "  ", ", ", "\t"))
      .map(([some, between]) => some.join(between).slice(0, 500));
    const line = fc.oneof(
      text.map((text) => ({ text })),
      fc.record({ code: fragment, quantity: text, unit: fragment }, { requiredKeys: [] }),
    );
    const own = new Set(numbers.map(({ part_number }) => part_number));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        const answer = await matchLines(context, { lines });
        assert.deepEqual(MatchAnswer.parse(answer), answer);
        assert.equal(answer.lines.length, lines.length);
        for (const [index, { line, outcome, quantity }] of answer.lines.entries()) {
          assert.equal(outcome === "matched", line !== null);
          if (line === null) continue;
          const written = Object.values(lines[index] ?? {}).join(" ");
          const folded = bare(written);
          const said = (words.get(line.sku) ?? []).some((word) => folded.includes(bare(word)));
          assert.ok(said || [...own].some((code) => folded.includes(bare(code))), written);
          const digits = folded.replace(/\D/g, "");
          const isSaid = digits.includes(String(quantity)) || (quantity ?? 0) <= 12;
          assert.ok(isSaid, `${written}: ${String(quantity)}`);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Letters and digits alone. */
const bare = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]/gu, "");

/** The sku and the words of each product. */
async function wordsOfProducts(store: Store): Promise<Map<string, string[]>> {
  const rows = await store.db.selectFrom("products").select(["sku", "name", "aliases"]).execute();
  return new Map(
    rows.map(({ sku, name, aliases }) => [
      sku,
      [sku, ...`${name}|${aliases}`.split(/[\s|'-]+/)]
        .map((word) => word.replace(/s$/, ""))
        .filter((word) => bare(word) !== ""),
    ]),
  );
}
