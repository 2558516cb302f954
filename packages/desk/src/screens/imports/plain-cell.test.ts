import { expect } from "@open-wc/testing";
import { plainCell } from "./plain-cell.ts";

describe("cells as people write them", () => {
  const german = { locale: "de-DE", hasCommas: false };
  const american = { locale: "en-US", hasCommas: false };
  const cases = [
    ["price", german, "12,50 €", "12.50"],
    ["price", german, "€ 1.234,50", "1234.50"],
    ["price", german, "1.234 €", "1234"],
    ["price", german, "1.234", "1.234"],
    ["price", german, "CHF 1'234.50", "1234.50"],
    ["price", german, "auf Anfrage", "auf Anfrage"],
    ["price", american, "$1,234.50", "1234.50"],
    ["price", american, "12,50 €", "12.50"],
    ["price", american, "1,234", "1234"],
    ["price", { locale: "en-US", hasCommas: true }, "1,234", "1.234"],
    ["value", german, "12,5 %", "12.5"],
    ["stock", german, "100,00", "100"],
    ["stock", german, "1,5", "1,5"],
    ["blocked", german, "Nein", "no"],
    ["ends", german, "1.2.2027", "2027-02-01"],
    ["ends", american, "1/2/2027", "1/2/2027"],
    ["country", german, "Deutschland", "DE"],
    ["country", german, "Austria", "AT"],
    ["country", german, "D", "DE"],
    ["country", german, "Atlantis", "Atlantis"],
    ["sku", german, "12,50 €", "12,50 €"],
  ] as const;
  for (const [column, hints, cell, plain] of cases) {
    it(`reads ${column} ${cell} as ${plain} (${hints.locale})`, () => {
      expect(plainCell(cell, column, hints)).to.equal(plain);
    });
  }
});
