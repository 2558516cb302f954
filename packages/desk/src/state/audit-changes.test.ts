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
});
