import { expect, waitUntil } from "@open-wc/testing";
import { heldLots } from "@order-portal/testkit";
import { readFile } from "@order-portal/ui/tables";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { goTo } from "../../testing/go-to.ts";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

async function openInventory(): Promise<PortalPage> {
  const page = await openCatalogue();
  await goTo(page, "Inventory");
  await page.find(".lot");
  return page;
}

/** What a button offers as a file. */
async function take(page: PortalPage, button: string): Promise<Blob> {
  const { click } = HTMLAnchorElement.prototype;
  const offered = new Promise<string>((resolve) => {
    HTMLAnchorElement.prototype.click = function () {
      resolve(this.href);
    };
  });
  await page.press(button);
  const file = await fetch(await offered);
  HTMLAnchorElement.prototype.click = click;
  return file.blob();
}

const lots = (page: PortalPage) =>
  page.all(".lot").map((lot) => lot.innerText.replace(/\s+/g, " ").trim());

describe("the inventory", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 1280, height: 900 });
    await emulateMedia({ reducedMotion: "reduce" });
  });

  it("is offered to those for whom something is held, and to nobody else", async () => {
    backend.state.heldLots = [];
    const page = await openCatalogue();
    await page.control(/^Orders/);
    expect(page.text()).not.to.contain("Inventory");
  });

  it("shows each lot with what remains of it, searched, narrowed and sorted", async () => {
    const page = await openInventory();
    expect(lots(page)).to.have.length(3);
    expect(page.text()).to.contain("61.5 Kilogram");
    await page.press("Remaining");
    await waitUntil(() => lots(page)[0]?.startsWith("Raclette"), "least first");
    await page.press(/^Remaining/);
    await waitUntil(() => lots(page)[0]?.includes("120"), "most first");
    await page.type("input[type=search]", "harbor");
    await waitUntil(() => lots(page).length === 2, "by account");
    const holder = await page.find<HTMLSelectElement>('select[aria-label="Held by"]');
    holder.value = "Northwind Traders";
    holder.dispatchEvent(new Event("change"));
    await page.shows("Nothing like that is held for you");
    await page.press("Show all");
    await waitUntil(() => lots(page).length === 3, "all again");
  });

  it("is taken along whole, with all that is not loaded yet", async () => {
    const [first] = heldLots;
    if (!first) throw new Error("There are lots.");
    backend.state.heldLots = Array.from({ length: 5000 }, (_, i) => ({
      ...first,
      lotNumber: `L-${String(i).padStart(4, "0")}`,
    }));
    const page = await openInventory();
    await page.shows("5,000 lots");
    const rows = (await (await take(page, "As CSV")).text()).trim().split("\r\n");
    expect(rows).to.have.length(5001);
    expect(rows[0]).to.contain("SKU,Product,Lot,Owner,Held by,Remaining,Unit");
    expect(rows[5000]).to.contain("L-4999");
  });

  it("is reopened as the workbook that it was written to, and bears no formula", async () => {
    const [first] = heldLots;
    if (!first) throw new Error("There are lots.");
    backend.state.heldLots = [{ ...first, lotNumber: "=1+1", quantity: "0.25" }];
    const page = await openInventory();
    const reading = await readFile(await take(page, "As Excel"), { locale: "en" });
    if (!("tables" in reading)) throw new Error(reading.fault);
    const cells = reading.tables[0].rows[1]?.cells;
    expect(cells?.[2]).to.match(/^'?=1\+1$/);
    expect(cells?.[5]).to.equal("0.25");
  });

  it("says so when the last of it is used up, and keeps long words within the page", async () => {
    const [first] = heldLots;
    if (!first) throw new Error("There are lots.");
    const long = "x".repeat(100);
    backend.state.heldLots = [{ ...first, name: long, lotNumber: long.slice(0, 64), holder: long }];
    await setViewport({ width: 360, height: 740 });
    const page = await openInventory();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    backend.state.heldLots = [];
    await page.type("input[type=search]", "x");
    await page.shows("Nothing like that is held for you");
    await page.press("Show all");
    await page.shows("Nothing is held for you now");
    await expect(page.element).to.be.accessible();
    await setViewport({ width: 1280, height: 900 });
  });

  it("says what went wrong, and goes on", async () => {
    const allow = backend.refuse("listInventory", "internal_error");
    const page = await openCatalogue();
    await goTo(page, "Inventory");
    await page.shows("Something went wrong on our side");
    allow();
    await page.press("Try again");
    await page.find(".lot");
  });
});
