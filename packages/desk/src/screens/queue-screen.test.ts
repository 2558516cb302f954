import { aroundTheHorn, bottomDollar, makeOrder } from "@order-portal/testkit";
import { expect, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { deskPage } from "../testing/desk-page.ts";

describe("the review queue", function () {
  this.timeout(20_000);

  const page = deskPage();
  const { backend, all, shows, press, type } = page;
  const rows = () => all(".facts").map((row) => row.textContent.trim().slice(0, 5));
  const orderOf = (number: string) => {
    const order = backend.state.orders.find((one) => one.number === number);
    if (!order) throw new Error(`There is no order ${number}.`);
    return order;
  };
  const key = (name: string, target: EventTarget = document.body) =>
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true, cancelable: true }),
    );

  it("marks an order that comes in, behind those that wait, and counts it in the title", async () => {
    await page.signIn();
    await shows("11076");
    await waitUntil(() => backend.state.watchers.size > 0, "watches");
    const order = orderOf("11075");
    backend.state.orders.push(
      makeOrder("11077", "pending", new Date().toISOString(), bottomDollar, order.lines),
    );
    backend.announce("11077");
    await waitUntil(() => rows().length === 3, "shows the new one");
    expect(rows()).to.deep.equal(["11075", "11076", "11077"]);
    await shows("New");
    await waitUntil(() => document.title.startsWith("(3)"), "counts in the title");
    // What a colleague decides is told in its place, and nothing moves.
    orderOf("11075").status = "confirmed";
    backend.announce("11075");
    await waitUntil(() => all(".elsewhere").length === 1, "dims what was decided");
    expect(rows()).to.deep.equal(["11075", "11076", "11077"]);
    await expect(page.desk()).to.be.accessible();
  });

  it("keeps the count of what waits fresh over other areas, too", async () => {
    await page.signIn();
    await shows("11076");
    const waiting = () => all("nav b")[0]?.textContent.trim();
    expect(waiting()).to.equal("2");
    location.hash = "#/customers";
    await shows(aroundTheHorn.number);
    await waitUntil(() => backend.state.watchers.size === 1, "listens, and the queue no more");
    orderOf("11075").status = "confirmed";
    backend.announce("11075");
    await waitUntil(() => waiting() === "1", "the count follows");
    // Where no news come, by the clock and as soon as somebody looks.
    orderOf("11076").status = "confirmed";
    document.dispatchEvent(new Event("visibilitychange"));
    await waitUntil(() => waiting() === undefined, "the count follows");
  });

  it("says where the server is out of reach, and reads what was missed once it is back", async () => {
    const backAgain = backend.refuse("watchOrders", "internal_error");
    const unread = backend.refuse("getDeskOrder", "forbidden");
    await page.signIn("#/orders/pending/11076");
    await shows("No connection to the server");
    await expect(page.desk()).to.be.accessible();
    unread();
    backAgain();
    await waitUntil(() => !page.seen().includes("No connection"), "is there", { timeout: 8000 });
    await shows("Order 11076");
  });

  it("shows the open order as it is once a colleague has decided on it", async () => {
    await page.signIn("#/orders/pending/11076");
    await shows("Approve order");
    await waitUntil(() => backend.state.watchers.size > 0, "watches");
    const order = orderOf("11076");
    order.status = "confirmed";
    order.revision += 1;
    backend.announce("11076");
    await shows("Somebody else changed this order meanwhile.");
    await shows("Mark invoiced");
  });

  it("keeps what is typed where a colleague changes the order meanwhile, and shows both", async () => {
    await page.signIn();
    await press(aroundTheHorn.name);
    await press("Change…");
    await shows("Add a line");
    const field = (label: string) => all(`[aria-label^="${label}"]`)[0] as HTMLInputElement;
    field("Quantity of").value = "7";
    field("Quantity of").dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await type("change-reason", "As agreed.");
    const order = orderOf("11076");
    const [line] = order.lines;
    if (!line) throw new Error("The order has no line.");
    const { quantity } = line;
    order.lines = [{ ...line, quantity: quantity + 1 }];
    order.revision += 1;
    await press("Change 1 line");
    await shows("Somebody else changed this order meanwhile.");
    await shows(`before ${quantity} CS`);
    expect(field("Quantity of").value).to.equal("7");
    await press("Change 1 line");
    await shows("Changed: order 11076");
    expect(orderOf("11076").lines[0]?.quantity).to.equal(7);
  });

  it("says what is unusual, in the list and with its numbers in the order", async () => {
    const unusual = (code: string, more = {}) => ({
      ...{ code, detail: "", position: null, value: null, against: null },
      ...{ priceNow: null, order: null, ...more },
    });
    orderOf("11076").unusual = [
      unusual("duplicate", { order: "11070" }),
      unusual("much_more", { position: 0, value: 12, against: 3 }),
    ];
    await page.signIn();
    await shows("Duplicate?");
    await press(aroundTheHorn.name);
    await shows("Order 11070 has the same lines and came within three days.");
    await shows(/12 CS, three times the usual 3 or more/);
    await expect(page.desk()).to.be.accessible();
  });

  it("approves many at once and tells what became of each", async () => {
    await page.signIn();
    await shows("11076");
    const [allShown] = all("order-desk-bulk input, .row input[type=checkbox]");
    allShown?.click();
    await shows("2 selected");
    orderOf("11075").revision += 1;
    await press("Approve");
    await shows("1 approved, 1 refused");
    expect(orderOf("11076").status).to.equal("confirmed");
    expect(orderOf("11075").status).to.equal("pending");
    await expect(page.desk()).to.be.accessible();
  });

  it("gives an order's pro-forma as a file, and says why where it cannot", async () => {
    await page.signIn("#/orders/pending/11076");
    await shows("Pro-forma");
    const { click } = HTMLAnchorElement.prototype;
    const taken = new Promise<string>((resolve) => {
      HTMLAnchorElement.prototype.click = function () {
        resolve(this.download);
      };
    });
    await press("Pro-forma");
    expect(await taken).to.equal("pro-forma-11076.pdf");
    HTMLAnchorElement.prototype.click = click;
    backend.refuse("getDeskProforma", "internal_error");
    await press("Pro-forma");
    await shows(/[Ss]omething went wrong/);
    await expect(page.desk()).to.be.accessible();
  });

  it("keeps its filters in the address", async () => {
    await page.signIn("#/orders/all//customer%3DBOTTM");
    await waitUntil(() => rows().includes("11075"), "shows those of the customer");
    expect(rows()).to.deep.equal(["11075"]);
    await shows("Filters (1)");
    await expect(page.desk()).to.be.accessible();
    await press("Clear filters");
    await waitUntil(() => rows().length > 5, "shows all again");
    expect(location.hash).to.equal("#/orders/all");
  });

  it("is worked through by the keyboard alone", async () => {
    await page.signIn();
    await shows("11076");
    key("j");
    key("j");
    await waitUntil(() => all("a:focus").length === 1, "has the focus in the list");
    all("a:focus")[0]?.click();
    await shows("Order 11076");
    key("a");
    await shows("Approved: order 11076");
    key("?");
    await shows("Keys of the review queue");
    await expect(page.desk()).to.be.accessible();
  });

  it("adds a line and names a price, which the history tells", async () => {
    await page.signIn();
    await press(aroundTheHorn.name);
    await press("Change…");
    await shows("Add a line");
    const price = all("[aria-label^='Price of']")[0] as HTMLInputElement;
    price.value = "16.50";
    price.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await type("change-reason", "As agreed.");
    await press("Change 1 line");
    await shows("$18.00 → $16.50 each");
  });

  it("starts an order for a customer, takes pasted lines, and sends it into the queue", async () => {
    await page.signIn("#/orders/draft/new");
    await shows("Start an order");
    const field = all("order-desk-picker")[0]?.shadowRoot?.querySelector("input");
    field?.click();
    const choice = () => all(`[data-value="${aroundTheHorn.number}"]`)[0];
    await waitUntil(() => choice() !== undefined, "finds the customer");
    choice()?.click();
    await shows(/Draft \d+/);
    await type("quick-lines", "3 CS BEV-101\nsomething unheard of");
    await press("Add these lines");
    await shows("1 line added.");
    await shows(/something unheard of:/);
    await expect(page.desk()).to.be.accessible();
    await press("Send into the queue");
    await shows(/Sent: order \d+/);
    const order = backend.state.orders.at(-1);
    expect([order?.status, order?.lines[0]?.quantity]).to.deep.equal(["pending", 3]);
  });

  it("asks before a draft is left that is not saved", async () => {
    await page.signIn("#/orders/draft/11074");
    await shows("Draft 11074");
    await type("draft-po", "PO-7");
    location.hash = "#/orders/pending";
    await shows("Leave without saving?");
    await press("Stay here");
    await press("Save");
    await waitUntil(() => orderOf("11074").fields.purchaseOrderNumber === "PO-7", "is saved");
  });

  it("shows sheets to print of many orders", async () => {
    await setViewport({ width: 1280, height: 800 });
    await page.signIn("#/orders/print/picking/11075%2C11076");
    await shows("Picking list 11075");
    await shows("Picking list 11076");
    await expect(page.desk()).to.be.accessible();
    location.hash = "#/orders/print/confirmation/11076";
    await shows("Order confirmation 11076");
    await shows("Line total");
  });
});
