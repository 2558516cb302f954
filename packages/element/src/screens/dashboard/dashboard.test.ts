import { expect } from "@open-wc/testing";
import { accounts } from "@order-portal/testkit";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { fill } from "../../testing/fill.ts";
import { goTo } from "../../testing/go-to.ts";
import { openCatalogue, openPage, useBackend, type PortalPage } from "../../testing/portal-page.ts";

const [manager] = accounts;
const heading = "Since your last visit";

async function signIn(): Promise<PortalPage> {
  const page = openPage();
  await fill(page, "email", manager?.email ?? "");
  await fill(page, "password", manager?.password ?? "");
  await page.press("Sign in");
  await page.shows("Open orders");
  await page.control(/^Order 11076/);
  return page;
}

/** As if this browser had looked at the orders a day ago. */
function letADayPass(): void {
  const name = Object.keys(localStorage).find((key) => key.startsWith("order-portal:seen:"));
  const kept = JSON.parse(localStorage.getItem(name ?? "") ?? "{}") as { at: number };
  localStorage.setItem(name ?? "", JSON.stringify({ ...kept, at: kept.at - 86_400_000 }));
}

describe("the news of orders", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 360, height: 800 });
    await emulateMedia({ reducedMotion: "reduce" });
  });

  /** The supplier does something about an order. */
  function move(number: string, status: "confirmed" | "pending"): void {
    const order = backend.state.orders.find((one) => one.number === number);
    if (!order) throw new Error("There is such an order.");
    order.status = status;
    const what = { who: "the supplier", reason: null };
    const changes =
      status === "pending" ? [{ sku: "1", name: "Chai", unit: "CS", before: 2, after: 1 }] : [];
    order.events.push({ status, at: new Date().toISOString(), ...what, changes });
  }

  it("say at the next visit what became of an order, until it is read", async () => {
    backend.state.workspace.publicCatalogue = false;
    const first = await signIn();
    expect(first.text()).not.to.include(heading);
    first.element.remove();
    letADayPass();
    move("11076", "confirmed");
    move("11073", "pending");

    const page = openPage();
    await page.shows(heading);
    await page.shows("Order 11076 was confirmed");
    await page.shows("Order 11073 was changed by Northwind Traders");
    await expect(page.element).to.be.accessible();
    await page.press(/^Order 11076 was confirmed/);
    await page.control("Back to Overview");
    await page.shows("History");
    await page.press("Back to Overview");
    await page.hides("Order 11076 was confirmed");
    await page.shows("Order 11073 was changed by Northwind Traders");
  });

  it("are marked in the list of orders for those who have no overview", async () => {
    const first = await openCatalogue();
    await goTo(first, "Orders");
    await first.control(/^Order 11076/);
    expect(first.all(".order-new")).to.have.length(0);
    first.element.remove();
    letADayPass();
    move("11076", "confirmed");
    const page = openPage();
    await page.control(/^Order 11076 .*changed since your last visit/);
    expect(page.all(".order-new")).to.have.length(1);
  });
});
