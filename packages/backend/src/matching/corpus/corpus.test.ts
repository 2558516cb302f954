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
    const events = { onProgress: () => undefined, onRefused: assert.fail };
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
});
