import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys, sendMouse, setViewport } from "@web/test-runner-commands";
import { aroundTheHorn } from "@order-portal/testkit";
import { findAll, openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

describe("the Quantity Grid on the page", function () {
  this.timeout(30_000);
  const backend = useBackend();

  before(() => setViewport({ width: 1280, height: 900 }));

  /** Opens the grid as a buyer does; its first cell has the focus. */
  async function openGrid(): Promise<PortalPage> {
    const page = await openCatalogue();
    await page.find('[part~="segments"] input[value="grid"]');
    (await page.find('[part~="segments"] input[value="grid"]')).click();
    const first = await page.find("[role=gridcell] input");
    await waitUntil(() => rowsLoaded(page), "all rows are loaded", { timeout: 8000 });
    first.focus();
    return page;
  }

  const rowsLoaded = (page: PortalPage) =>
    page.all("order-portal-grid .loading").length === 0 && page.all("[role=grid]").length > 0;

  /** What has the focus. */
  function focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  /** The label of the cell that has the focus. */
  const inUse = () => focused()?.getAttribute("aria-label") ?? focused()?.localName ?? "";

  const fields = (page: PortalPage) =>
    page.all("[role=gridcell] input").filter((each) => each instanceof HTMLInputElement);
  const cellAt = (page: PortalPage, row: number, column: number) =>
    page.all(`[data-row="${row}"] [data-column="${column}"]`)[0];
  const textOf = (page: PortalPage, row: number, column: number) => {
    const cell = cellAt(page, row, column);
    return cell?.querySelector("input")?.value ?? cell?.querySelector(".text")?.textContent ?? "";
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key });
  };
  const inCart = () => backend.state.carts.get(aroundTheHorn.number)?.lines ?? [];
  const serverHas = (count: number) =>
    waitUntil(() => inCart().length === count, `the server has ${count} lines`, { timeout: 8000 });

  /** Pastes as the browser does, into what has the focus. */
  function paste(texts: Record<string, string>) {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
    const init = { clipboardData, bubbles: true, composed: true, cancelable: true };
    focused()?.dispatchEvent(new ClipboardEvent("paste", init));
  }

  it("is filled in by the keyboard alone, straight down, and undone", async () => {
    const page = await openGrid();
    await press("6", "Enter", "1", "2", "Enter", "1", "8", "Shift+Enter");
    await serverHas(3);
    expect([0, 1, 2].map((row) => textOf(page, row, 0))).to.deep.equal(["6", "12", "18"]);
    await press("ArrowUp", "ArrowUp", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
    await press("Control+d");
    await waitUntil(() => textOf(page, 3, 0) === "6");
    expect([0, 1, 2, 3].map((row) => textOf(page, row, 0))).to.deep.equal(["6", "6", "6", "6"]);
    await serverHas(4);
    await press("Control+z");
    await waitUntil(() => textOf(page, 3, 0) === "");
    expect([0, 1, 2].map((row) => textOf(page, row, 0))).to.deep.equal(["6", "12", "18"]);
    await press("Control+y");
    await waitUntil(() => textOf(page, 3, 0) === "6");
    await press("Delete");
    await waitUntil(() => textOf(page, 3, 0) === "");
    expect([0, 1, 2].map((row) => textOf(page, row, 0))).to.deep.equal(["6", "", ""]);
    await serverHas(1);
  });

  it("finds a product by its letters, and goes back to the cells with Enter", async () => {
    await openGrid();
    await press("t", "o", "f");
    expect(inUse()).to.equal("Find a row by code or name");
    await press("Enter");
    await waitUntil(() => inUse().startsWith("Tofu"), `the focus is on Tofu, not ${inUse()}`);
  });

  it("takes a block from a spreadsheet, and says of each cell that does not fit why", async () => {
    const page = await openGrid();
    paste({ "text/plain": "1,200\t\r\n7 cs\tx\r\n2\t\r\n" });
    await waitUntil(() => textOf(page, 2, 0) === "2");
    expect(textOf(page, 0, 0)).to.equal("1,200".replace(",", ""));
    expect(textOf(page, 1, 0)).to.equal("7 cs");
    await page.shows("not in your cart");
    await page.shows("Not a whole number.");
    await serverHas(2);
    expect(cellAt(page, 1, 0)?.getAttribute("aria-invalid")).to.equal("true");
    cellAt(page, 1, 0)?.click();
    await waitUntil(() => fields(page)[0]?.value === "7 cs", "the cell clicked is a field");
    const [invalid] = fields(page);
    expect(invalid?.getAttribute("aria-invalid")).to.equal("true");
    const described = invalid?.getAttribute("aria-describedby") ?? "";
    const root = invalid?.getRootNode() as ShadowRoot; // It stands in a shadow tree.
    expect(root.getElementById(described)?.textContent).to.equal("Not a whole number.");
    await press("Control+z");
    await waitUntil(() => textOf(page, 1, 0) === "");
    await page.hides("not in your cart");
    await serverHas(0);
  });

  it("lets the keyboard leave it by Escape and Tab", async () => {
    await openGrid();
    await press("Tab");
    const second = inUse();
    await press("Escape", "Tab");
    expect(inUse()).to.not.equal(second);
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    expect(active?.closest("[role=grid]") ?? null).to.equal(null);
  });

  it("reads as a grid: rows and columns counted, the cell in use a named field in the tab order", async () => {
    const page = await openGrid();
    const [grid] = page.all("[role=grid]");
    if (!grid) throw new Error("There is no grid.");
    const rows = page.all("[role=grid] [role=row]");
    const columns = Number(grid.getAttribute("aria-colcount"));
    expect(Number(grid.getAttribute("aria-rowcount"))).to.be.at.least(rows.length);
    // What a screen reader meets, in its order.
    const roles = rows.map((row) =>
      [...row.querySelectorAll("[role]")].map((cell) => cell.getAttribute("role")),
    );
    const middle = Array<string>(columns - 2);
    expect(roles[0]).to.deep.equal(Array(columns).fill("columnheader"));
    expect(roles[1]).to.deep.equal(["rowheader", ...middle.fill("gridcell"), "gridcell"]);
    const indexes = rows.map((row) => Number(row.getAttribute("aria-rowindex")));
    expect(indexes).to.deep.equal(indexes.map((_, index) => index + 1));
    for (const row of rows) {
      const places = [...row.querySelectorAll("[aria-colindex]")].map((cell) =>
        Number(cell.getAttribute("aria-colindex")),
      );
      expect(places).to.deep.equal(places.map((_, index) => index + 1));
    }
    const [field, ...others] = fields(page);
    expect(others.length, "one field is there, in the cell in use").to.equal(0);
    expect(field?.tabIndex).to.equal(0);
    expect(field?.getAttribute("aria-label")).to.not.equal(null);
  });

  it("has no barrier that axe knows of, with and without entries that are not taken", async () => {
    const page = await openGrid();
    await expect(page.element).to.be.accessible();
    await press("9", ".", "5", "Enter");
    await page.shows("not in your cart");
    await expect(page.element).to.be.accessible();
  });

  it("has columns for each delivery date, whose lines go out with it", async () => {
    backend.state.workspace = { ...backend.state.workspace, deliveryDates: "several" };
    const page = await openGrid();
    const before = page.all("[role=columnheader]").length;
    const day = `${new Date().getFullYear() + 1}-03-04`;
    await page.enter('.date input[name="day"]', day);
    await page.press("Add date");
    await waitUntil(() => page.all("[role=columnheader]").length > before);
    const headings = page.all("[role=columnheader]").map(({ textContent }) => textContent);
    const added = headings.findIndex((heading) => heading.includes("Mar 4")) - 1;
    cellAt(page, 0, added)?.click();
    await waitUntil(
      () => /, Mar 4, \d{4}$/.test(inUse()),
      `the cell has the focus, not ${inUse()}`,
    );
    await press("5", "Enter");
    await serverHas(1);
    expect(inCart()[0]).to.include({ quantity: 5, deliveryDate: day });
  });

  it("keeps the cell in use in view on a phone, down and sideways", async () => {
    await setViewport({ width: 360, height: 640 });
    const page = await openGrid();
    await press("PageDown", "PageDown", "End");
    const [field] = fields(page);
    const [scroller] = page.all(".scroller");
    const cell = field?.getBoundingClientRect();
    const view = scroller?.getBoundingClientRect();
    if (!cell || !view) throw new Error("There is no cell in use.");
    expect(cell.right).to.be.at.most(view.right);
    expect(cell.left).to.be.at.least(view.left);
    expect(cell.bottom).to.be.at.most(Math.min(view.bottom, innerHeight));
    expect(inUse()).to.not.equal("");
    await setViewport({ width: 1280, height: 900 });
  });

  it("goes to its last row by one key, and back by another", async () => {
    const page = await openGrid();
    await press("Control+End");
    const [scroller] = page.all(".scroller");
    const isInView = () => {
      const cell = fields(page)[0]?.getBoundingClientRect();
      const view = scroller?.getBoundingClientRect();
      return cell && view ? cell.top >= view.top && cell.bottom <= view.bottom : false;
    };
    await waitUntil(isInView, "the last row is in view");
    await press("ArrowUp");
    await waitUntil(isInView, "the row above it is in view");
    await press("Control+Home");
    await waitUntil(isInView, "the first row is in view");
  });

  it("goes to where an arrow points from right to left, too", async () => {
    document.documentElement.dir = "rtl";
    await openGrid();
    const places: (string | undefined)[] = [];
    for (const key of ["ArrowLeft", "ArrowRight"]) {
      await press(key);
      places.push(focused()?.closest<HTMLElement>("[data-column]")?.dataset["column"]);
    }
    document.documentElement.dir = "";
    expect(places).to.deep.equal(["1", "0"]);
  });

  it("selects the cell in use alone when that is clicked, so that no paste fills more", async () => {
    const page = await openGrid();
    await press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowUp");
    const selected = () => page.all("[role=gridcell][aria-selected=true]");
    await waitUntil(() => selected().length === 2, "two are selected");
    const place = fields(page)[0]?.getBoundingClientRect();
    if (!place) throw new Error("No cell is in use.");
    const position: [number, number] = [Math.round(place.left + 9), Math.round(place.top + 9)];
    await sendMouse({ type: "click", position });
    await waitUntil(() => selected().length === 1, "one is selected");
  });

  it("is filled by the handle at the selection's corner, wherever that is taken hold of", async () => {
    const page = await openGrid();
    await press("6", "Enter", "ArrowUp");
    await waitUntil(() => cellAt(page, 0, 0)?.querySelector(".handle"), "it is in use");
    const handle = cellAt(page, 0, 0)?.querySelector(".handle")?.getBoundingClientRect();
    const target = cellAt(page, 3, 0)?.getBoundingClientRect();
    if (!handle || !target) throw new Error("There is no handle, or no fourth row.");
    const to = (x: number, y: number) =>
      sendMouse({ type: "move", position: [Math.round(x), Math.round(y)] });
    await to(handle.right - 3, handle.bottom - 3);
    await sendMouse({ type: "down" });
    await to(target.left + 20, target.top + 20);
    await sendMouse({ type: "up" });
    await waitUntil(() => textOf(page, 3, 0) === "6", "it is filled down");
  });

  it("stays the buyer's choice on the next visit", async () => {
    const page = await openGrid();
    page.element.remove();
    const next = await openCatalogue();
    await next.find("[role=grid]");
    expect(findAll(document, "order-portal-rows").length).to.equal(0);
  });
});
