import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { productWords, skuMark } from "./product-words.ts";
import { readSearch } from "./search-question.ts";

/** Whether a product is found, by the plain reading of what the sets do. */
function finds(typed: string, product: { sku: string; name: string; aliases?: string[] }): boolean {
  const kept = productWords({ aliases: [], ...product });
  const begins = (start: string) => kept.some((word) => word.startsWith(start));
  const search = readSearch(typed);
  if (search === null) return true;
  const byWords =
    search.words.length > 0 &&
    search.words.every(
      ({ compact, parts }) => begins(compact) || (parts.length > 0 && parts.every(begins)),
    );
  return byWords || begins(`${skuMark}${search.code}`);
}

test("a code is found by any beginning, with or without its punctuation", () => {
  for (const typed of ["A", "AB", "ab-", "AB-1", "ab1", "AB12C", "AB-12C", "AB 12 C", "ab-12/c"]) {
    assert.ok(finds(typed, { sku: "AB-12/C", name: "Bolt" }), typed);
  }
  for (const typed of ["AB-13", "B12", "ab-12/d"]) {
    assert.ok(!finds(typed, { sku: "AB-12/C", name: "Bolt" }), typed);
  }
});

test("every beginning of every sku finds it", () => {
  const sku = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });
  fc.assert(
    fc.property(sku, fc.nat(), (code, at) => {
      const characters = [...code];
      const typed = characters.slice(0, 1 + (at % characters.length)).join("");
      fc.pre(readSearch(typed) !== null && /^[\p{L}\p{N}]/u.test(code));
      assert.ok(finds(typed, { sku: code, name: "Bolt" }));
    }),
  );
});

test("words are found in any order, by their beginnings, marks and case aside", () => {
  const product = { sku: "1", name: "Crème BRÛLÉE T-Light", aliases: ["Gebrannte Süßspeise"] };
  for (const typed of ["brulee creme", "CRÈ", "tlight", "t-light", "t light", "suss gebr"]) {
    assert.ok(finds(typed, product), typed);
  }
  for (const typed of ["rulee", "creme x"]) assert.ok(!finds(typed, product), typed);
});

test("punctuation beside words does not matter", () => {
  assert.ok(finds("tea & coffee", { sku: "1", name: "Coffee, tea" }));
});

test("nothing but spaces is no search", () => {
  assert.equal(readSearch("  "), null);
});

test("of very many words the longest are looked for", () => {
  const typed = Array.from({ length: 50 }, (_, index) => "x".repeat(index + 1)).join(" ");
  assert.equal(readSearch(typed)?.words.length, 8);
  assert.equal(readSearch(typed)?.words[0]?.compact.length, 50);
});
