import { expect, waitUntil } from "@open-wc/testing";
import { deskPage } from "../../testing/desk-page.ts";

describe("the first steps", function () {
  this.timeout(20_000);
  const page = deskPage();
  const { backend, all, shows, press, signIn } = page;

  it("open a new workspace's desk, lead to each place, and tick what is there", async () => {
    backend.state.firstStepsDone = ["brand", "customers"];
    await signIn("#/start");
    await shows("2 of 6 done");
    await expect(page.desk()).to.be.accessible();
    await press("Import products");
    await shows("Drop files here");
    expect(location.hash).to.equal("#/imports");
    backend.state.firstStepsDone = ["brand", "customers", "products", "prices"];
    await press("Get started");
    await shows("4 of 6 done");
    backend.state.firstStepsDone.push("link", "seen");
    window.dispatchEvent(new Event("focus"));
    await shows("You are live");
    await press("To the orders");
    await shows("Choose an order");
    expect(all("nav a").some((link) => link.textContent.includes("Get started"))).to.equal(false);
  });

  it("are put away, and do not come back", async () => {
    backend.state.firstStepsDone = [];
    await signIn("#/start");
    await press("Put this list away");
    await shows("Choose an order");
    expect(backend.state.firstStepsDone).to.equal(null);
    await waitUntil(() => !page.seen().includes("Get started"), "the area is gone");
  });

  it("let orders that wait go first", async () => {
    backend.state.firstStepsDone = [];
    await signIn();
    await shows("Choose an order");
  });
});
