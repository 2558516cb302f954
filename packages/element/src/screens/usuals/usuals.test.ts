import { expect, waitUntil } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { aroundTheHorn, fixtureProducts } from "@order-portal/testkit";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

async function openUsuals(): Promise<PortalPage> {
  const page = await openCatalogue();
  await page.find(".card .name");
  return page;
}

const height = (page: PortalPage) =>
  page.all("order-portal-usuals")[0]?.getBoundingClientRect().height;

describe("the usuals", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 390, height: 780 });
    await emulateMedia({ reducedMotion: "reduce" });
  });

  const inCart = () => backend.state.carts.get(aroundTheHorn.number)?.lines ?? [];

  it("are grouped by product line, with what is usual and what was last", async () => {
    const page = await openUsuals();
    await page.shows("Tea & coffee Chai Case of 10 · $18.00 Usually 3, last time 2");
  });

  it("come into room that was kept for them, so that nothing moves", async () => {
    const held = backend.hold("listUsuals");
    const page = await openCatalogue();
    await held.arrived;
    const before = height(page);
    const top = page.all("article.product")[0]?.getBoundingClientRect().top;
    held.release();
    await page.find(".card .name");
    expect(height(page)).to.equal(before);
    expect(page.all("article.product")[0]?.getBoundingClientRect().top).to.equal(top);
  });

  it("are put into the cart at one tap each, and taken back", async () => {
    const page = await openUsuals();
    await page.press(/^Add 3\s*×\s*Case of 10, Chai/);
    await waitUntil(() => inCart()[0]?.quantity === 3, "it is in the cart");
    await page.shows("In your cart: 3");
    await page.press("Undo");
    await waitUntil(() => inCart().length === 0, "it is taken back");
  });

  it("are put into the cart all at once, and taken back all at once", async () => {
    const page = await openUsuals();
    await page.press("Add all 4");
    await waitUntil(() => inCart().length === 4, "all are in the cart");
    expect(inCart()[0]).to.include({ sku: fixtureProducts.chai.sku, unit: "CS", quantity: 3 });
    await page.press("Undo");
    await waitUntil(() => inCart().length === 0, "all are taken back");
  });

  it("say why the server would not take one, and which quantity would do", async () => {
    const page = await openUsuals();
    const errors = [
      { pointer: "/lines/0", code: "below_minimum", detail: "At least 6.", nearest: [6] },
    ];
    backend.refuse("updateCart", "line_refused", { errors }, 1);
    await page.press(/^Add 3\s*×\s*Case of 10, Chai/);
    await page.shows("Chai was not taken. At least 6.");
    await page.hides("Chai added");
    await page.press(/^Make it 6\s*×\s*Case of 10, Chai/);
    await waitUntil(() => inCart()[0]?.quantity === 6, "the quantity that will do");
    await page.shows("In your cart: 6");
  });

  it("stay folded, on the next visit too", async () => {
    const page = await openUsuals();
    await page.press("Your usuals");
    await page.hides("Tea & coffee");
    page.element.remove();
    const again = await openCatalogue();
    const fold = await again.control("Your usuals");
    expect(fold.getAttribute("aria-expanded")).to.equal("false");
    expect(again.text()).not.to.contain("Tea & coffee");
    fold.click();
    await again.shows("Tea & coffee");
  });

  it("lead to the last order too", async () => {
    const page = await openUsuals();
    await page.press("Order the same again");
    await page.shows("Your last order, 11076, as it would be now.");
  });

  it("can be asked for again where the server could not answer", async () => {
    const end = backend.refuse("listUsuals", "internal_error");
    const page = await openCatalogue();
    await page.shows("Your usuals could not be loaded.");
    end();
    await page.press("Try again");
    await page.find(".card .name");
  });
});
