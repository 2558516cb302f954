import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { readConfig } from "../config.ts";
import { temporaryFolder } from "../testing/stores.ts";
import { connect } from "./connect.ts";

test("the folder that is made for the database is this account's alone", async (t) => {
  const folder = join(await temporaryFolder(t), "kept/data");
  const store = await connect(readConfig({ DATA_DIR: folder }));
  t.after(() => store.close());
  assert.ok((await stat(join(folder, "order-portal.sqlite"))).isFile());
  assert.equal((await stat(folder)).mode & 0o077, 0);
});
