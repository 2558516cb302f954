import { expect } from "@open-wc/testing";
import { formatBeginning, formatEnd } from "./times.ts";

describe("when something begins and ends", () => {
  const clock = { locale: "en-US", timeZone: "America/Los_Angeles" };

  it("is said by the day where it is a whole one, the last day included", () => {
    expect(formatBeginning("2026-11-10T08:00:00.000Z", clock)).to.equal("Nov 10, 2026");
    expect(formatEnd("2026-12-28T08:00:00.000Z", clock)).to.equal("Dec 27, 2026");
  });

  it("is said by the clock else", () => {
    expect(formatEnd("2026-12-28T20:30:00.000Z", clock)).to.match(/^Dec 28, 2026, 12:30/);
  });
});
