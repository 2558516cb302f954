import { expect } from "@open-wc/testing";
import { localTime, readLocalTime } from "./local-time.ts";

describe("times on a clock of the workspace's zone", () => {
  it("go there and back in summer and winter", () => {
    for (const instant of ["2026-07-01T22:30:00.000Z", "2026-12-31T23:30:00.000Z"]) {
      expect(readLocalTime(localTime(instant, "Europe/Berlin"), "Europe/Berlin")).to.equal(instant);
    }
    expect(localTime("2026-12-31T23:30:00Z", "Europe/Berlin")).to.equal("2027-01-01T00:30");
  });

  it("are right beside a change of the clock, and keep their seconds", () => {
    expect(readLocalTime("2026-03-29T03:00", "Europe/Berlin")).to.equal("2026-03-29T01:00:00.000Z");
    expect(localTime("2026-03-29T00:59:59.000Z", "Europe/Berlin")).to.equal("2026-03-29T01:59:59");
  });

  it("may be none, or no time", () => {
    expect(readLocalTime("", "UTC")).to.equal(null);
    expect(readLocalTime("tomorrow", "UTC")).to.equal(undefined);
  });
});
