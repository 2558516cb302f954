import { expect, waitUntil } from "@open-wc/testing";
import { aroundTheHorn } from "@order-portal/testkit";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

describe("the guided order", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 1280, height: 900 });
    await emulateMedia({ reducedMotion: "reduce" });
  });
  beforeEach(() => {
    backend.state.workspace.guidedOrder = true;
    backend.state.services = { Road: 1000, Express: 3500 };
  });

  async function open(): Promise<PortalPage> {
    const page = await openCatalogue();
    await page.setQuantity("Chai", 2);
    await page.press("Review order");
    await page.shows("Payment terms");
    return page;
  }
  const radio = async (page: PortalPage, name: string) => {
    const label = () => page.all("label.option").find((one) => one.innerText.includes(name));
    await waitUntil(label, `there is ${name}`);
    label()?.querySelector("input")?.click();
  };

  it("goes step by step to an order that is carried and billed as was chosen", async () => {
    const page = await open();
    await radio(page, "Express");
    await waitUntil(() => backend.state.checkouts.size === 1, "it is kept");
    await waitUntil(() => page.all("[part~=continue]:not([aria-busy])").length > 0, "it is told");
    await page.press("Continue");
    await page.shows("Whom is the bill for?");
    await page.press("Continue");
    await page.shows("Where is it delivered?");
    await radio(page, "Another address");
    await page.enter("#line1", "1 Dock Road");
    await page.press("Use this address");
    await page.shows("Please fill this in.");
    await page.enter("#city", "Dover");
    await page.enter("#postalCode", "CT16");
    await page.press("Use this address");
    await waitUntil(
      () => backend.state.checkouts.get(aroundTheHorn.number)?.shippingAddress?.city === "Dover",
      "it is kept",
    );
    await page.shows("1 Dock Road");
    await page.press("Continue");
    await page.shows("In your cart");
    await page.press("Continue");
    await page.shows("Carried by");
    await page.shows("1 Dock Road");
    await page.shows("Freight Express $35.00");
    await setViewport({ width: 360, height: 800 });
    const topOf = async (part: string) => (await page.find(part)).getBoundingClientRect().top;
    expect(await topOf(".summary"), "first what is ordered").to.be.above(
      await topOf("order-portal-rows"),
    );
    await setViewport({ width: 1280, height: 900 });
    await page.press("Place order");
    await page.shows("Thank you for your order");
  });

  it("tells who pays at once so, before and after the order", async () => {
    backend.state.settings.checkoutMode = "pay_now";
    const page = await openCatalogue();
    await page.setQuantity("Chai", 2);
    await page.press("Review order");
    await page.shows("Payment Due with the order");
    await page.press(/Review/);
    await page.shows("Payment is due with the order. Northwind Traders tells you how to pay.");
    await page.press("Place order");
    await page.shows("Thank you for your order");
    await page.shows("Payment is due with the order. Northwind Traders tells you how to pay.");
  });

  it("keeps each step when it is left, and lets the steps be gone through in any order", async () => {
    const page = await open();
    await page.enter("#purchaseOrderNumber", "PO-77");
    await page.press(/Review/);
    await page.shows("Purchase order number: PO-77");
    await page.press("Change Deliver to");
    await page.shows("Where is it delivered?");
    await page.press(/Billing/);
    await page.shows("Whom is the bill for?");
    expect(page.all("input[name=billing]:checked"), "what is chosen is to be seen").to.have.length(
      1,
    );
    await page.press(/^1?\s*Details/);
    await page.press(/^3 ?Delivery|Delivery/);
    await radio(page, "Where the bill goes");
    await page.press(/Details/);
    const field = await page.find<HTMLInputElement>("#purchaseOrderNumber");
    expect(field.value).to.equal("PO-77");
    await page.press("Back to Catalogue");
    await page.press("Review order");
    await page.press(/Delivery/);
    await waitUntil(() => {
      const chosen = page.all("label.option").find((one) => one.querySelector(":checked"));
      return chosen?.innerText.includes("Where the bill goes");
    }, "it is still chosen");
  });

  it("keeps an address that is half typed, and orders to no other in its place", async () => {
    const page = await open();
    await page.press(/Delivery/);
    await radio(page, "Another address");
    await page.enter("#line1", "1 Dock Road");
    await page.press(/Billing/);
    await page.shows("Whom is the bill for?");
    await page.press(/Delivery/);
    expect((await page.find<HTMLInputElement>("#line1")).value).to.equal("1 Dock Road");
    await page.press("Back to Catalogue");
    await page.press("Review order");
    await page.press(/Delivery/);
    expect((await page.find<HTMLInputElement>("#line1")).value).to.equal("1 Dock Road");
    expect((await page.control(/^5 ?Review/)).hasAttribute("disabled")).to.equal(true);
    // Going on uses it, and says what it lacks.
    await page.press("Continue");
    await page.shows("Please fill this in.");
    await page.enter("#city", "Dover");
    await page.enter("#postalCode", "CT16");
    await page.press("Continue");
    await page.shows("In your cart");
    const chosen = backend.state.checkouts.get(aroundTheHorn.number)?.shippingAddress;
    expect(chosen?.line1).to.equal("1 Dock Road");
  });

  it("suggests an address of before as one types, and takes it back", async () => {
    const page = await open();
    await page.press(/Delivery/);
    await radio(page, "Another address");
    const street = await page.type("#line1", "120 Hano");
    await waitUntil(() => page.all("[role=option]").length === 1, "it is suggested");
    page.all("[role=option]")[0]?.click();
    await page.shows("The address is filled in.");
    expect((await page.find<HTMLInputElement>("#city")).value).to.equal("London");
    await page.press("Back to what I typed");
    await waitUntil(() => street.value === "120 Hano", "it is back");
    expect(street.matches(":focus")).to.equal(true);
  });

  it("keeps what is chosen without a connection, and orders nothing before it has arrived", async () => {
    const page = await open();
    await page.press(/Delivery/);
    await page.shows("Where is it delivered?");
    backend.goOffline();
    await radio(page, "Where the bill goes");
    await page.shows("Nothing is lost. We try again");
    await page.press("Continue");
    await page.shows("In your cart");
    expect((await page.control(/Review/)).hasAttribute("disabled")).to.equal(true);
    await page.press(/Delivery/);
    const chosen = () =>
      page.all("label.option").find((one) => one.querySelector(":checked"))?.innerText ?? "";
    await waitUntil(() => chosen().includes("Where the bill goes"), "it is still chosen");
    backend.goOnline();
    window.dispatchEvent(new Event("online"));
    const kept = () => backend.state.checkouts.get(aroundTheHorn.number);
    await waitUntil(() => kept()?.shipsToBilling, "it has arrived");
    await page.press(/Review/);
    await page.shows("Deliver to");
  });

  it("says so where the service that was chosen is withdrawn, and asks for another", async () => {
    const page = await open();
    await radio(page, "Express");
    await waitUntil(() => backend.state.checkouts.size === 1, "it is kept");
    await waitUntil(() => page.all("[part~=continue]:not([aria-busy])").length > 0, "it is told");
    backend.state.services = { Road: 1000 };
    await page.press("Continue");
    await page.press(/Details/);
    await page.shows("is no longer offered. Please choose another service.");
    await radio(page, "Road");
    await page.hides("is no longer offered");
  });
});
