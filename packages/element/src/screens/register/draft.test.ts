import { expect } from "@open-wc/testing";
import { readDraft, usableCode } from "./draft.ts";

describe("the draft of a registration", () => {
  it("takes no discount code that no registration can be sent with", () => {
    for (const none of ["", "  ", "a\0b", "\ud83c", "x".repeat(65)]) {
      expect(usableCode(none), JSON.stringify(none)).to.equal(null);
      const kept = JSON.stringify({ fields: {}, discountCode: none });
      expect(readDraft(kept)?.discountCode).to.equal(null);
    }
    expect(usableCode(" SPRING🌷 ")).to.equal("SPRING🌷");
  });
});
