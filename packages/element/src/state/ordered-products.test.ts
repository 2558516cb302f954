import { expect } from "@open-wc/testing";
import type { OrderedProduct, Product } from "@order-portal/sdk";
import { arrangeProducts, sameAgain } from "./ordered-products.ts";

const product = (change: Partial<Product["units"][number]> = {}): Product => ({
  sku: "A",
  name: "Chai",
  category: null,
  imageUrl: null,
  isNew: false,
  onSale: false,
  availability: "available",
  units: [
    {
      unit: "CS",
      label: "Case",
      factor: 10,
      unitPrice: { amount: 1800, scale: 2, currency: "USD" },
      priceBreaks: [],
      quantityRule: { minimum: 1, maximum: null, increment: 1 },
      ...change,
    },
  ],
});

const ordered = (change: Partial<OrderedProduct> = {}): OrderedProduct => ({
  sku: "A",
  name: "Chai",
  imageUrl: null,
  lastOrderedAt: "2026-11-01T00:00:00Z",
  lastOrder: "1",
  timesOrdered: 1,
  lastQuantity: 2,
  lastUnit: "CS",
  lastUnitLabel: "Case",
  problem: null,
  product: product(),
  ...change,
});

describe("products ordered before", () => {
  const products = [
    ordered({ sku: "BEV-1", name: "Chang", timesOrdered: 2 }),
    ordered({ sku: "BEV-2", name: "Chai, green", timesOrdered: 9 }),
    ordered({ sku: "CND-3", name: "Aniseed Syrup", timesOrdered: 4 }),
  ];
  const skus = (search: string, sort: "recent" | "often" | "name" = "recent") =>
    arrangeProducts(products, search, sort).map(({ sku }) => sku);

  it("are found by all words of a search, in the name or the sku", () => {
    expect(skus("cha")).to.deep.equal(["BEV-1", "BEV-2"]);
    expect(skus("green bev")).to.deep.equal(["BEV-2"]);
    expect(skus("cnd-3")).to.deep.equal(["CND-3"]);
  });

  it("stand by time, by how often, or by name", () => {
    expect(skus("")).to.deep.equal(["BEV-1", "BEV-2", "CND-3"]);
    expect(skus("", "often")).to.deep.equal(["BEV-2", "CND-3", "BEV-1"]);
    expect(skus("", "name")).to.deep.equal(["CND-3", "BEV-2", "BEV-1"]);
  });

  it("are added at one tap only as they were", () => {
    expect(sameAgain(ordered())).to.include({ sku: "A", unit: "CS", quantity: 2 });
    expect(sameAgain(ordered({ problem: { code: "out_of_stock", detail: "" } }))).to.equal(null);
    expect(sameAgain(ordered({ product: null }))).to.equal(null);
    expect(sameAgain(ordered({ lastUnit: "EA" }))).to.equal(null);
    expect(sameAgain(ordered({ product: product({ unitPrice: null }) }))).to.equal(null);
    const byThree = product({ quantityRule: { minimum: 3, maximum: null, increment: 3 } });
    expect(sameAgain(ordered({ product: byThree }))).to.equal(null);
  });
});
