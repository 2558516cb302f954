import assert from "node:assert/strict";
import { test } from "node:test";
import { currencyDigits, isCurrency } from "./currency-digits.ts";

test("a currency has the decimals that ISO 4217 gives it", () => {
  const digits = { EUR: 2, USD: 2, JPY: 0, KRW: 0, ISK: 0, KWD: 3, BHD: 3, TND: 3, CLF: 4 };
  for (const [code, expected] of Object.entries(digits)) {
    assert.equal(currencyDigits(code), expected, code);
  }
});

test("currencies that custom writes without decimals still have them", () => {
  assert.equal(currencyDigits("IQD"), 3);
  assert.equal(currencyDigits("HUF"), 2);
});

test("currencies of fifths have two decimals", () => {
  assert.equal(currencyDigits("MGA"), 2);
  assert.equal(currencyDigits("MRU"), 2);
});

test("what is no currency is refused by name", () => {
  for (const code of ["", "eur", "EURO", "XYZ", "constructor"]) {
    assert.equal(isCurrency(code), false, code);
    assert.throws(() => currencyDigits(code), RangeError);
  }
});
