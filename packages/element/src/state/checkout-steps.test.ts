import { expect } from "@open-wc/testing";
import type { Checkout } from "@order-portal/sdk";
import { missingSteps, stepAfter } from "./checkout-steps.ts";

const address = {
  ...{ label: "", line1: "1 Road", line2: "", city: "Town", region: "" },
  ...{ postalCode: "1", country: "AT" },
};
const checkout: Checkout = {
  ...{
    checkoutMode: "pay_later",
    paymentTerms: null,
    shippingTerms: null,
    services: [],
    carrierService: null,
  },
  ...{ withdrawnService: null, billingAddress: address, shippingAddress: address },
  ...{ shipsToBilling: false, addresses: [], suggests: false },
};
const done = { checkout, hasFields: true, hasSoundCart: true, typing: [] };

describe("the steps of a guided order", () => {
  it("are done in any order, and the review is open when none is missing", () => {
    expect(missingSteps(done)).to.deep.equal([]);
    expect(stepAfter("products", [])).to.equal("review");
    expect(stepAfter("products", ["billing"])).to.equal("billing");
    expect(stepAfter("details", ["products"])).to.equal("billing");
  });

  it("lack what a service that was withdrawn, an address or a line lacks", () => {
    const withdrawn = { ...checkout, withdrawnService: "EXPRESS", shippingAddress: null };
    expect(missingSteps({ ...done, checkout: withdrawn, hasSoundCart: false })).to.deep.equal([
      ...["details", "delivery", "products"],
    ]);
    // What is begun is meant, and not what was chosen before it.
    expect(missingSteps({ ...done, typing: ["delivery"] })).to.deep.equal(["delivery"]);
  });
});
