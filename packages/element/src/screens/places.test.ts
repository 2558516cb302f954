import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { aroundTheHorn } from "@order-portal/testkit";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { goTo } from "../testing/go-to.ts";
import { openCatalogue, openPage, useBackend, type PortalPage } from "../testing/portal-page.ts";

/** What has the focus, however deep. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const press = (key: string) =>
  focused()?.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }),
  );

const heading = (page: PortalPage) => page.find("[data-heading]");

/** Resolves when the page has kept its height for some frames: what was shown before has left it. */
async function atRest(): Promise<void> {
  let height = -1;
  for (let frames = 0; frames < 10; frames++) {
    await nextFrame();
    const { scrollHeight } = document.documentElement;
    if (scrollHeight !== height) frames = 0;
    height = scrollHeight;
  }
}

describe("places beyond the catalogue", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 1280, height: 800 });
    await emulateMedia({ reducedMotion: "reduce" });
  });

  it("take the focus to their heading, and leave the page's address alone", async () => {
    const page = await openCatalogue();
    const [entries, address] = [history.length, location.href];
    await goTo(page, "Orders");
    await page.find("order-portal-orders");
    await waitUntil(async () => focused() === (await heading(page)), "the heading has the focus");
    expect((await heading(page)).textContent).to.contain("Orders");
    expect([history.length, location.href]).to.deep.equal([entries, address]);
  });

  it("lead back to the control and the scroll position that were left", async () => {
    const page = await openCatalogue();
    await goTo(page, "Orders");
    const row = await page.control(/^Order 11064/);
    await atRest();
    row.focus();
    row.scrollIntoView({ block: "start" });
    const scrolled = window.scrollY;
    row.click();
    await page.shows("History");
    await page.press("Back to Orders");
    await waitUntil(() => focused() === row, "the row has the focus again");
    expect(window.scrollY).to.be.closeTo(scrolled, 1);
  });

  it("are left by Escape, but not from a field or a dialog", async () => {
    const page = await openCatalogue();
    await goTo(page, "Orders");
    await page.find("order-portal-orders");
    const search = await page.find("input[type=search]");
    search.focus();
    press("Escape");
    expect(page.all("order-portal-orders")).to.have.length(1);
    (await heading(page)).focus();
    press("Escape");
    await page.shows("Chai");
    expect(page.all("order-portal-orders")).to.have.length(0);
  });

  it("keep the cart in reach, and what is in it", async () => {
    await setViewport({ width: 390, height: 780 });
    const page = await openCatalogue();
    await page.setQuantity("Chai", 3);
    await goTo(page, "Orders");
    await page.find("order-portal-orders");
    await page.press(/View cart/);
    await page.press("Review order");
    await page.shows("Review your order");
    await page.press("Back");
    await page.find("order-portal-orders");
    await setViewport({ width: 1280, height: 800 });
  });

  it("are gone back to after a reload, by the same way, until the link is opened anew", async () => {
    const page = await openCatalogue();
    await goTo(page, "Orders");
    await page.press(/^Order 11064/);
    await page.shows("History");
    page.element.remove();
    const again = openPage();
    await again.shows("Order 11064");
    await again.press("Back to Orders");
    await again.control(/^Order 11064/);
    again.element.remove();
    const anew = openPage({ link: aroundTheHorn.linkSecret });
    await anew.press("Yes, Start Ordering");
    await anew.shows("Chai");
    expect(anew.all("order-portal-orders")).to.have.length(0);
  });

  it("end with the session, kindly", async () => {
    const page = await openCatalogue();
    await goTo(page, "Orders");
    await page.control(/^Order 11064/);
    backend.expireSessions();
    await page.press(/^Order 11064/);
    await page.shows("Your visit has ended");
  });

  it("wait for the connection, and then go on by themselves", async () => {
    const page = await openCatalogue();
    await goTo(page, "Orders");
    await page.control(/^Order 11064/);
    backend.goOffline();
    await page.press(/^Order 11064/);
    await page.shows("No connection");
    backend.goOnline();
    window.dispatchEvent(new Event("online"));
    await page.shows("History");
    await page.hides("No connection");
  });

  it("are offered to nobody on a public visit", async () => {
    const page = openPage();
    await page.shows("Chai");
    expect(page.all("order-portal-tools")).to.have.length(0);
    expect(page.text()).not.to.contain("Past Orders");
    expect(page.text()).not.to.contain("Your usuals");
  });
});
