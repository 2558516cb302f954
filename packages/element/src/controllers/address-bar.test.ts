import { expect } from "@open-wc/testing";
import { accounts, aroundTheHorn } from "@order-portal/testkit";
import { fill } from "../testing/fill.ts";
import { openPage, useBackend } from "../testing/portal-page.ts";

/** Waits for the browser to have gone back. */
const back = () =>
  new Promise<void>((gone) => {
    addEventListener("popstate", () => gone(), { once: true });
    history.back();
  });

const attributes = { routes: "#/" };

describe("the page's address", function () {
  this.timeout(20_000);
  const backend = useBackend();

  async function openList() {
    const page = openPage({ link: aroundTheHorn.linkSecret, attributes });
    await page.press("Yes, Start Ordering");
    await page.shows("Chai");
    return page;
  }

  it("says where the buyer is, and the back button leads back", async () => {
    const page = await openList();
    expect(location.hash).to.equal("");
    if (page.element.clientWidth < 980) await page.press("Order tools");
    await page.press(/^Orders/);
    await page.press(/^Order 11076/);
    await page.shows("History");
    expect(location.hash).to.equal("#/orders/11076");
    await back();
    await page.find("order-portal-orders:not([hidden])");
    expect(location.hash).to.equal("#/orders");
    await back();
    await page.shows("Chai");
  });

  it("stays as it is where the prefix is another site's or none", async () => {
    const before = location.href;
    const rejected: unknown[] = [];
    const note = ({ reason }: PromiseRejectionEvent) => rejected.push(reason);
    addEventListener("unhandledrejection", note);
    for (const routes of ["//evil.example/", "/\\evil.example/", "javascript:alert(1)//", "shop"]) {
      const page = openPage({ link: aroundTheHorn.linkSecret, attributes: { routes } });
      await page.press("Yes, Start Ordering");
      await page.shows("Chai");
      if (page.element.clientWidth < 980) await page.press("Order tools");
      await page.press(/^Orders/);
      await page.shows("11076");
      expect(location.href, routes).to.equal(before);
      page.element.remove();
    }
    removeEventListener("unhandledrejection", note);
    expect(rejected).to.deep.equal([]);
  });

  it("leads to a place, once the buyer is in", async () => {
    history.replaceState(null, "", "#/orders/11076");
    location.hash = `/orders/11076&order-link=${aroundTheHorn.linkSecret}`;
    const page = openPage({ attributes });
    await page.press("Yes, Start Ordering");
    await page.shows("Order 11076");
    expect(location.hash).to.equal("#/orders/11076");
  });

  it("has who is not known sign in first, and leads there then", async () => {
    history.replaceState(null, "", "#/orders/11076");
    const page = openPage({ attributes });
    await page.shows("Forgot your password?");
    await page.press("Back to the catalogue");
    await page.shows("Chai");
    expect(location.hash, "once is enough").to.equal("#/");
    await back();
    await page.shows("Chai");
    page.element.remove();

    history.replaceState(null, "", "#/orders/11076");
    const again = openPage({ attributes });
    await again.shows("Forgot your password?");
    const { email = "", password = "" } = accounts[0] ?? {};
    await fill(again, "email", email);
    await fill(again, "password", password);
    await again.press("Sign in");
    await again.shows("Order 11076");
    expect(location.hash).to.equal("#/orders/11076");
  });

  it("leads from step to step of the guided order, and not back into one that is placed", async () => {
    backend.state.workspace.guidedOrder = true;
    const page = await openList();
    await page.setQuantity("Chai", 2);
    await page.press(/View cart/);
    await page.press("Review order");
    await page.shows("Payment terms");
    expect(location.hash).to.equal("#/checkout");
    await page.press(/Billing/);
    await page.press(/Review/);
    await page.shows("Deliver to");
    expect(location.hash).to.equal("#/checkout/review");
    await back();
    await page.shows("Whom is the bill for?");
    await back();
    await page.shows("Payment terms");
    await page.press(/Review/);
    await page.press("Place order");
    await page.shows("Thank you for your order");
    expect(location.hash).to.match(/^#\/orders\/\d+$/);
    await back();
    await page.find("order-portal-catalogue:not([hidden])");
    expect(location.hash).to.equal("#/");
  });

  it("is left alone where it is the page's own, or nobody has asked for it", async () => {
    const page = await openList();
    history.pushState({ router: 7 }, "", "#about");
    history.pushState({ router: 8 }, "", "#contact");
    await back();
    expect(location.hash).to.equal("#about");
    expect(history.state).to.deep.equal({ router: 7 });
    expect(page.text()).to.contain("Chai");
    page.element.remove();

    const other = openPage();
    await other.shows("Chai");
    if (other.element.clientWidth < 980) await other.press("Order tools");
    await other.press(/^Orders/);
    await other.find("order-portal-orders");
    expect(location.hash).to.equal("#about");
  });
});
