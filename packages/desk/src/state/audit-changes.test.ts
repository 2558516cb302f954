import { expect } from "@open-wc/testing";
import { readDetail } from "./audit-changes.ts";

describe("the changes of the audit log", () => {
  it("tell what is made of parts part by part, and nothing of a program's own", () => {
    const { changes } = readDetail({
      before: { weekdays: [1, 2], services: [], confirmed: false },
      after: {
        weekdays: [],
        services: [
          { service: "Express", carrier: "Swift Parcel", amount: "24.00", threshold: null },
          { service: "Collection", carrier: null, amount: "0.00", threshold: null },
        ],
        confirmed: true,
      },
    });
    expect(changes).to.deep.equal([
      { label: "Weekdays", before: "1, 2", after: "–" },
      {
        label: "Services",
        before: "–",
        after:
          "Service: Express · Carrier: Swift Parcel · Amount: 24.00\nService: Collection · Amount: 0.00",
      },
      { label: "Confirmed", before: "No", after: "Yes" },
    ]);
  });

  it("tell choices in the desk's own words, and leave what somebody has typed", () => {
    const { changes, facts } = readDetail({
      before: { checkoutFlow: "short", kind: "free_from", name: "hidden", revision: "a1" },
      after: { checkoutFlow: "guided", kind: "by_carrier_service", name: "none", revision: "b2" },
      email: "ann@mozart.example",
    });
    expect(changes).to.deep.equal([
      { label: "Orders are placed", before: "On one page", after: "Step by step" },
      { label: "Kind", before: "Free from a value of goods", after: "By carrier service" },
      { label: "Name", before: "hidden", after: "none" },
    ]);
    expect(facts).to.deep.equal([["E-mail", "ann@mozart.example"]]);
  });

  it("tell whose a price is and what it applies to", () => {
    const { changes } = readDetail({
      after: {
        owner: { kind: "customer", number: "AROUT", name: "Around the Horn" },
        scope: { kind: "unit", sku: "BEV-101", unit: "CS", name: "Chai" },
      },
    });
    expect(changes).to.deep.equal([
      { label: "For", before: "–", after: "Around the Horn" },
      { label: "Applies to", before: "–", after: "Chai, CS" },
    ]);
  });
});
