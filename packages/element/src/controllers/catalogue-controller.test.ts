import { expect, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { aroundTheHorn, manyProducts } from "@order-portal/testkit";
import { openCatalogue, openPage, useBackend, type PortalPage } from "../testing/portal-page.ts";

describe("the catalogue", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(() => setViewport({ width: 1280, height: 800 }));

  const lists = () => backend.calls.filter((call) => call.route === "listProducts");
  const names = (page: PortalPage) =>
    page.all("[part~=product-name]").map((name) => name.innerText.trim());
  /** Waits for the list to be just these. */
  const listed = async (page: PortalPage, expected: string[]) => {
    const isListed = () => names(page).join() === expected.join();
    await waitUntil(isListed, "", { timeout: 8000 }).catch(() => undefined); // Said better below.
    expect(names(page)).to.deep.equal(expected);
  };

  it("shows the supplier's tabs, and the list of the one chosen", async () => {
    const page = await openCatalogue();
    await page.press(/^New Arrivals/);
    await page.hides("Aniseed Syrup");
    await listed(page, ["Chef Anton's Cajun Seasoning", "Ikura"]);
    await page.press(/^Seafood/);
    await page.hides("Cajun");
    await listed(page, ["Ikura"]);
  });

  it("shows a tab again at once", async () => {
    const page = await openCatalogue();
    await page.press(/^Seafood/);
    await page.hides("Aniseed Syrup");
    const before = lists().length;
    await page.press(/^All/);
    await page.shows("Aniseed Syrup");
    expect(lists()).to.have.length(before);
  });

  it("searches as one types, through the whole catalogue", async () => {
    const page = await openCatalogue();
    await page.press(/^Seafood/);
    await page.hides("Aniseed Syrup");
    await page.type("input[type=search]", "syr");
    await page.shows("1 product for “syr”");
    await listed(page, ["Aniseed Syrup"]);
  });

  it("finds by sku and by alias", async () => {
    const page = await openCatalogue();
    await page.type("input[type=search]", "BEV-102");
    await page.shows("1 product for “BEV-102”");
    await listed(page, ["Chang"]);
    await page.type("input[type=search]", "roe");
    await page.shows("1 product for “roe”");
    await listed(page, ["Ikura"]);
  });

  it("sends no search for letters that were typed over", async () => {
    const page = await openCatalogue();
    await page.type("input[type=search]", "s");
    await page.type("input[type=search]", "sy");
    await page.type("input[type=search]", "syr");
    await page.shows("1 product for “syr”");
    expect(lists().map((call) => new URL(call.url).searchParams.get("search"))).to.deep.equal([
      "syr",
    ]);
  });

  it("keeps the list in view until the next is there, and takes no late one", async () => {
    const page = await openCatalogue();
    const held = backend.hold("listProducts");
    await page.type("input[type=search]", "tofu");
    await held.arrived;
    expect(names(page)).to.include("Chai");
    await page.type("input[type=search]", "syr");
    held.release();
    await page.shows("1 product for “syr”");
    await listed(page, ["Aniseed Syrup"]);
  });

  it("says when nothing matches, and clears the search", async () => {
    const page = await openCatalogue();
    await page.type("input[type=search]", "zzz");
    await page.shows("No products match “zzz”");
    await page.press("Clear search", 1);
    await page.shows("Chai");
  });

  it("offers another try when a list could not be had, beside the one in view", async () => {
    const page = await openCatalogue();
    backend.refuse("listProducts", "internal_error", {}, 1);
    await page.press(/^Seafood/);
    await page.shows("Something went wrong on our side");
    expect(names(page)).to.include("Chai");
    await page.press("Try again");
    await page.hides("Aniseed Syrup");
    expect(page.text()).to.not.include("Something went wrong");
    await listed(page, ["Ikura"]);
  });

  it("says why a product cannot be ordered, and has no button to add it", async () => {
    const page = await openCatalogue();
    await page.shows("Out of stock");
    await page.shows("Ask for a price");
    expect(page.all(`button[aria-label^="Add Chef Anton's Gumbo Mix"]`)).to.have.length(0);
    expect(page.all(`button[aria-label="Add Mishi Kobe Niku"]`)).to.have.length(0);
  });

  it("shows text as text", async () => {
    const page = await openCatalogue();
    await page.type("input[type=search]", "pavlova");
    await page.shows('Pavlova <b>"Grande"</b> & Söhne');
  });

  it("shows a product with its description and price breaks", async () => {
    const page = await openCatalogue();
    await page.press("Chai");
    await page.shows("Assam black tea with cardamom, cinnamon and ginger.");
    const [cases] = page.all('.sheet input[value="CS"]');
    cases?.click();
    await page.shows("Price by quantity");
    await page.shows("$16.20");
    await page.press("Close");
    await page.hides("Assam");
  });

  it("loads more as the end comes near, and draws only what is near", async () => {
    backend.state.products = manyProducts(400);
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.press("Yes, Start Ordering");
    await page.shows("SKU-00001");
    for (let pages = 1; pages <= 3; pages += 1) {
      const isThere = () => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        return lists().length >= pages;
      };
      await waitUntil(isThere, `page ${pages}`, { timeout: 8_000 });
    }
    expect(page.all("[part~=product]").length).to.be.within(4, 120);
    expect(lists().every((call) => new URL(call.url).searchParams.has("cursor"))).to.equal(true);
  });
});
