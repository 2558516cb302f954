import assert from "node:assert/strict";
import { test } from "node:test";
import { readSearch } from "../catalogue/search-question.ts";
import { isFound } from "./find-ordered-skus.ts";

const finds = (search: string, sku: string, name: string): boolean => {
  const question = readSearch(search);
  assert.ok(question !== null);
  return isFound({ sku, name }, question);
};

test("a product of before is found by the beginnings of its words, in any order", () => {
  assert.ok(finds("jas smo", "X-100", "Smoked Jasmine tea"));
  assert.ok(finds("TEA", "X-100", "Smoked Jasmine tea"));
  assert.ok(!finds("asmine", "X-100", "Smoked Jasmine tea"));
  assert.ok(!finds("tea cup", "X-100", "Smoked Jasmine tea"));
});

test("by its sku with or without punctuation", () => {
  for (const search of ["AB-12/C", "ab12", "ab 12", "12"]) {
    assert.ok(finds(search, "AB-12/C", "Something"), search);
  }
  assert.ok(!finds("b12", "AB-12/C", "Something"));
});

test("without regard to marks and cases", () => {
  assert.ok(finds("creme brulee", "1", "Crème BRÛLÉE"));
  assert.ok(finds("Crème", "1", "CREME"));
});

test("by a word far behind in a long name", () => {
  assert.ok(finds("saffron", "1", `${"very ".repeat(30)}fine saffron`));
});
