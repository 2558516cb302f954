import { expect } from "@open-wc/testing";
import { defineOnce } from "./define-once.ts";

describe("defineOnce", () => {
  it("leaves the first of two versions in charge", () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    expect(defineOnce("ui-defined-twice", First)).to.equal(true);
    expect(defineOnce("ui-defined-twice", Second)).to.equal(false);
    expect(customElements.get("ui-defined-twice")).to.equal(First);
  });
});
