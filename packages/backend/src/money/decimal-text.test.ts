import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatDecimal, parseDecimal, parsePercent, parsePrice } from "./decimal-text.ts";

test("decimal text becomes a whole number of the asked decimals", () => {
  const amounts = [
    ["12.5", 4, 125_000],
    ["12", 4, 120_000],
    ["0.0001", 4, 1],
    [".5", 2, 50],
    ["007.10", 2, 710],
    ["-1.25", 2, -125],
    ["-0", 2, 0],
    ["1000", 0, 1000],
    ["1.50000000", 2, 150],
    ["900719925474.0991", 4, 9_007_199_254_740_991],
  ] as const;
  for (const [text, scale, expected] of amounts) {
    assert.equal(parseDecimal(text, scale), expected, text);
  }
});

test("text that is no plain decimal number is refused, never guessed at", () => {
  const refused = [
    "",
    " ",
    ".",
    "-",
    "5.",
    "1,5",
    "1.234,5",
    "1e3",
    "1_000",
    "+1",
    "0x1",
    " 1",
    "1 ",
  ];
  for (const text of [...refused, "NaN", "Infinity", "1.2.3", "--1", "१२"]) {
    assert.equal(parseDecimal(text, 4), null, JSON.stringify(text));
  }
});

test("more decimals than can be kept are refused rather than rounded", () => {
  assert.equal(parseDecimal("0.00001", 4), null);
  assert.equal(parseDecimal("1.5", 0), null);
});

test("a number too large to be exact is refused", () => {
  assert.equal(parseDecimal("900719925474.0992", 4), null);
  assert.equal(parseDecimal("99999999999999999999", 0), null);
});

test("a price is never negative, and a percentage is 0 to 100", () => {
  assert.equal(parsePrice("9.25"), 92_500);
  assert.equal(parsePrice("0"), 0);
  assert.equal(parsePrice("-0.01"), null);
  assert.equal(parsePercent("12.5"), 125_000);
  assert.equal(parsePercent("100"), 1_000_000);
  assert.equal(parsePercent("100.0001"), null);
  assert.equal(parsePercent("-1"), null);
});

test("an amount is written with all its decimals", () => {
  assert.equal(formatDecimal(1250, 2), "12.50");
  assert.equal(formatDecimal(-5, 4), "-0.0005");
  assert.equal(formatDecimal(1250, 0), "1250");
  assert.equal(formatDecimal(10n ** 22n, 22), `1.${"0".repeat(22)}`);
});

test("what is written is read back as the same amount", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 8 }), (amount, scale) => {
      assert.equal(parseDecimal(formatDecimal(amount, scale), scale), amount);
    }),
  );
});
