import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../testing/stores.ts";
import { openFolder } from "./file-folder.ts";

test("a file is read and compressed once, also after more than fits has been asked for", async (t) => {
  const root = await temporaryFolder(t);
  const files = openFolder(root, "quick");
  for (const name of ["1.png", "2.png", "3.png", "4.png", "5.png"]) {
    await writeFile(join(root, name), Buffer.alloc(4_000_000));
    await files.find(name);
  }
  await writeFile(join(root, "tea.svg"), `<svg>${"<path/>".repeat(500)}</svg>`);
  const first = await files.find("tea.svg");
  assert.ok(first?.brotli);
  assert.equal(await files.find("tea.svg"), first);
  assert.equal(await files.find("5.png"), await files.find("5.png"));
});

test("every picture that an import takes has its media type", async (t) => {
  const root = await temporaryFolder(t);
  const files = openFolder(root);
  for (const ending of ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif", "PNG", "Jpg"]) {
    await writeFile(join(root, `tea.${ending}`), "x");
    const file = await files.find(`tea.${ending}`);
    assert.match(file?.mediaType ?? "none", /^image\//, ending);
  }
});
