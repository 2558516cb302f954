import { expect, oneEvent } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { aroundTheHorn, fixtureProducts } from "@order-portal/testkit";
import type { OrderPortalEventMap } from "../events.ts";
import { openCatalogue, openPage, useBackend, type PortalPage } from "../testing/portal-page.ts";

const { chai } = fixtureProducts;

describe("the submission", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(() => setViewport({ width: 1280, height: 800 }));

  const submissions = () => backend.calls.filter((call) => call.route === "submitOrder");
  const ordersPlaced = () => backend.state.submissions.size;

  /** At the review, with three boxes of Chai in the cart. */
  async function openReview(): Promise<PortalPage> {
    const page = await openCatalogue();
    await page.setQuantity("Chai", 3);
    await page.shows("$5.82");
    await page.press("Review order");
    await page.shows("Review your order");
    return page;
  }

  it("sends the proof of what was shown, under a key", async () => {
    const page = await openReview();
    await page.press("Place order");
    await page.shows("Thank you for your order");
    const [submission] = submissions();
    expect(submission?.idempotencyKey).to.match(/^[0-9a-f]{32}$/);
    expect(Object.keys(submission?.body as object)).to.deep.equal(["proof"]);
  });

  it("places one order, however often the button is pressed", async () => {
    const page = await openReview();
    const button = await page.control("Place order");
    button.click();
    button.click();
    button.click();
    await page.shows("Thank you for your order");
    expect(submissions()).to.have.length(1);
  });

  it("waits for order fields that are still on their way", async () => {
    const page = await openReview();
    const held = backend.hold("updateCart");
    await page.enter("#purchaseOrderNumber", "PO 1");
    await page.press("Place order");
    await held.arrived;
    expect(submissions()).to.have.length(0);
    held.release();
    await page.shows("Thank you for your order");
    await page.shows("PO 1");
  });

  it("goes out again by itself after a lost answer, under the same key, and is placed once", async () => {
    const page = await openReview();
    backend.goOffline();
    await page.press("Place order");
    await page.shows("Your order goes out as soon as it is back");
    backend.goOnline();
    backend.loseAnswer("submitOrder", 1);
    dispatchEvent(new Event("online"));
    await page.shows("Thank you for your order");
    const keys = new Set(submissions().map((call) => call.idempotencyKey));
    expect(submissions().length).to.be.above(1);
    expect(keys.size).to.equal(1);
    expect(ordersPlaced()).to.equal(1);
  });

  it("finds out after a reload whether the order had arrived", async () => {
    const page = await openReview();
    backend.loseAnswer("submitOrder");
    await page.press("Place order");
    await page.shows("Your order goes out as soon as it is back");
    page.element.remove();
    const [first] = submissions();
    backend.intervene("submitOrder", (proceed) => proceed());

    const again = openPage();
    await again.shows("Thank you for your order");
    expect(new Set(submissions().map((call) => call.idempotencyKey))).to.deep.equal(
      new Set([first?.idempotencyKey]),
    );
    expect(ordersPlaced()).to.equal(1);
  });

  it("asks the buyer after a reload where the order had not arrived", async () => {
    const page = await openReview();
    backend.goOffline();
    await page.press("Place order");
    await page.shows("Your order goes out as soon as it is back");
    page.element.remove();
    backend.goOnline();

    const again = openPage();
    await again.shows("it is never placed twice");
    expect(ordersPlaced()).to.equal(0);
    await again.press("Place order");
    await again.shows("Thank you for your order");
    expect(ordersPlaced()).to.equal(1);
  });

  it("shows what has changed line by line, and goes on when it was read", async () => {
    const page = await openReview();
    backend.changePrice(chai.sku, "EA", { amount: 210, scale: 2, currency: "USD" });
    await page.press("Place order");
    await page.shows("Something has changed since you looked");
    // Above the lines, the button below them: the buyer is taken there.
    expect((await page.find(".news")).matches(":focus")).to.equal(true);
    await page.shows("$2.10");
    expect(ordersPlaced()).to.equal(0);
    expect((await page.control("Place order")).matches(":disabled")).to.equal(true);
    await page.press("I have seen the changes");
    await page.press("Place order");
    await page.shows("$6.30");
    await page.shows("Thank you for your order");
    expect(ordersPlaced()).to.equal(1);
  });

  it("tells of a cart that was ordered on another page meanwhile, and shows it as it is", async () => {
    const page = await openReview();
    const cart = backend.state.carts.get(aroundTheHorn.number);
    if (cart) cart.lines = [];
    await page.press("Place order");
    await page.shows("ordered or emptied meanwhile, on another page");
    await page.shows("Your cart is empty");
    await page.press("Look at the orders");
    await page.shows("Pending");
  });

  it("goes on by itself where prices have grown old and are the same", async () => {
    const page = await openReview();
    backend.expireProofs();
    await page.press("Place order");
    await page.shows("Thank you for your order");
    expect(ordersPlaced()).to.equal(1);
  });

  it("explains that the supplier is temporarily unavailable, and the cart stays", async () => {
    const page = await openReview();
    backend.refuse("submitOrder", "workspace_unavailable");
    const told = oneEvent<OrderPortalEventMap["order-portal-problem"]>(
      page.element,
      "order-portal-problem",
    );
    await page.press("Place order");
    await page.shows("The supplier is temporarily unavailable");
    expect((await told).detail.code).to.equal("workspace_unavailable");
    expect(backend.state.carts.get(aroundTheHorn.number)?.lines).to.have.length(1);
  });

  it("explains it before the tap where the workspace is known to have expired", async () => {
    backend.state.workspace.status = "expired";
    const page = await openReview();
    await page.shows("The supplier is temporarily unavailable");
    expect((await page.control("Place order")).matches(":disabled")).to.equal(true);
  });

  it("says what went wrong, with the reference that the supplier's log bears", async () => {
    const page = await openReview();
    backend.refuse("submitOrder", "internal_error");
    await page.press("Place order");
    await page.shows("Something went wrong on our side");
    await page.shows(/Reference mock-\d+/);
  });

  it("asks for required fields, and goes to the first", async () => {
    backend.state.workspace.orderFields.purchaseOrderNumber = "required";
    const page = await openReview();
    await page.press("Place order");
    await page.shows("Please fill this in.");
    expect(submissions()).to.have.length(0);
    const field = await page.find("#purchaseOrderNumber");
    expect((field.getRootNode() as ShadowRoot).activeElement).to.equal(field);
  });

  it("leaves it to the page whether the order is sent", async () => {
    const page = await openReview();
    let offered = 0;
    page.element.addEventListener("order-portal-submit", (event) => {
      offered = event.detail.cart.lines.length;
      event.preventDefault();
    });
    await page.press("Place order");
    expect(offered).to.equal(1);
    expect(submissions()).to.have.length(0);
  });

  it("takes a discount code, and says why another is refused", async () => {
    const page = await openReview();
    await page.press("Do you have a discount code?");
    await page.type("#discount-code", "NOPE");
    await page.press("Apply");
    await page.shows("This code is not known.");
    const field = await page.find<HTMLInputElement>("#discount-code");
    expect(field.value, "it stands there to be put right").to.equal("NOPE");
    await page.type("#discount-code", "WELCOME10");
    await page.press("Apply");
    await page.shows("-$0.58");
    await page.press("Remove the code WELCOME10");
    await page.hides("-$0.58");
  });
});
