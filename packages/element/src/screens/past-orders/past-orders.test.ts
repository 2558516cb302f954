import { expect, waitUntil } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { aroundTheHorn } from "@order-portal/testkit";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

/** The tab, from the catalogue. */
async function openPastOrders(): Promise<PortalPage> {
  const page = await openCatalogue();
  await page.press(/^Past Orders/);
  await page.find("order-portal-past-orders");
  return page;
}

async function openProducts(): Promise<PortalPage> {
  const page = await openPastOrders();
  (await page.find<HTMLInputElement>("input[value=products]")).click();
  await page.shows(/\d+ products/);
  return page;
}

/** The rows of the products, as they are read. */
const rows = (page: PortalPage) =>
  page.all("article.past").map((row) => row.textContent.replace(/\s+/g, " ").trim());

describe("Past Orders", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 390, height: 780 });
    await emulateMedia({ reducedMotion: "reduce" });
  });

  const inCart = () => backend.state.carts.get(aroundTheHorn.number)?.lines ?? [];

  it("lists the last ten, with date, status, total and lines; more on demand", async () => {
    const page = await openPastOrders();
    await page.shows("11076 PO-11076 Purchase order number Nov 21, 2026 · 2 lines Pending $46.32");
    expect(page.all("article.order")).to.have.length(10);
    await page.press("Load more");
    await waitUntil(() => page.all("article.order").length === 14, "all are there");
    expect(page.text()).not.to.contain("Load more");
    const list = page.all("order-portal-recent-orders")[0]?.shadowRoot;
    expect(list?.activeElement?.closest("article")).to.equal(page.all("article.order")[10]);
  });

  it("opens a row to its lines and to what the supplier changed and why", async () => {
    const page = await openPastOrders();
    await page.press(/^Order 11073/);
    await page.shows("Northwind Traders changed this order on Nov 16, 2026.");
    await page.shows("Only three cases of chai are left until Friday");
    await page.shows("Chai: 3 instead of 5");
    await page.shows("Aniseed Syrup: taken out, was 6");
    await page.shows("Long dates, please.");
    const row = await page.control(/^Order 11073/);
    expect(row.getAttribute("aria-expanded")).to.equal("true");
    row.click();
    await page.hides("Chai: 3 instead of 5");
  });

  it("lists a draft, and says why it does not open", async () => {
    const page = await openPastOrders();
    await page.shows("The supplier is still preparing this order.");
    const buttons = page.all("button").map((button) => button.textContent);
    expect(buttons.some((text) => text.includes("11074"))).to.equal(false);
  });

  it("finds orders as one types, by what was in them", async () => {
    const page = await openPastOrders();
    await page.type("input[type=search]", "tofu");
    await waitUntil(() => page.all("article.order").length === 1, "one order has tofu");
    await page.shows("11068");
    await page.type("input[type=search]", "zzz");
    await page.shows("No orders match “zzz”");
  });

  it("tells of each product when, how often, how many, and whether it can be had", async () => {
    const page = await openProducts();
    const shown = rows(page).join("\n");
    expect(shown).to.contain("Chai BEV-101Available Last on Nov 21, 2026 in 10 orders");
    for (const reason of [
      "No longer sold",
      "Not in your catalogue",
      "Out of stock",
      "No price at present",
      "Unit no longer available",
    ]) {
      expect(shown).to.contain(reason);
    }
  });

  it("sorts and searches the products", async () => {
    const page = await openProducts();
    const sort = await page.find<HTMLSelectElement>(".bar select");
    sort.value = "name";
    sort.dispatchEvent(new Event("change"));
    await waitUntil(() => rows(page)[0]?.startsWith("Aniseed"), "by name");
    await page.type("input[type=search]", "bev-1");
    await waitUntil(() => rows(page).length === 3, "by sku");
  });

  it("adds a product as the last time at one tap, and takes it back", async () => {
    const page = await openProducts();
    await page.press(/Add 2\s*×\s*Case of 10, Chai/);
    await waitUntil(() => inCart()[0]?.quantity === 2, "it is in the cart");
    await page.shows("In your cart: 2");
    await page.press("Undo");
    await waitUntil(() => inCart().length === 0, "it is taken back");
  });

  it("shows first what can be had where it is not as the last time", async () => {
    const page = await openProducts();
    await page.press(/What instead\?\s*Chef Anton's Gumbo Mix/);
    await page.shows("Cannot be ordered 1");
    await page.shows("Offered instead");
    expect(inCart()).to.deep.equal([]);
  });

  it("orders everything ticked again, though a search hides some of it", async () => {
    const page = await openProducts();
    (await page.find("input[aria-label='Tick Chai']")).click();
    await page.type("input[type=search]", "queso");
    (await page.find("input[aria-label='Tick Queso Cabrales']")).click();
    await page.shows("2 ticked");
    await page.press("Order again");
    await page.shows("Add 2 lines to cart");
  });

  it("keeps what is done with the ticked ones above the bar with the cart", async () => {
    const page = await openProducts();
    await page.press(/Add 2\s*×\s*Case of 10, Chai/);
    const cart = await page.find(".cart-bar");
    (await page.find("input[aria-label='Tick Chai']")).click();
    const ticked = await page.find(".ticked");
    expect(ticked.getBoundingClientRect().bottom).to.be.at.most(
      cart.getBoundingClientRect().top + 10, // Its own shade begins above its button.
    );
  });

  it("leads to the other tabs, and they lead back", async () => {
    const page = await openPastOrders();
    await page.press(/^On Sale/);
    await page.shows("Aniseed Syrup");
    expect(page.all("order-portal-past-orders")).to.have.length(0);
  });

  it("says so kindly when it is switched off while open, and the tab goes", async () => {
    const page = await openPastOrders();
    await page.control(/^Order 11073/);
    backend.state.workspace.orderHistory = false;
    await page.press(/^Order 11073/);
    await page.shows("Past orders are not shown any more");
    await page.press("To the catalogue");
    await page.shows("Chai");
    expect(page.text()).not.to.contain("Past Orders");
    expect(page.text()).not.to.contain("Your usuals");
  });

  it("is empty in words for who has not ordered yet", async () => {
    const page = await openPastOrders();
    backend.state.orders = [];
    (await page.find<HTMLInputElement>("input[value=products]")).click();
    await page.shows("Nothing ordered yet");
  });

  it("offers another try where the server could not answer", async () => {
    const end = backend.refuse("listOrderedProducts", "internal_error");
    const page = await openPastOrders();
    (await page.find<HTMLInputElement>("input[value=products]")).click();
    await page.shows("Something went wrong on our side");
    end();
    await page.press("Try again");
    await page.shows(/\d+ products/);
  });
});
