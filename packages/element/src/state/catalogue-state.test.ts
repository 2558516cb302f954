import { expect } from "@open-wc/testing";
import type { Product, ProductPage } from "@order-portal/sdk";
import {
  appendPage,
  ask,
  everything,
  firstPage,
  openCatalogue,
  showList,
} from "./catalogue-state.ts";

const product = (sku: string): Product => ({
  sku,
  name: sku,
  category: null,
  imageUrl: null,
  isNew: false,
  onSale: false,
  availability: "available",
  units: [],
});

const page = (nextCursor: string | null, ...skus: string[]): ProductPage => ({
  products: skus.map(product),
  nextCursor,
  total: null,
});

const tab = (kind: string, category: string | null = null) => ({ kind, category, count: 1 });

describe("the catalogue", () => {
  it("leaves out tabs of kinds that it does not know", () => {
    const { tabs } = openCatalogue([tab("all"), tab("tarot"), tab("on_sale")], page(null));
    expect(tabs.map(({ kind }) => kind)).to.deep.equal(["all", "on_sale"]);
  });

  it("begins with the first tab's list", () => {
    const { question } = openCatalogue([tab("category", "Seafood"), tab("all")], page(null));
    expect(question).to.deep.equal({ tab: "category", category: "Seafood", search: "" });
  });

  it("keeps the list in view while another is on its way", () => {
    const open = openCatalogue([tab("all")], page(null, "a"));
    const asked = ask(open, { ...everything, search: "b" });
    expect(asked.list).to.equal(open.list);
    expect(asked.loading).to.equal("list");
  });

  it("takes no list that was not asked for last", () => {
    const asked = ask(openCatalogue([tab("all")], page(null, "a")), {
      ...everything,
      search: "bc",
    });
    const late = firstPage({ ...everything, search: "b" }, page(null, "b"));
    expect(showList(asked, late)).to.equal(asked);
  });

  it("shows a product once that has moved between two pages", () => {
    const list = appendPage(firstPage(everything, page("2", "a", "b")), page(null, "b", "c"));
    expect(list.products.map(({ sku }) => sku)).to.deep.equal(["a", "b", "c"]);
    expect(list.nextCursor).to.equal(null);
  });
});
