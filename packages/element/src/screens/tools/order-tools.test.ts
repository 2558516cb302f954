import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";
import { countFitting } from "./fitting-controller.ts";

/** The entries of the row that are to be seen. */
const shown = (page: PortalPage) =>
  page
    .all("nav[part=tools] [part=tool]")
    .filter((entry) => entry.checkVisibility({ visibilityProperty: true }));

const isFocused = (element: Element) => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.activeElement === element;
};

describe("the menu", () => {
  useBackend();

  beforeEach(() => setViewport({ width: 1030, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it("stays one row: what does not fit is behind More", async () => {
    const page = await openCatalogue();
    const more = await page.control("More");
    const [first, ...others] = shown(page);
    const { top } = (first as HTMLElement).getBoundingClientRect();
    for (const entry of others) expect(entry.getBoundingClientRect().top).to.equal(top);
    expect(document.documentElement.scrollWidth).to.be.at.most(1030);

    more.click();
    await page.press(/^Upload or paste/);
    await page.shows("Drop a file with your lines here");
    expect(more.getAttribute("aria-expanded")).to.equal("false");
    expect(more.classList.contains("current"), "it says that one is there").to.equal(true);

    await setViewport({ width: 1500, height: 800 });
    await waitUntil(() => !shown(page).includes(more), "there is room for all");
  });

  it("closes with Escape, and as the focus goes on", async () => {
    const page = await openCatalogue();
    const more = await page.control("More");
    more.focus();
    await sendKeys({ press: "Enter" });
    await page.shows("A file, a sheet or an e-mail");
    await expect(page.element).to.be.accessible();
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Escape" });
    await page.hides("A file, a sheet or an e-mail");
    expect(isFocused(more)).to.equal(true);
    await sendKeys({ press: "Enter" });
    await page.shows("A file, a sheet or an e-mail");
    await sendKeys({ press: "Shift+Tab" });
    await page.hides("A file, a sheet or an e-mail");
  });

  it("counts what fits beside More", () => {
    expect(countFitting([100, 100, 100], 300, 50)).to.equal(3);
    expect(countFitting([100, 100, 100], 299, 50)).to.equal(2);
    expect(countFitting([100, 100, 100], 249, 50)).to.equal(1);
    expect(countFitting([100, 100], 20, 50)).to.equal(0);
  });
});
