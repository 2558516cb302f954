import { expect } from "@open-wc/testing";
import { table } from "./table.ts";
import { stage } from "./testing/stage.ts";

const orders = [
  { number: "10248", customer: "Vins et alcools Chevalier", total: "€440.00" },
  { number: "10249", customer: "Toms Spezialitäten", total: "€1,863.40" },
];

const show = () =>
  stage(() =>
    table({
      caption: "Pending orders",
      rows: orders,
      key: ({ number }) => number,
      columns: [
        { label: "Order", render: ({ number }) => number },
        { label: "Customer", render: ({ customer }) => customer },
        { label: "Total", align: "end", render: ({ total }) => total },
      ],
    }),
  );

describe("the table", () => {
  it("is a table with named rows and columns", async () => {
    const shown = await show();
    const [header, first] = shown.find<HTMLTableElement>("table").rows;
    expect([...(header?.cells ?? [])].map((each) => each.textContent)).to.deep.equal([
      "Order",
      "Customer",
      "Total",
    ]);
    expect(first?.cells[0]?.getAttribute("role")).to.equal("rowheader");
  });

  it("is a card a row in a narrow place, whatever the width of the page", async () => {
    const shown = await show();
    const cells = () =>
      [...(shown.find<HTMLTableElement>("table").rows[1]?.cells ?? [])].map(
        (cell) => cell.getBoundingClientRect().top,
      );
    shown.style.width = "700px";
    expect(new Set(cells()).size).to.equal(1);
    shown.style.width = "320px";
    expect(new Set(cells()).size).to.equal(3);
    expect(shown.scrollWidth).to.equal(320);
  });

  it("has nothing that axe objects to, wide or narrow", async () => {
    const shown = await show();
    await expect(shown).to.be.accessible();
    shown.style.width = "320px";
    await expect(shown).to.be.accessible();
  });
});
