import { expect, waitUntil } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { goTo } from "../../testing/go-to.ts";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

async function openOrders(): Promise<PortalPage> {
  const page = await openCatalogue();
  await goTo(page, "Orders");
  await page.control(/^Order 11076/);
  return page;
}

const numbers = (page: PortalPage) =>
  page.all("article.order strong").map((number) => number.textContent);

describe("the orders", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 1280, height: 900 });
    await emulateMedia({ reducedMotion: "reduce" });
  });

  it("are parted by where they stand", async () => {
    const page = await openOrders();
    await page.press("Processing");
    await waitUntil(() => numbers(page).join() === "11073,11071", "confirmed and invoiced");
    await page.press("Pending");
    await waitUntil(() => numbers(page).join() === "11076", "pending");
  });

  it("are searched as one types, within the tab", async () => {
    const page = await openOrders();
    await page.type("input[type=search]", "harvest");
    await waitUntil(() => numbers(page).join() === "11071", "by purchase order number");
    await page.press("Fulfilled");
    await page.shows("No orders match “harvest”");
    await page.press("Clear search", 1);
    await waitUntil(() => numbers(page).length > 3, "all that are fulfilled");
  });

  it("are not those of the tab before where the ones asked for cannot be had", async () => {
    const page = await openOrders();
    const end = backend.refuse("listOrders", "internal_error");
    await page.press("Pending");
    await page.shows("Something went wrong");
    expect(numbers(page)).to.deep.equal([]);
    end();
    await page.press("Try again");
    await waitUntil(() => numbers(page).join() === "11076", "pending");
  });

  it("load older ones as they come near", async () => {
    const page = await openOrders();
    const [first] = backend.state.orders;
    if (!first) throw new Error("There are orders.");
    backend.state.orders = Array.from({ length: 120 }, (_, at) => ({
      ...first,
      number: `${20_000 + at}`,
      placedAt: new Date(Date.UTC(2025, 0, 1 + at)).toISOString(),
    }));
    await page.press("Pending");
    await page.press("All");
    await page.control(/^Order 20119/);
    const last = () => numbers(page).at(-1);
    await waitUntil(
      () => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        return last() === "20000";
      },
      "the oldest is there",
      { timeout: 8_000 },
    );
  });

  it("say where the buyer looks that they are not shown any more", async () => {
    await setViewport({ width: 360, height: 640 });
    const page = await openOrders();
    const [first] = backend.state.orders;
    if (!first) throw new Error("There are orders.");
    backend.state.orders = Array.from({ length: 60 }, (_, at) => ({
      ...first,
      number: `${20_000 + at}`,
    }));
    await page.press("Pending");
    await page.press("All");
    await page.control(/^Order 20059/);
    window.scrollTo(0, 2000);
    const far = await page.control(/^Order 200[34]\d/);
    backend.state.workspace.orderHistory = false;
    far.click();
    await page.shows("Past orders are not shown any more");
    await page.press("Back to Orders");
    await waitUntil(() => {
      const [words] = page.all(".notice h2");
      const { top = -1, bottom = innerHeight } = words?.getBoundingClientRect() ?? {};
      return page.all("order-portal-orders").length > 0 && top > 0 && bottom < innerHeight;
    }, "they are in view");
    await setViewport({ width: 1280, height: 900 });
  });

  it("show of one all that its customer may see", async () => {
    const page = await openOrders();
    await page.press(/^Order 11071/);
    await page.shows("Back door, ring twice.");
    await page.shows("Oct 30, 2026");
    await page.shows("120 Hanover Sq.");
    await page.shows("Net 30");
    await page.shows("by Around the Horn");
    await page.shows("Total $158.46");
  });

  it("say first why an order was not accepted", async () => {
    const page = await openOrders();
    await page.press(/^Order 11072/);
    await page.shows("Northwind Traders did not accept this order on Nov 2, 2026.");
    await page.shows("We cannot get that much Kobe beef before the new year.");
    const [news] = page.all(".news");
    const [lines] = page.all(".order-line");
    expect(news && lines && news.getBoundingClientRect().top).to.be.below(
      lines?.getBoundingClientRect().top ?? 0,
    );
  });

  it("read an order anew when it is gone back to", async () => {
    const page = await openOrders();
    const order = backend.state.orders.find(({ number }) => number === "11076");
    await page.press(/^Order 11076/);
    await page.shows("History");
    if (order) order.status = "confirmed";
    await page.press("Back to Orders");
    await page.shows(/11076 .* Confirmed \$46\.32/);
  });

  it("say where one is not to be seen", async () => {
    const page = await openOrders();
    backend.state.orders = backend.state.orders.filter(({ number }) => number !== "11070");
    await page.press(/^Order 11070/);
    await page.shows("This order cannot be shown");
    await page.press("To your orders");
    await page.control(/^Order 11071/);
  });
});
