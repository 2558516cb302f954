import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { chooseCoding, compress } from "./compress.ts";

test("takes brotli before gzip, and nothing that was not asked for", () => {
  assert.equal(chooseCoding("gzip, deflate, br, zstd"), "br");
  assert.equal(chooseCoding("gzip;q=1.0, identity; q=0.5"), "gzip");
  assert.equal(chooseCoding("br;q=0, gzip"), "gzip");
  assert.equal(chooseCoding("GZIP"), "gzip");
  assert.equal(chooseCoding("deflate"), null);
  assert.equal(chooseCoding("*;q=0"), null);
  assert.equal(chooseCoding(null), null);
});

test("what is compressed is the same again", async () => {
  const text = "Käse, ".repeat(1000);
  for (const effort of ["once", "kept"] as const) {
    assert.equal(brotliDecompressSync(await compress(text, "br", effort)).toString(), text);
    assert.equal(gunzipSync(await compress(text, "gzip", effort)).toString(), text);
  }
});
