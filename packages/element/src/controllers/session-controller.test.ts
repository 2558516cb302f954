import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { aroundTheHorn, bottomDollar, linkCode } from "@order-portal/testkit";
import type { OrderPortalEventMap } from "../events.ts";
import { openCatalogue, openPage, useBackend } from "../testing/portal-page.ts";

const sessionEntry = "order-portal:session:https://orders.example:northwind";

describe("the visit", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(() => setViewport({ width: 390, height: 780 }));

  const routes = () => backend.calls.map((call) => call.route);

  it("greets with the workspace's own words", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.shows("Order by noon and it leaves the dock tonight.");
  });

  it("starts as anew where something else has written into its storage", async () => {
    for (const text of ["x".repeat(2_000_000), "<b>", "{", ""]) {
      localStorage.setItem(sessionEntry, text);
      sessionStorage.setItem(sessionEntry.replace("session", "place"), '[{"at":"nowhere"},7]');
      const page = openPage();
      await page.find("order-portal-catalogue:not([hidden])");
      page.element.remove();
    }
    localStorage.clear();
    sessionStorage.clear();
  });

  it("sends its calls in an envelope, so that none costs a preflight", async () => {
    await openCatalogue();
    expect(backend.calls.map((call) => call.enveloped)).to.deep.equal([true, true]);
  });

  it("tells the page when the first screen can be used", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    const ready = await oneEvent<OrderPortalEventMap["order-portal-ready"]>(
      page.element,
      "order-portal-ready",
    );
    expect(ready.detail).to.deep.equal({ workspace: "northwind", screen: "welcome" });
    expect(ready.composed && ready.bubbles).to.equal(true);
  });

  it("explains a link that is not known, and whom to ask", async () => {
    const page = openPage({ link: "unknown-portal-link-secret-of-43-characters" });
    await page.shows("This link is no longer valid");
    await page.shows("orders@northwind-traders.example");
    await page.shows("+1 206 555 0142");
  });

  it("explains a link that a mail program has cut short, even on a public catalogue", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret.slice(0, 20) });
    await page.shows("This link is no longer valid");
  });

  it("explains a link that was regenerated between the welcome and the tap", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.shows("Is this you?");
    backend.state.customers = [];
    await page.press("Yes, Start Ordering");
    await page.shows("This link is no longer valid");
  });

  it("asks for the code that was sent, and takes a pasted one", async () => {
    const page = openPage({ link: bottomDollar.linkSecret });
    await page.press("Yes, Start Ordering");
    await page.shows(/We sent six digits to/);
    await page.type("#code", `${linkCode.slice(0, 3)} ${linkCode.slice(3)}`);
    await page.shows("Bottom-Dollar Markets");
    await page.shows("Chai");
  });

  it("says what is wrong with a code", async () => {
    const page = openPage({ link: bottomDollar.linkSecret });
    await page.press("Yes, Start Ordering");
    await page.type("#code", "000000");
    await page.shows("That code is not right.");
    backend.refuse("openLink", "code_expired", {}, 1);
    await page.type("#code", "111111");
    await page.shows("That code has expired.");
    backend.refuse("openLink", "rate_limited", {}, 1);
    await page.type("#code", "222222");
    await page.press("Continue");
    await page.shows(/Try again in a minute|That code/);
  });

  it("offers another code only after a while", async () => {
    const page = openPage({ link: bottomDollar.linkSecret });
    await page.press("Yes, Start Ordering");
    const again = await page.control(/Send another code in \d+ s/);
    expect(again.matches(":disabled")).to.equal(true);
    expect(routes().filter((route) => route === "sendLinkCode")).to.have.length(1);
  });

  it("shows the public catalogue to a visitor without a link, but takes no orders", async () => {
    const page = openPage();
    await page.shows("Chai");
    expect(page.all('button[aria-label="Add Chai"]')).to.have.length(0);
    await page.press("Order");
    await page.shows("To order, please sign in");
    await page.shows("orders@northwind-traders.example");
    expect(localStorage.getItem(sessionEntry)).to.equal(null);
  });

  it("asks for the link where there is no public catalogue", async () => {
    backend.state.workspace.publicCatalogue = false;
    backend.state.workspace.signIn = false;
    const page = openPage();
    await page.shows("Open your private link");
    await page.shows("orders@northwind-traders.example");
  });

  it("keeps the session for the next visit, and asks for the link when it has ended", async () => {
    const first = await openCatalogue();
    expect(localStorage.getItem(sessionEntry)).to.have.length.above(20);
    first.element.remove();
    backend.expireSessions();
    const page = openPage();
    await page.shows("Your visit has ended");
    await page.shows("sign in or open your private link");
    expect(localStorage.getItem(sessionEntry)).to.equal(null);
  });

  it("ends when the buyer signs out, and leaves nothing behind but the cart", async () => {
    const page = await openCatalogue();
    await page.press("Sign out");
    await page.shows("You have signed out");
    expect(localStorage.getItem(sessionEntry)).to.equal(null);
    await waitUntil(() => backend.state.sessions.size === 0, "the server knows", {
      timeout: 8_000,
    });
  });

  it("begins anew when a link is opened in the same page", async () => {
    const page = await openCatalogue();
    location.hash = `order-link=${bottomDollar.linkSecret}`;
    await page.shows("Welcome back, Bottom-Dollar Markets");
    expect(location.hash).to.equal("");
  });

  it("says when the backend cannot be reached, and goes on when it can", async () => {
    backend.goOffline();
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.shows("No connection");
    backend.goOnline();
    await page.press("Try again");
    await page.shows("Welcome back, Around the Horn");
  });

  it("goes on by itself when the browser is online again", async () => {
    backend.goOffline();
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.shows("No connection");
    backend.goOnline();
    dispatchEvent(new Event("online"));
    await page.shows("Welcome back, Around the Horn");
  });

  it("says what is wrong at the server's, with its reference", async () => {
    backend.refuse("start", "internal_error");
    const page = openPage();
    await page.shows("Something went wrong on our side");
    await page.shows(/Reference mock-\d+/);
  });

  it("says where the page may not use the workspace", async () => {
    backend.refuse("start", "origin_not_allowed");
    const page = openPage();
    await page.shows("Ordering is not set up here");
  });

  it("says where the tag names no workspace", async () => {
    const page = openPage({ workspace: "" });
    await page.shows("Ordering is not set up here");
    expect(routes()).to.deep.equal([]);
  });

  it("shows a failed tap where the buyer is, who taps again", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    backend.refuse("openLink", "storage_busy");
    await page.press("Yes, Start Ordering");
    await page.shows("That takes longer than usual");
    await page.shows("Is this you?");
    backend.intervene("openLink", (proceed) => proceed());
    await page.press("Yes, Start Ordering");
    await page.shows("Chai");
  });
});
