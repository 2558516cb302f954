import { expect } from "@open-wc/testing";
import { formatFilter, parseFilter, setFilters } from "./fragment-filter.ts";

describe("filters in the page's fragment", () => {
  interface Filter {
    readonly way: "" | "mail" | "webhook";
    readonly order: string;
  }
  const none: Filter = { way: "", order: "" };
  const read = (part: string) => parseFilter(part, none, { way: ["mail", "webhook"] });

  it("are read as they were written, without those that are not set", () => {
    const filter: Filter = { way: "mail", order: "A & B=1" };
    expect(read(formatFilter(filter))).to.deep.equal(filter);
    expect(formatFilter({ ...none, order: "1042" })).to.equal("order=1042");
    expect(formatFilter(none)).to.equal("");
    expect(setFilters({ ...none, way: "mail" })).to.deep.equal({ way: "mail" });
  });

  it("filter nothing where they are not understood", () => {
    expect(read("way=pigeon&colour=red&all")).to.deep.equal(none);
    expect(read("")).to.deep.equal(none);
  });
});
