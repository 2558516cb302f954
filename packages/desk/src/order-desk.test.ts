import { aroundTheHorn, staff } from "@order-portal/testkit";
import { expect, waitUntil } from "@open-wc/testing";
import { deskPage } from "./testing/desk-page.ts";

describe("<order-desk>", function () {
  this.timeout(20_000);

  const page = deskPage();
  const { backend, all, shows, press, type, open } = page;
  const signIn = async () => {
    await page.signIn();
    await shows("Choose an order");
  };

  it("makes an account of the one-time link and takes the link out of the address bar", async () => {
    history.replaceState(null, "", `#staff-link=${staff.linkSecret}`);
    await open();
    await shows("Make your account at Northwind Traders.");
    expect(location.hash).to.equal("");
    await expect(page.desk()).to.be.accessible();
    await type("name", "Nancy Davolio");
    await type("email", staff.email);
    await type("password", "short");
    await press("Make my account");
    await shows("Take at least 10 characters.");
    await type("password", staff.password);
    await press("Make my account");
    await shows("Choose an order");
  });

  it("sets the first workspace up by the link of an empty server", async () => {
    backend.state.staffLinkIsFirst = true;
    history.replaceState(null, "", `#staff-link=${staff.linkSecret}`);
    await open();
    await shows("Set up your workspace");
    await expect(page.desk()).to.be.accessible();
    await press("Make the workspace");
    await shows("Take at least 10 characters.");
    await type("company", "Müller & Söhne");
    const slug = all("#slug")[0] as HTMLInputElement;
    await waitUntil(() => slug.value === "mueller-soehne", "a short name is proposed");
    await type("slug", "mueller");
    await type("company", "Müller und Söhne");
    expect(slug.value, "what was typed stays").to.equal("mueller");
    await type("currency", "chf");
    await type("locale", "de-CH");
    await type("timeZone", "Europe/Zurich");
    await type("name", "Anna");
    await type("email", staff.email);
    await type("password", staff.password);
    await press("Make the workspace");
    await shows("Sign out");
    expect(backend.state.workspace).to.include({
      slug: "mueller",
      name: "Müller und Söhne",
      currency: "CHF",
      locale: "de-CH",
      timeZone: "Europe/Zurich",
    });
  });

  it("says how the first workspace comes where there is none", async () => {
    await open();
    page.desk().unset = true;
    await shows("No workspace yet");
    await expect(page.desk()).to.be.accessible();
  });

  it("says of a used link that it was used, and lets one sign in", async () => {
    history.replaceState(null, "", `#staff-link=${"x".repeat(43)}`);
    await open();
    await shows("This link was used already or has expired.");
  });

  it("refuses a wrong password in words and keeps what was typed", async () => {
    await open();
    await type("email", staff.email);
    await type("password", "not the one");
    await press("Sign in");
    await waitUntil(() => all(".banner.danger").length === 1);
    await expect(page.desk()).to.be.accessible();
    expect((all("#email")[0] as HTMLInputElement).value).to.equal(staff.email);
  });

  it("shows the orders that wait, oldest first, and every detail of the one that is opened", async () => {
    await signIn();
    await shows("11075");
    const numbers = all(".facts").map((row) => row.textContent.trim().slice(0, 5));
    expect(numbers).to.deep.equal(["11075", "11076"]);
    await press(aroundTheHorn.name);
    await shows("Order 11076");
    await shows("$46.32");
    await shows("Case of 10");
    expect(location.hash).to.equal("#/orders/pending/11076");
    await expect(page.desk()).to.be.accessible();
  });

  it("approves, invoices and fulfils an order, step by step", async () => {
    await signIn();
    await press(aroundTheHorn.name);
    await press("Approve order");
    await shows("Approved: order 11076");
    await press("Mark invoiced");
    await shows("Marked invoiced: order 11076");
    await press("Mark fulfilled");
    await shows("Marked fulfilled: order 11076");
    expect(backend.state.orders.find(({ number }) => number === "11076")?.status).to.equal(
      "fulfilled",
    );
    await waitUntil(() => all(".facts").length === 1, "the queue is one shorter");
  });

  it("asks why before it rejects", async () => {
    await signIn();
    await press(aroundTheHorn.name);
    await press("Reject…");
    await shows("The customer reads this.");
    await press("Reject");
    await shows("Say why");
    await expect(page.desk()).to.be.accessible();
    await type("reason", "Chai is out until Monday.");
    await press("Reject");
    await shows("Rejected: order 11076");
    await shows("Chai is out until Monday.");
    expect(backend.state.orders.at(-1)?.events.at(-1)?.reason).to.equal(
      "Chai is out until Monday.",
    );
  });

  it("changes a pending order with a reason, which stands in its history", async () => {
    await signIn();
    await press(aroundTheHorn.name);
    await press("Change…");
    await shows("The customer reads this beside what was changed.");
    const [quantity] = all("[aria-label^='Quantity of']") as HTMLInputElement[];
    if (!quantity) throw new Error("There is no quantity to change.");
    const ordered = Number(quantity.value);
    const enter = (value: string) => {
      quantity.value = value;
      quantity.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    };
    enter("a few");
    await shows("Type a whole number; 0 takes the line out.");
    await expect(page.desk()).to.be.accessible();
    enter(String(ordered + 1));
    await press("Change 1 line");
    await shows("Say why, so that the customer is not surprised.");
    await type("change-reason", "The case grew.");
    await press("Change 1 line");
    await shows("Changed: order 11076");
    await shows("The case grew.");
    await shows(`${ordered} → ${ordered + 1}`);
    expect(backend.state.orders.at(-1)?.lines[0]?.quantity).to.equal(ordered + 1);
    await expect(page.desk()).to.be.accessible();
  });

  it("does nothing where a colleague was quicker, and shows the order as it is now", async () => {
    await signIn();
    await press(aroundTheHorn.name);
    await shows("Approve order");
    const order = backend.state.orders.at(-1);
    if (!order) throw new Error("There is no order.");
    order.status = "rejected";
    order.revision += 1;
    await press("Approve order");
    await shows("Somebody else changed this order meanwhile.");
    expect(order.status).to.equal("rejected");
  });

  it("finds orders by number and customer, and says when none matches", async () => {
    await signIn();
    await shows("11075");
    const search = all("[name=search]")[0] as HTMLInputElement;
    search.value = "zzz";
    search.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await shows("No order matches");
    await expect(page.desk()).to.be.accessible();
  });

  it("says that all is done when no order waits", async () => {
    backend.state.orders = [];
    await signIn();
    await shows("All done");
  });

  it("explains an unreachable server and tries again", async () => {
    await signIn();
    backend.goOffline();
    await press("Confirmed");
    await shows("The server cannot be reached.");
    backend.goOnline();
    await press("Try again");
    await shows("11073");
  });

  it("asks to sign in again when the session has ended, and goes on where one was", async () => {
    await signIn();
    backend.expireSessions();
    await press("Fulfilled");
    await shows("Your session has ended.");
    await type("email", staff.email);
    await type("password", staff.password);
    await press("Sign in");
    await shows("11070");
  });

  it("stays signed in over a reload, until one signs out", async () => {
    await signIn();
    page.desk().remove();
    await open();
    await shows("Choose an order");
    await press("Sign out");
    await shows("You have signed out.");
    page.desk().remove();
    await open();
    await shows("Sign in to the order desk");
  });
});
