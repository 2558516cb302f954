import { expect, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { aroundTheHorn, fixtureProducts } from "@order-portal/testkit";
import { openCatalogue, openPage, useBackend, type PortalPage } from "../../testing/portal-page.ts";

const { chai, tofu } = fixtureProducts;

describe("a cart with several lines", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(() => setViewport({ width: 1280, height: 900 }));

  const serverCart = () =>
    (backend.state.carts.get(aroundTheHorn.number)?.lines ?? []).map(
      ({ sku, quantity, note = "" }) => `${sku} ${quantity} ${note}`.trim(),
    );
  const serverHas = (...lines: string[]) =>
    waitUntil(
      () => serverCart().join() === lines.join(),
      `the server has ${lines.join()}, not ${serverCart().join()}`,
      { timeout: 8000 },
    );

  async function openCart(): Promise<PortalPage> {
    const page = await openCatalogue();
    await page.setQuantity("Chai", 2);
    await page.setQuantity("Tofu", 1);
    await serverHas(`${chai.sku} 2`, `${tofu.sku} 1`);
    // Until it knows so, the page would send it again, were it opened anew.
    const isSent = () => !Object.keys(localStorage).some((name) => name.includes(":unsent:"));
    await waitUntil(isSent, "the page has its answer", { timeout: 8000 });
    return page;
  }

  it("takes a note on a line, and sends it with it", async () => {
    const page = await openCart();
    await page.press("Add a note on Chai");
    await page.enter('input[aria-label="Note on Chai"]', "Ripe, please");
    (await page.find('input[aria-label="Note on Chai"]')).blur();
    await page.shows("Note: Ripe, please");
    await serverHas(`${chai.sku} 2 Ripe, please`, `${tofu.sku} 1`);
  });

  it("changes the lines that are ticked at once, and takes it back at once", async () => {
    const page = await openCart();
    await page.press("Select lines");
    await page.press("Select all");
    await page.shows("2 lines selected");
    await page.type('.many input[aria-label="Quantity"]', "6");
    await page.press("Set Quantity");
    await serverHas(`${chai.sku} 6`, `${tofu.sku} 6`);
    await page.press("Undo");
    await serverHas(`${chai.sku} 2`, `${tofu.sku} 1`);
  });

  it("removes the lines that are ticked, and puts them back with their notes", async () => {
    const page = await openCart();
    await page.press("Select lines");
    await page.press("Select all");
    await page.type('.many input[aria-label="Note"]', "Gate 2");
    await page.press("Set Note");
    await serverHas(`${chai.sku} 2 Gate 2`, `${tofu.sku} 1 Gate 2`);
    await page.press("Select all");
    await page.press("Remove", await removeButton(page));
    await serverHas();
    await page.press("Undo");
    await serverHas(`${chai.sku} 2 Gate 2`, `${tofu.sku} 1 Gate 2`);
    expect(serverCart().length).to.equal(2);
  });

  it("loses the dates of its lines at one press, where the supplier has only one for an order now", async () => {
    const first = await openCart();
    first.element.remove();
    const cart = backend.state.carts.get(aroundTheHorn.number);
    const [one, two] = cart?.lines ?? [];
    if (!cart || !one || !two) throw new Error("There are two lines.");
    const deliveryDate = "2030-01-02";
    cart.lines = [
      one,
      { ...one, quantity: 3, note: "Ripe", deliveryDate },
      { ...two, deliveryDate },
    ];
    const page = openPage();
    await page.shows("2 lines have dates of their own and cannot be ordered with them.");
    await expect(page.element).to.be.accessible();
    await page.press("Order all for Jan 2, 2030");
    await serverHas(`${chai.sku} 5 Ripe`, `${tofu.sku} 1`);
    await page.shows("Done: the whole order has this date.");
    await waitUntil(() => cart.fields.deliveryDate === deliveryDate, "the order has the date");
    await page.press("Close");
    await page.hides("Done:");
  });

  /** Which of the buttons called "Remove" is that of the ticked lines. */
  async function removeButton(page: PortalPage): Promise<number> {
    await page.find(".many");
    const named = page
      .all("button")
      .filter((each) => (each.getAttribute("aria-label") ?? each.textContent).trim() === "Remove");
    return named.findIndex((each) => each.closest(".many") !== null);
  }
});
