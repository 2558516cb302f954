import assert from "node:assert/strict";
import { test } from "node:test";
import { compactText, productWords } from "./product-words.ts";

test("a product is found by the words of its sku, name and aliases", () => {
  assert.deepEqual(
    productWords({ sku: "85123A", name: "WHITE Hanging Heart", aliases: ["Coeur blanc"] }).sort(),
    ["#85123a", "85123a", "blanc", "coeur", "coeurblanc", "hanging", "heart", "white"],
  );
});

test("a code is found with and without its punctuation", () => {
  const words = productWords({ sku: "AB-12/C", name: "Bolt", aliases: [] });
  assert.deepEqual(words.sort(), ["#ab12c", "12", "ab", "ab12c", "bolt", "c"]);
});

test("a sku with spaces is one code", () => {
  assert.ok(productWords({ sku: "AB 12 C", name: "Bolt", aliases: [] }).includes("ab12c"));
});

test("a sku of punctuation alone is found as it is", () => {
  assert.deepEqual(productWords({ sku: "**", name: "&", aliases: [] }), ["#**"]);
});

test("a word is never cut through a character", () => {
  const word = compactText(`${"x".repeat(63)}${"𝒳"}`);
  assert.ok(word.isWellFormed());
  assert.equal(compactText("𐐀".repeat(40)).length, 64);
});
