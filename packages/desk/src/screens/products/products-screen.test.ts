import { expect, waitUntil } from "@open-wc/testing";
import { deskPage } from "../../testing/desk-page.ts";

describe("products at the desk", function () {
  this.timeout(30_000);

  const page = deskPage();
  const { backend, all, shows, press, type, signIn } = page;
  const stored = (sku: string) => {
    const product = backend.state.deskProducts.find((one) => one.sku === sku);
    if (!product) throw new Error(`There is no product ${sku}.`);
    return product;
  };
  const rows = () => all("tbody tr").filter((row) => row.checkVisibility());
  const tick = (name: string) => {
    all(`[aria-label="Select ${name}"]`)[0]?.click();
  };

  it("lists them with prices and states, and finds by name, sku and other words", async () => {
    await signIn("#/products");
    await shows("Chang");
    await shows("Off sale");
    await shows("No price");
    await expect(page.desk()).to.be.accessible();
    const search = all("[name=search]").find((found) => found.checkVisibility());
    (search as HTMLInputElement).value = "masala";
    search?.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await waitUntil(() => rows().length === 1, "finds one");
    await shows("BEV-101");
    (search as HTMLInputElement).value = "nothing like it";
    search?.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await shows("No product matches");
    await expect(page.desk()).to.be.accessible();
    await press("Show all products");
    await waitUntil(() => rows().length > 5, "shows all again");
  });

  it("takes several off sale at once, and back on by undoing it", async () => {
    await signIn("#/products");
    await shows("Chang");
    tick("Chai");
    tick("Chang");
    await shows("2 selected");
    await expect(page.desk()).to.be.accessible();
    await press("Take off sale");
    await shows("2 products changed");
    expect([stored("BEV-101").active, stored("BEV-102").active]).to.deep.equal([false, false]);
    await press("Undo");
    await waitUntil(() => stored("BEV-101").active && stored("BEV-102").active, "undone");
  });

  it("puts several under a category", async () => {
    await signIn("#/products");
    await shows("Chang");
    tick("Chai");
    await press("Category…");
    await shows("Change 1 product");
    await type("setting-value", "Hot drinks");
    await expect(page.desk()).to.be.accessible();
    await press("Set it");
    await shows("1 product changed");
    expect(stored("BEV-101").category).to.equal("Hot drinks");
  });

  it("edits a product, says at the field what cannot be, and keeps what was typed", async () => {
    await signIn("#/products/sku/BEV-101");
    await shows("Units and base prices");
    await expect(page.desk()).to.be.accessible();
    await type("name", "Chai, strong");
    await type("unit-0-price", "a lot");
    await press("Save");
    await shows("A price such as 12.50.");
    await expect(page.desk()).to.be.accessible();
    await type("unit-0-price", "2.05");
    await type("unit-1-minimum", "6");
    await type("unit-1-maximum", "4");
    await press("Save");
    await shows("The maximum is below the minimum.");
    await type("unit-1-maximum", "");
    await press("Save");
    await shows("Saved: Chai, strong");
    const { name, units } = stored("BEV-101");
    expect([name, units[0]?.price?.amount, units[1]?.minimum]).to.deep.equal([
      "Chai, strong",
      205,
      6,
    ]);
  });

  it("shows both where a colleague was quicker", async () => {
    await signIn("#/products/sku/BEV-101");
    await type("name", "Mine");
    Object.assign(stored("BEV-101"), { name: "Theirs", revision: "another_one_" });
    await press("Save");
    await shows("Somebody else saved a change while you were typing.");
    await shows("Theirs");
    await expect(page.desk()).to.be.accessible();
    await press("Go on with mine");
    await press("Save");
    await shows("Saved: Mine");
    expect(stored("BEV-101").name).to.equal("Mine");
  });

  it("changes the stock apart from what is typed, and refuses more than there is", async () => {
    await signIn("#/products/sku/BEV-101");
    await type("name", "Half typed");
    await type("stock", "40");
    await press("Change the stock");
    await shows("40 base units at hand");
    await shows("Went out");
    all("[type=radio][value=remove]")[0]?.click();
    await type("stock", "50");
    await press("Change the stock");
    await shows("There are only 40");
    await expect(page.desk()).to.be.accessible();
    expect((all("#name")[0] as HTMLInputElement).value).to.equal("Half typed");
    expect(stored("BEV-101").stock).to.equal(40);
  });

  it("makes a product, and asks before a half typed one is left", async () => {
    await signIn("#/products");
    await press("New product");
    await shows("It stays: orders and prices refer to it.");
    await expect(page.desk()).to.be.accessible();
    await type("sku", "OOL-1");
    await press("All products");
    await shows("Leave without saving?");
    await press("Stay here");
    await press("Make the product");
    await shows("This is needed.");
    await type("name", "Oolong");
    await type("unit-0-price", "4.10");
    await press("Make the product");
    await shows("Made: Oolong");
    await waitUntil(() => location.hash === "#/products/sku/OOL-1", "shows it");
    expect(stored("OOL-1").units[0]?.price?.amount).to.equal(410);
  });

  it("offers to take off sale what cannot be deleted", async () => {
    await signIn("#/products/sku/BEV-101");
    await press("Delete this product…");
    await shows("It cannot be brought back.");
    await press("Delete it");
    await shows("orders refer to it");
    await expect(page.desk()).to.be.accessible();
    await press("Take it off sale");
    await shows("Saved: Chai");
    expect(stored("BEV-101").active).to.equal(false);
  });

  it("takes a picture that is dropped, and says why it does not take another file", async () => {
    await signIn("#/products/sku/BEV-101");
    await shows("Choose a picture");
    const drop = (file: File) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      all(".drop")[0]?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    };
    drop(new File(["%PDF-1.7"], "chai.pdf", { type: "application/pdf" }));
    await shows("It is no JPEG, PNG, WebP, AVIF or GIF picture");
    const png = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0);
    drop(new File([png], "chai.png", { type: "image/png" }));
    await shows("Take it off");
    await press("Save");
    await shows("Saved: Chai");
    expect(stored("BEV-101").imageUrl).to.match(/^\/pictures\/northwind\/uploaded\//);
  });

  it("says what to do when the server cannot be reached", async () => {
    await signIn();
    backend.goOffline();
    location.hash = "#/products";
    await shows("The products cannot be shown");
    backend.goOnline();
    await press("Try again");
    await shows("Chang");
  });
});
