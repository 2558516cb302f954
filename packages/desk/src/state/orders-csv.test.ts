import { expect } from "@open-wc/testing";
import type { ExportedOrder } from "@order-portal/sdk/desk";
import { ordersCsv } from "./orders-csv.ts";

const money = (amount: number) => ({ amount, scale: 2, currency: "EUR" });

const order: ExportedOrder = {
  number: "1001",
  status: "pending",
  placedAt: "2026-11-22T12:00:00.000Z",
  fields: {
    purchaseOrderNumber: '=HYPERLINK("x")',
    notes: 'Say "hi",\nthen ring',
    deliveryDate: "",
  },
  lines: [
    {
      ...{ sku: "-TEA", name: "@Tea", unit: "EA", unitLabel: "each", quantity: 2 },
      ...{ unitPrice: money(5), lineTotal: money(10), note: "", deliveryDate: "" },
    },
  ],
  ...{
    subtotal: money(10),
    discount: money(0),
    freight: money(0),
    tax: money(0),
    total: money(10),
  },
  ...{ discountCode: null, billingAddress: null, shippingAddress: null },
  ...{
    paymentTerms: null,
    shippingTerms: null,
    checkoutMode: "pay_later",
    events: [],
    revision: 1,
  },
  customer: { number: "C1", name: "Café", email: null, phone: null },
  placedBy: "Portal link",
  staffNote: "",
};

describe("orders as CSV", () => {
  it("quotes what it must, and lets no cell be a formula", () => {
    const [head = "", row = ""] = ordersCsv([order]).split(/\r\n/);
    expect(head.startsWith("\uFEFForder,status,placed_at,customer")).to.equal(true);
    expect(row).to.equal(
      [
        '1001,pending,2026-11-22T12:00:00.000Z,C1,Café,"\'=HYPERLINK(""x"")",,"Say ""hi"",\nthen ring"',
        "1,'-TEA,'@Tea,EA,2,0.05,0.10,,,0.10,0.00,0.00,0.00,0.10,EUR",
      ].join(","),
    );
  });

  it("lets no formula begin within a text, where cells are parted by semicolons", () => {
    const notes = "Ring;=HYPERLINK(1)\n  @SUM(1)\n- Eggs;\t+1";
    const csv = ordersCsv([{ ...order, fields: { ...order.fields, notes } }]);
    expect(csv).to.contain(`"Ring;'=HYPERLINK(1)\n  '@SUM(1)\n'- Eggs;\t'+1"`);
  });
});
