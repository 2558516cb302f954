import { expect, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import type { CartUpdate } from "@order-portal/sdk";
import { aroundTheHorn, fixtureProducts } from "@order-portal/testkit";
import { openCatalogue, openPage, useBackend } from "../testing/portal-page.ts";

const { chai, chang, tofu } = fixtureProducts;

describe("the cart", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(() => setViewport({ width: 1280, height: 800 }));

  /** What the updates of the cart said so far. */
  const updates = () =>
    backend.calls
      .filter((call) => call.route === "updateCart")
      .map((call) => call.body as CartUpdate);
  /** Waits until the server's cart has just these quantities. */
  const serverHas = (quantities: Record<string, number>) =>
    waitUntil(
      () => {
        const lines = backend.state.carts.get(aroundTheHorn.number)?.lines ?? [];
        const found = Object.fromEntries(lines.map((line) => [line.sku, line.quantity]));
        return JSON.stringify(found) === JSON.stringify(quantities);
      },
      `the server has ${JSON.stringify(quantities)}`,
      { timeout: 8_000 },
    );

  it("shows a quantity at once, and its amounts when the server has answered", async () => {
    const page = await openCatalogue();
    const held = backend.hold("updateCart");
    await page.setQuantity("Chai", 3);
    await held.arrived;
    await page.shows("Updating prices…");
    await page.find("[part~=cart-line][aria-busy=true]");
    expect(page.all("[part~=line-total]").map((total) => total.innerText)).to.not.include("$5.82");
    held.release();
    await page.shows("$5.82");
    await page.hides("Updating prices…");
  });

  it("tells the page of the server's answer", async () => {
    const page = await openCatalogue();
    const told: number[][] = [];
    page.element.addEventListener("order-portal-cart-change", (event) => {
      told.push(event.detail.cart.lines.map((line) => line.quantity));
    });
    await page.setQuantity("Chai", 2);
    // On a slow machine the first of them may have gone out alone.
    await waitUntil(() => told.at(-1)?.join() === "2", "it tells of 2", { timeout: 8_000 });
  });

  it("has one flight out at a time, and what changed meanwhile goes with the next", async () => {
    const page = await openCatalogue();
    const held = backend.hold("updateCart");
    await page.setQuantity("Chai", 1);
    await held.arrived;
    await page.setQuantity("Chai", 2);
    await page.setQuantity("Chai", 3);
    await page.setQuantity("Tofu", 1);
    expect(updates()).to.have.length(1);
    held.release();
    await serverHas({ [chai.sku]: 3, [tofu.sku]: 1 });
    expect(updates().slice(1)).to.deep.equal([
      {
        lines: [
          { sku: chai.sku, unit: "EA", quantity: 3 },
          { sku: tofu.sku, unit: "CS", quantity: 1 },
        ],
      },
    ]);
  });

  it("keeps changes while the network is away, says so, and sends them when it is back", async () => {
    const page = await openCatalogue();
    backend.goOffline();
    await page.setQuantity("Chai", 4);
    await page.shows("No connection. What you change is kept");
    backend.goOnline();
    dispatchEvent(new Event("online"));
    await serverHas({ [chai.sku]: 4 });
    await page.hides("No connection");
  });

  it("keeps changes over a reload, and sends them with the next visit", async () => {
    const page = await openCatalogue();
    backend.goOffline();
    await page.setQuantity("Chai", 4);
    await page.shows("No connection");
    page.element.remove();
    backend.goOnline();

    const again = openPage();
    await again.shows("Chai");
    await serverHas({ [chai.sku]: 4 });
  });

  it("is read anew by who comes back to the page, where it was changed elsewhere", async () => {
    const page = await openCatalogue();
    await page.setQuantity("Chai", 2);
    await serverHas({ [chai.sku]: 2 });
    await page.hides("Updating prices…");
    const [line] = backend.state.carts.get(aroundTheHorn.number)?.lines ?? [];
    if (!line) throw new Error("There is no line.");
    line.quantity = 5; // By a colleague.
    document.dispatchEvent(new Event("visibilitychange"));
    await page.shows("$9.70");
  });

  it("never sends one customer's changes for another", async () => {
    const page = await openCatalogue();
    backend.goOffline();
    await page.setQuantity("Chai", 4);
    await page.shows("No connection");
    page.element.remove();
    backend.goOnline();
    backend.state.customers = [{ ...aroundTheHorn, number: "OTHER", name: "Another" }];

    const again = await openCatalogue();
    await again.setQuantity("Tofu", 1);
    await waitUntil(() => backend.state.carts.get("OTHER")?.lines.length === 1, "", {
      timeout: 8_000,
    });
    expect(backend.state.carts.get("OTHER")?.lines.map((line) => line.sku)).to.deep.equal([
      tofu.sku,
    ]);
  });

  it("says why the server refuses a line, offers what it would take, and keeps the others", async () => {
    const page = await openCatalogue();
    const errors = [
      {
        pointer: "/lines/0/quantity",
        code: "quantity_above_stock",
        detail: "Only 6 are left.",
        nearest: [6],
      },
    ];
    backend.refuse("updateCart", "line_refused", { errors }, 1);
    const held = backend.hold("updateCart");
    await page.setQuantity("Chai", 60);
    held.release();
    await page.shows("Only 6 are left.");
    await page.press("6");
    await serverHas({ [chai.sku]: 6 });
    await page.hides("Only 6 are left.");
  });

  it("never rounds what is typed, and offers the nearest quantities that the rule allows", async () => {
    const page = await openCatalogue();
    await page.setQuantity("Chang", 7);
    await page.shows("Sold in steps of 6.");
    await page.press("Make it 12");
    await serverHas({ [chang.sku]: 12 });
    expect(updates()).to.not.deep.include({ lines: [{ sku: chang.sku, unit: "EA", quantity: 7 }] });
  });

  it("shows the price that the quantity reaches", async () => {
    const page = await openCatalogue();
    (await page.find(`input[value="CS"]`)).click();
    await page.setQuantity("Chai", 5);
    const [price] = page.all("[part~=product-price] [part~=unit-price]");
    expect(price?.innerText).to.equal("$17.10");
  });

  it("puts back what was taken out", async () => {
    const page = await openCatalogue();
    await page.setQuantity("Chai", 3);
    await serverHas({ [chai.sku]: 3 });
    await page.setQuantity("Chai", 0);
    await page.shows("Chai removed");
    await page.press("Undo");
    await serverHas({ [chai.sku]: 3 });
    await page.hides("Chai removed");
  });

  it("stays when the session ends in the middle, and the link opens it again", async () => {
    const page = await openCatalogue();
    await page.setQuantity("Chai", 3);
    await serverHas({ [chai.sku]: 3 });
    backend.expireSessions();
    await page.setQuantity("Chai", 5);
    await page.shows("Your visit has ended");
    expect(localStorage.getItem(`order-portal:session:https://orders.example:northwind`)).to.equal(
      null,
    );

    location.hash = `order-link=${aroundTheHorn.linkSecret}`;
    await page.press("Yes, Start Ordering");
    await page.shows("Chai");
    await serverHas({ [chai.sku]: 5 });
  });
});
