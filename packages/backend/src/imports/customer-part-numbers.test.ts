import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { onEachEngine, temporaryFolder } from "../testing/stores.ts";
import { importFolder } from "./import-folder.ts";
import type { RefusedRow } from "./import-table.ts";

const workspace = {
  slug: "harbour",
  name: "Harbour Foods",
  currency: "EUR",
  locale: "de-AT",
  timeZone: "Europe/Vienna",
};

onEachEngine("importing customers' own part numbers", (openStore) => {
  async function start(t: TestContext) {
    const store = await openStore(t);
    const folder = await temporaryFolder(t);
    const write = (name: string, text: string) => writeFile(join(folder, name), text);
    await write("workspace.json", JSON.stringify(workspace));
    await write("products.csv", "sku,name\nTEA-1,Jasmine tea\nTEA-2,Smoked tea\n");
    await write("units.csv", "sku,unit,factor,price\nTEA-1,EA,1,2\nTEA-1,CS,12,20\nTEA-2,EA,1,3\n");
    await write("customers.csv", "number,name\nC1,Café Central\nC2,Büro Süd\n");
    const run = async (rows: string) => {
      await write("customer_part_numbers.csv", rows);
      const refused: RefusedRow[] = [];
      const { files } = await importFolder(
        { store, folder, dataDir: join(folder, "data"), dryRun: false, now: Date.now },
        { onProgress: () => undefined, onRefused: (row) => refused.push(row) },
      );
      const report = files.find(({ file }) => file === "customer_part_numbers.csv");
      return { report, refused };
    };
    const kept = async () =>
      (
        await store.db
          .selectFrom("customer_part_numbers")
          .innerJoin("customers", "customers.id", "customer_id")
          .innerJoin("products", "products.id", "product_id")
          .select(["number", "part_number", "code", "sku", "unit"])
          .orderBy("number")
          .orderBy("part_number")
          .execute()
      ).map((row) => Object.values(row).join(" "));
    return { run, kept };
  }

  test("takes them over for each customer, and updates them by customer and number", async (t) => {
    const { run, kept } = await start(t);
    const first = await run(
      "customer,part_number,sku,unit\nC1,Haus-Tee 1,TEA-1,CS\nC2,Haus-Tee 1,TEA-2,\nC1,hausTee1,TEA-2,\n",
    );
    assert.deepEqual(first.refused, []);
    assert.equal(first.report?.taken, 3);
    assert.deepEqual(await kept(), [
      "C1 Haus-Tee 1 haustee1 TEA-1 CS",
      "C1 hausTee1 haustee1 TEA-2 ",
      "C2 Haus-Tee 1 haustee1 TEA-2 ",
    ]);
    const second = await run(
      "customer,part_number,sku\nC1,Haus-Tee 1,TEA-1\nC2,Haus-Tee 1,TEA-1\n",
    );
    assert.deepEqual([second.report?.taken, second.report?.unchanged], [1, 1]);
    assert.deepEqual(await kept(), [
      "C1 Haus-Tee 1 haustee1 TEA-1 CS",
      "C1 hausTee1 haustee1 TEA-2 ",
      "C2 Haus-Tee 1 haustee1 TEA-1 ",
    ]);
  });

  test("names each bad row, and takes the others", async (t) => {
    const { run, kept } = await start(t);
    const { refused } = await run(
      "customer,part_number,sku,unit\nC9,1,TEA-1,\nC1,2,TEA-9,\nC1,3,TEA-2,CS\nC1,,TEA-1,\n" +
        "C1,4,TEA-1,EA\nC1,4,TEA-2,\n",
    );
    assert.deepEqual(
      refused.map(({ line, column, reason }) => `${line} ${column} ${reason}`).sort(),
      [
        "2 customer C9 is no customer",
        "3 sku TEA-9 is no product",
        "4 unit CS is no unit of TEA-2",
        "5 part_number is needed",
        "7 customer, part_number stands already in line 6",
      ],
    );
    assert.deepEqual(await kept(), ["C1 4 4 TEA-1 EA"]);
  });
});
