import { expect } from "@open-wc/testing";
import { parseUnanswered } from "./submission-state.ts";

describe("an unanswered submission", () => {
  it("comes back as it was kept", () => {
    const kept = { key: "k", proof: "p" };
    expect(parseUnanswered(JSON.stringify(kept))).to.deep.equal(kept);
  });

  for (const text of [null, "", "{}", '{"key":"k"}', '{"key":1,"proof":"p"}']) {
    it(`is not read from ${String(text)}`, () => {
      expect(parseUnanswered(text)).to.equal(null);
    });
  }
});
