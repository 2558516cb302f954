import { expect, oneEvent } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { aroundTheHorn, fixtureProducts } from "@order-portal/testkit";
import type { OrderPortalEventMap } from "./events.ts";
import { openCatalogue, openPage, useBackend } from "./testing/portal-page.ts";

describe("<order-portal>", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(() => setViewport({ width: 390, height: 780 }));

  it("leads from a private link over the list and the cart to an order number", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.shows("Welcome back, Around the Horn");
    await page.shows("Is this you?");
    await page.press("Yes, Start Ordering");

    await page.setQuantity("Chai", 3);
    await page.press(/View cart/);
    await page.press("Review order");
    await page.enter("#purchaseOrderNumber", "PO 4711");
    const placed = oneEvent<OrderPortalEventMap["order-portal-order-placed"]>(
      page.element,
      "order-portal-order-placed",
    );
    await page.press("Place order");
    const { order } = (await placed).detail;

    await page.shows("Thank you for your order");
    await page.shows(order.number);
    expect(order.lines.map((line) => [line.sku, line.quantity])).to.deep.equal([
      [fixtureProducts.chai.sku, 3],
    ]);
    expect(order.fields.purchaseOrderNumber).to.equal("PO 4711");
    await page.press("Continue");
    await page.shows("Chai");
    expect(backend.calls.filter((call) => call.route === "submitOrder")).to.have.length(1);
  });

  it("takes the link's secret out of the address at once, and leaves the rest", () => {
    history.replaceState({ router: 7 }, "", "#section");
    location.hash = `section&order-link=${aroundTheHorn.linkSecret}&tab=2`;
    openPage();
    expect(location.hash).to.equal("#section&tab=2");
  });

  it("exchanges nothing before the tap", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.shows("Is this you?");
    // What a page of an earlier test still asks for is not this one's.
    const routes = backend.calls.map((call) => call.route).filter((one) => one !== "listUsuals");
    expect(routes).to.deep.equal(["start"]);
    expect(backend.state.sessions.size).to.equal(0);
  });

  it("ends politely where the buyer is someone else, and can be asked again", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.press("Not me");
    await page.shows("Thank you for telling us");
    await page.shows("orders@northwind-traders.example");
    expect(backend.state.sessions.size).to.equal(0);
    await page.press("Back");
    await page.shows("Is this you?");
  });

  it("shows the list of a returning buyer by one call and without the tap", async () => {
    backend.state.orders = []; // Usuals are asked for after the list.
    const first = await openCatalogue();
    first.element.remove();
    const before = backend.calls.length;
    const page = openPage();
    await page.shows("Chai");
    await page.shows("Around the Horn");
    expect(backend.calls.slice(before).map((call) => call.route)).to.deep.equal(["start"]);
  });

  it("leads back from the review to where the buyer was in the list", async () => {
    backend.state.orders = []; // Usuals above the list would push it out of what is drawn.
    const page = await openCatalogue();
    await page.setQuantity("Queso Cabrales", 2);
    const place = window.scrollY;
    expect(place).to.be.above(200);
    await page.press(/View cart/);
    await page.press("Review order");
    await page.shows("Review your order");
    await page.press("Back to the catalogue");
    await page.shows("Queso Cabrales");
    expect(Math.abs(window.scrollY - place)).to.be.at.most(2);
    const { activeElement } = page.element.shadowRoot ?? {};
    expect(activeElement?.localName).to.equal("order-portal-catalogue");
  });
});
