import { expect, waitUntil } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { aroundTheHorn, fixtureProducts } from "@order-portal/testkit";
import { goTo } from "../../testing/go-to.ts";
import { openCatalogue, openPage, useBackend, type PortalPage } from "../../testing/portal-page.ts";

/** The preview of an order, from its own screen. */
async function openReorder(number: string): Promise<PortalPage> {
  const page = await openCatalogue();
  await goTo(page, "Orders");
  await page.press(new RegExp(`^Order ${number}`));
  await page.press("Order again");
  await page.find("order-portal-reorder");
  return page;
}

describe("ordering again", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 390, height: 780 });
    await emulateMedia({ reducedMotion: "reduce" });
  });

  const inCart = () =>
    (backend.state.carts.get(aroundTheHorn.number)?.lines ?? []).map(({ sku, unit, quantity }) => [
      sku,
      unit,
      quantity,
    ]);

  it("takes three taps from the link to the reviewed repeat order", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.press("Order the same again"); // One.
    await page.shows("Your last order, 11076, as it would be now.");
    await page.shows("As before 2");
    expect(inCart()).to.deep.equal([]); // Nothing before it has been seen.
    await page.press(/^Add 2 lines to cart · \$46.32/); // Two.
    await page.press("Review order"); // Three.
    await page.shows("Review your order");
    await page.shows("Total $46.32");
    await waitUntil(() => inCart().length === 2, "both are in the cart");
    expect(inCart()).to.deep.equal([
      [fixtureProducts.chai.sku, "CS", 2],
      [fixtureProducts.chang.sku, "EA", 12],
    ]);
  });

  it("does not offer it to who has not ordered yet", async () => {
    backend.state.orders = [];
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.shows("Is this you?");
    expect(page.text()).not.to.contain("Order the same again");
  });

  it("says of every line whether it is as before, changed, or cannot be had and why", async () => {
    const page = await openReorder("11064");
    await page.shows("Changed since 1");
    await page.shows("No longer sold as Case of 12: 24 × 550 ml bottle instead.");
    await page.shows("Cannot be ordered 4");
    await page.shows("Guaraná Fantástica is no longer sold. Last time: 4 × Case of 12.");
    await page.shows("Singaporean Hokkien Fried Mee is not in your catalogue.");
    await page.shows("Chef Anton's Gumbo Mix is out of stock.");
    await page.shows("Mishi Kobe Niku has no price at present.");
    await page.shows("As before 1");
    await page.shows("Add 2 lines to cart");
  });

  it("shows both prices where one has changed", async () => {
    const page = await openReorder("11061");
    await page.shows("Now $18.00 each; it was $17.50.");
  });

  it("takes a replacement only by the buyer's own tap", async () => {
    const page = await openReorder("11064");
    await page.press(/^Take 6\s*×/);
    await page.press(/^Add 3 lines to cart/);
    await waitUntil(() => inCart().length === 3, "with the replacement");
    expect(inCart()).to.deep.include([fixtureProducts.chang.sku, "EA", 6]);
  });

  it("lets quantities be changed, at the server's prices for them", async () => {
    const page = await openReorder("11070");
    await page.enter("input[aria-label^='Quantity of Chai']", "5");
    await page.shows("$85.50"); // Five at the price break, not five times the price of one.
    await page.press(/^Add 2 lines to cart · \$95.82/);
    await waitUntil(() => inCart()[0]?.[2] === 5, "five are in the cart");
  });

  it("leaves out what is not ticked", async () => {
    const page = await openReorder("11070");
    (await page.find("input[aria-label='Order Chang again']")).click();
    await page.press(/^Add 1 line to cart/);
    await waitUntil(() => inCart().length === 1, "one line");
    expect(inCart()).to.deep.equal([[fixtureProducts.chai.sku, "CS", 2]]);
  });

  it("adds to what is in the cart, says so before, and takes it back", async () => {
    backend.state.carts.set(aroundTheHorn.number, {
      lines: [{ sku: fixtureProducts.chai.sku, unit: "CS", quantity: 3 }],
      discountCode: null,
      fields: { purchaseOrderNumber: "", notes: "", deliveryDate: "" },
      revision: 1,
    });
    const page = await openReorder("11070");
    await page.shows("In your cart already: 3. With these: 5.");
    await page.press(/^Add 2 lines to cart/);
    await page.shows("2 lines have been added to your cart.");
    await waitUntil(() => inCart()[0]?.[2] === 5, "they are summed");
    await page.press("Undo");
    await waitUntil(() => inCart()[0]?.[2] === 3 && inCart().length === 1, "as before");
    await page.shows("Nothing has been added yet");
  });

  it("knows what was added: a quantity changed afterwards is set, not added once more", async () => {
    const page = await openReorder("11070");
    await page.press(/^Add 2 lines to cart/);
    await page.control("Review order");
    const field = "input[aria-label^='Quantity of Chai']";
    await page.enter(field, "5");
    await page.shows("In your cart: 2. After the update: 5.");
    await waitUntil(() => inCart().length === 2, "as it was added");
    expect(inCart().map(([, , quantity]) => quantity)).to.deep.equal([2, 12]);
    await page.press("Update 1 line in cart");
    await page.control("Review order");
    await waitUntil(() => inCart()[0]?.[2] === 5, "it is set to five");
    await page.enter(field, "3");
    (await page.find("input[aria-label='Order Chang again']")).click();
    await page.press("Update 2 lines in cart");
    await waitUntil(() => inCart()[0]?.[2] === 3 && inCart().length === 1, "less, one out", {
      timeout: 5000,
    });
  });

  it("adds only what was not added yet", async () => {
    const page = await openReorder("11070");
    const chang = await page.find("input[aria-label='Order Chang again']");
    chang.click();
    await page.press(/^Add 1 line to cart/);
    await page.control("Review order");
    chang.click();
    await page.press(/^Add 1 line to cart · \$/);
    await waitUntil(() => inCart().length === 2, "the other one too");
    expect(inCart().map(([, , quantity]) => quantity)).to.deep.equal([2, 12]);
  });

  it("says what the server would not take after all", async () => {
    const page = await openReorder("11070");
    await page.shows("Add 2 lines to cart");
    const errors = [{ pointer: "/lines/0", code: "quantity_above_stock", detail: "1 left." }];
    backend.refuse("updateCart", "line_refused", { errors }, 1);
    await page.press(/^Add 2 lines to cart/);
    await page.shows("Not everything could be added.");
    await page.shows(/Chai\s?: 1 left\./);
    await page.shows("1 line has been added to your cart.");
    await page.shows("Chang added"); // What can be undone; the reasons are not said twice.
    const reasons = (await page.find(".banner.danger")).getBoundingClientRect();
    expect(reasons.top).to.be.within(0, window.innerHeight - reasons.height);
  });

  it("goes on when the connection is back", async () => {
    const page = await openCatalogue();
    await goTo(page, "Orders");
    await page.press(/^Order 11070/);
    await page.control("Order again");
    backend.goOffline();
    await page.press("Order again");
    await page.shows("No connection");
    backend.goOnline();
    window.dispatchEvent(new Event("online"));
    await page.shows("As before 2");
  });
});
