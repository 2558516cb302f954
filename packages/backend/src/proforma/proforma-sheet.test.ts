import assert from "node:assert/strict";
import { test } from "node:test";
import type { Address, Order } from "@order-portal/contract";
import { paperLocale } from "./paper-locale.ts";
import { paperOf } from "./paper.ts";
import { writeSheet } from "./proforma-sheet.ts";

const euro = (amount: number) => ({ amount, scale: 2, currency: "EUR" });

const vienna: Address = {
  ...{ label: "Küche", line1: "Ring 1", line2: "", city: "Wien", region: "" },
  ...{ postalCode: "1010", country: "AT" },
};

const order: Order = {
  number: "1042",
  status: "rejected",
  placedAt: "2026-11-23T23:30:00.000Z",
  fields: { purchaseOrderNumber: "PO-7", notes: "", deliveryDate: "2026-12-01" },
  lines: [
    {
      ...{ sku: "TEA-1", name: "Grüner Tee", unit: "CS", unitLabel: "Karton", quantity: 1200 },
      ...{ unitPrice: { amount: 12_345, scale: 4, currency: "EUR" }, lineTotal: euro(148_140) },
      ...{ note: "Kühl lagern", deliveryDate: "" },
    },
  ],
  subtotal: euro(148_140),
  discount: euro(14_814),
  freight: euro(0),
  tax: euro(26_665),
  total: euro(159_991),
  discountCode: "SPRING10",
  billingAddress: vienna,
  shippingAddress: null,
  checkoutMode: "pay_later",
  paymentTerms: "30 Tage netto",
  shippingTerms: null,
  events: [],
};

const supplier = {
  ...{ name: "Tee GmbH", contactEmail: "tee@tee.example", contactPhone: null },
  timeZone: "Europe/Vienna",
};
const customer = { number: "C1", name: "Café Mozart" };

test("writes an order in the language and the numbers of a locale", () => {
  const sheet = writeSheet({ order, customer, supplier, locale: paperLocale("de-AT") });
  assert.equal(sheet.title, "Proforma 1042");
  assert.equal(sheet.stamp, "Abgelehnt");
  assert.deepEqual(sheet.facts.slice(0, 5), [
    ["Bestellnummer", "1042"],
    // By the supplier's clock it was the next day already.
    ["Bestellt am", "24. November 2026"],
    ["Status", "Abgelehnt"],
    ["Ihre Bestellnummer", "PO-7"],
    ["Liefertermin", "01.12.2026"],
  ]);
  assert.deepEqual(sheet.addresses, [
    ["Rechnungsadresse", "Café Mozart\nKüche\nRing 1\n1010 Wien\nÖsterreich"],
  ]);
  const [row] = sheet.rows;
  assert.deepEqual(row?.cells, [
    ...["TEA-1", "Grüner Tee", "1\u00a0200", "Karton", "€\u00a01,2345", "€\u00a01.481,40"],
  ]);
  assert.equal(row.note, "Kühl lagern");
  assert.deepEqual(
    sheet.amounts.map(([label, amount]) => `${label}: ${amount}`),
    [
      "Zwischensumme: €\u00a01.481,40",
      "Rabatt (SPRING10): -€\u00a0148,14",
      "Fracht: €\u00a00,00",
      "Steuer: €\u00a0266,65",
      "Gesamtbetrag: €\u00a01.599,91",
    ],
  );
});

test("draws no boxes for what imports have brought along unseen", () => {
  const fields = { ...order.fields, notes: "Ring\u0001\u202e the\nbell" };
  const odd = { ...order, fields };
  const sheet = writeSheet({ order: odd, customer, supplier, locale: paperLocale("en") });
  assert.ok(JSON.stringify(sheet).includes(JSON.stringify("Ring the\nbell")));
});

test("writes English, as the region writes it, where there are no words of a language", () => {
  assert.match(paperLocale("ja-JP"), /^en-JP/);
  assert.match(paperLocale("xx"), /^en/);
  assert.match(paperLocale("el"), /^el-u/);
  const sheet = writeSheet({ order, customer, supplier, locale: paperLocale("ar-EG-u-nu-arab") });
  assert.equal(sheet.amounts[0]?.[0], "Subtotal");
  assert.match(sheet.amounts[0][1], /1,481\.40/);
});

test("is on Letter where the bill goes to a country of Letter", () => {
  assert.equal(paperOf({ ...vienna, country: "US" }, "de-AT"), "letter");
  assert.equal(paperOf(vienna, "en-US"), "a4");
  assert.equal(paperOf(null, "en-US"), "letter");
  assert.equal(paperOf({ ...vienna, country: "" }, "de"), "a4");
});

test("asks for payment with the order where the customer pays at once", () => {
  const now = { ...order, checkoutMode: "pay_now" };
  const sheet = writeSheet({ order: now, customer, supplier, locale: paperLocale("de-AT") });
  assert.deepEqual(sheet.remarks[0], ["Zahlungsbedingungen", "Zahlbar mit der Bestellung"]);
});
