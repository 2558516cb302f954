import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProformaDrawing } from "./draw-proforma.ts";
import { makePdf } from "./make-pdf.ts";

const drawing: ProformaDrawing = {
  sheet: {
    title: "Pro-forma 1",
    language: "en",
    supplier: { name: "Acme", contact: "" },
    stamp: null,
    notAnInvoice: "",
    facts: [],
    addresses: [],
    columns: ["SKU", "Product", "Quantity", "Unit", "Price", "Total"],
    rows: [],
    amounts: [["Total", "€1.00"]],
    remarks: [],
    page: "{page} of {pages}",
  },
  paper: "a4",
  accent: null,
  logo: null,
  at: 0,
};

test("one drawing that ends the thread takes none of those behind it along", async () => {
  // What cannot be drawn: the thread ends as it does where one takes too long, or too much memory.
  const broken = { ...drawing, sheet: null } as unknown as ProformaDrawing;
  const answers = await Promise.allSettled([
    makePdf(broken, "customer 1", null),
    makePdf(drawing, "customer 2", null),
    makePdf(drawing, "customer 3", null),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    ["rejected", "fulfilled", "fulfilled"],
  );
});

test("nobody takes all places: another's paper is drawn beside one's own", async () => {
  const own = Array.from({ length: 6 }, () => makePdf(drawing, "customer 1", null));
  const drawn = own.filter((made) => made !== null);
  assert.equal(drawn.length, 3);
  assert.ok((await makePdf(drawing, "customer 2", null))?.length);
  await Promise.all(drawn);
});
