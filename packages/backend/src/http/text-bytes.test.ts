import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textBytes } from "./text-bytes.ts";

test("bytes are those of UTF-8, of texts in one piece and in many", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (pieces) => {
      const text = pieces.reduce((all, piece) => all + piece, "");
      assert.deepEqual(Buffer.from(textBytes(text)), Buffer.from(text));
    }),
  );
});

test("bytes of one text are not those of the next", () => {
  const first = textBytes("first");
  textBytes("other");
  assert.equal(Buffer.from(first).toString(), "first");
});

test("texts of any length are taken", () => {
  for (const length of [0, 1, 999_999, 1_000_000, 1_000_001]) {
    assert.deepEqual(Buffer.from(textBytes("€".repeat(length))), Buffer.from("€".repeat(length)));
  }
});
