import assert from "node:assert/strict";
import { test } from "node:test";
import { addressCountries, addressLines, partsBelowStreet } from "./address-lines.ts";
import type { Address } from "./address.ts";

const address = (parts: Partial<Address>): Address => ({
  ...{ label: "", line1: "", line2: "", city: "", region: "", postalCode: "", country: "" },
  ...parts,
});

test("is written as its own country writes it", () => {
  const lines = (parts: Partial<Address>) =>
    addressLines(address({ label: "Deli", line1: "1 Road", ...parts }), "en").slice(1);
  const seattle = { city: "Seattle", region: "WA", postalCode: "98101", country: "US" };
  assert.deepEqual(lines(seattle), ["1 Road", "Seattle, WA 98101", "United States"]);
  const vienna = { line2: "2nd floor", city: "Vienna", postalCode: "1010", country: "AT" };
  assert.deepEqual(lines(vienna), ["1 Road", "2nd floor", "1010 Vienna", "Austria"]);
  const london = { city: "London", postalCode: "EC2A 1NT", country: "GB" };
  assert.deepEqual(lines(london), ["1 Road", "London", "EC2A 1NT", "United Kingdom"]);
  const zurich = { city: "Zürich", postalCode: "8001", country: "CH" };
  assert.deepEqual(lines(zurich), ["1 Road", "8001 Zürich", "Switzerland"]);
  const rio = { city: "Rio de Janeiro", region: "RJ", postalCode: "20040-020", country: "BR" };
  assert.deepEqual(lines(rio), ["1 Road", "Rio de Janeiro-RJ", "20040-020", "Brazil"]);
});

test("has below the street what its country has, in its order", () => {
  assert.deepEqual(partsBelowStreet("AT"), ["postalCode", "city"]);
  assert.deepEqual(partsBelowStreet("US"), ["city", "region", "postalCode"]);
  assert.deepEqual(partsBelowStreet("AE"), ["region"]);
  assert.deepEqual(partsBelowStreet("Nowhere"), ["postalCode", "city", "region"]);
});

test("knows each country once", () => {
  const countries = addressCountries();
  assert.equal(new Set(countries).size, countries.length);
  assert.ok(["AT", "BR", "JP", "US", "ZW"].every((code) => countries.includes(code)));
});

test("follows the script where a country has two ways", () => {
  const tokyo = address({
    ...{
      label: "茶店",
      line1: "丸の内1-1",
      region: "東京都",
      postalCode: "100-0005",
      country: "JP",
    },
  });
  assert.deepEqual(addressLines(tokyo, "ja"), [
    "〒100-0005",
    "東京都",
    "丸の内1-1",
    "茶店",
    "日本",
  ]);
  const latin = { ...tokyo, label: "Tea", line1: "1-1 Marunouchi", region: "Tokyo" };
  assert.deepEqual(addressLines(latin, "en"), [
    ...["Tea", "1-1 Marunouchi, Tokyo", "100-0005", "Japan"],
  ]);
});

test("says nothing twice, leaves out nothing, and no sign stands where a part is missing", () => {
  const road = { line1: "1 Road", country: "GB" };
  assert.deepEqual(addressLines(address({ ...road, label: "1 Road", region: "Essex" }), "en"), [
    ...["1 Road", "Essex", "United Kingdom"],
  ]);
  assert.deepEqual(addressLines(address({ region: "WA", country: "US" }), "de"), [
    ...["WA", "Vereinigte Staaten"],
  ]);
  assert.deepEqual(
    addressLines(address({ city: "Seattle", postalCode: "98101", country: "US" }), "en"),
    ["Seattle 98101", "United States"],
  );
  // As imported files have it.
  assert.deepEqual(
    addressLines(address({ city: "Bree", postalCode: "1", country: "Eriador" }), "en"),
    [...["1 Bree", "Eriador"]],
  );
  assert.deepEqual(addressLines(address({}), "en", ["Café Mozart", "Kitchen"]), [
    ...["Café Mozart", "Kitchen"],
  ]);
});
