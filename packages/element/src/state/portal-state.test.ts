import { expect } from "@open-wc/testing";
import { goBack, goOn, goTo, samePlace, unopenedPortal, type Place } from "./portal-state.ts";

const catalogue: Place = { at: "catalogue" };
const orders: Place = { at: "orders" };
const order = (of: string): Place => ({ at: "order", of });
const open = goTo(unopenedPortal, catalogue);
const names = (places: readonly Place[]) => places.map(({ at }) => at);

describe("the places of a visit", () => {
  it("leaves a trail, and leads back by it", () => {
    const there = goOn(goOn(open, orders), order("1"));
    expect(names(there.trail)).to.deep.equal(["catalogue", "orders"]);
    expect(goBack(there).place).to.equal(orders);
    expect(goBack(goBack(there)).place).to.equal(catalogue);
  });

  it("leads to the catalogue where nothing lies behind", () => {
    expect(goBack(goTo(open, { at: "message", reason: "signed-out" })).place.at).to.equal(
      "catalogue",
    );
  });

  it("goes back to a place that lies behind, instead of to a second one", () => {
    const there = goOn(goOn(goOn(open, orders), order("1")), { at: "orders" });
    expect(there.place).to.equal(orders);
    expect(names(there.trail)).to.deep.equal(["catalogue"]);
  });

  it("tells two orders apart, and two previews", () => {
    expect(samePlace(order("1"), order("1"))).to.equal(true);
    expect(samePlace(order("1"), order("2"))).to.equal(false);
    const preview = (): Place => ({ at: "reorder", of: { orders: ["1"] } });
    expect(samePlace(preview(), preview())).to.equal(false); // Prices are looked up anew.
  });

  it("does not lead back to a confirmation: the order is placed", () => {
    const confirmed = { ...open, place: { at: "confirmation" } as Place };
    expect(names(goOn(confirmed, orders).trail)).to.deep.equal(["catalogue"]);
  });

  it("has no way back behind the catalogue", () => {
    expect(goOn(goOn(open, orders), catalogue).trail).to.deep.equal([]);
  });
});
