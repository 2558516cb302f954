import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test, type TestContext } from "node:test";
import { chooseFiles } from "./choose-files.ts";

async function checkoutWith(t: TestContext, files: string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "order-portal-files-"));
  t.after(() => rm(root, { recursive: true }));
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), "");
  }
  return root;
}

test("it takes what the patterns name, without what is installed or built", async (t) => {
  const root = await checkoutWith(t, [
    "packages/sdk/src/b.test.ts",
    "packages/sdk/src/a.test.ts",
    "packages/sdk/src/a.ts",
    "packages/sdk/dist/a.test.ts",
    "packages/sdk/node_modules/other/a.test.ts",
  ]);
  assert.deepEqual(await chooseFiles(root, ["packages/**/*.test.ts"], []), [
    "packages/sdk/src/a.test.ts",
    "packages/sdk/src/b.test.ts",
  ]);
});

test("filters are parts of paths, and one is enough", async (t) => {
  const root = await checkoutWith(t, ["carts/price.test.ts", "carts/set.test.ts", "mail.test.ts"]);
  assert.deepEqual(await chooseFiles(root, ["**/*.test.ts"], ["price", "mail"]), [
    "carts/price.test.ts",
    "mail.test.ts",
  ]);
});
