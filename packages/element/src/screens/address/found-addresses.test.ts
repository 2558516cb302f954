import { expect } from "@open-wc/testing";
import type { Address } from "@order-portal/sdk";
import { filledBy, replacedBy } from "./found-addresses.ts";

const blank: Address = {
  ...{ label: "", line1: "", line2: "", city: "", region: "", postalCode: "", country: "AT" },
};
const ring: Address = { ...blank, line1: "Ring", city: "Wien", postalCode: "1010" };

describe("an address that is suggested", () => {
  it("leaves what it says nothing of as it was typed", () => {
    const typed = { ...blank, label: "Bar", line1: "Ring 4a", line2: "2nd floor", city: "Graz" };
    expect(filledBy({ ...ring, postalCode: "" }, typed)).to.deep.equal({
      ...typed,
      line1: "Ring 4a",
      city: "Wien",
    });
    expect(filledBy(ring, { ...blank, line1: "12 Rin" }).line1).to.equal("12 Ring");
    expect(filledBy({ ...ring, line1: "Ring 5" }, typed).line1).to.equal("Ring 5");
  });

  it("brings nothing of the country before into another", () => {
    const typed = { ...blank, country: "US", region: "WA", postalCode: "98101" };
    const found = filledBy({ ...ring, postalCode: "" }, typed);
    expect([found.country, found.region, found.postalCode]).to.deep.equal(["AT", "", ""]);
  });

  it("of before is taken as it is, but for who is there", () => {
    const typed = { ...blank, label: "Bar", line2: "2nd floor" };
    expect(replacedBy({ ...ring, label: "Yard" }, typed)).to.deep.equal({ ...ring, label: "Bar" });
  });
});
