import { expect } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import type { Held } from "@order-portal/testkit";
import { rawRow, rawWorkbook } from "@order-portal/testkit/tools/raw-workbook";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

async function openUpload(): Promise<PortalPage> {
  const page = await openCatalogue();
  await page.press("Upload or paste");
  await page.shows("Drop a file with your lines here");
  return page;
}

/** Chooses a file, as the browser's own dialog would. */
async function choose(page: PortalPage, name: string, content: BlobPart): Promise<void> {
  const input = await page.find<HTMLInputElement>("input[type=file]");
  const files = new DataTransfer();
  files.items.add(new File([content], name));
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

async function paste(page: PortalPage, text: string): Promise<void> {
  await page.type("textarea", text);
  await page.press("Read lines");
}

const csv = "SKU,Quantity,Unit\r\nBEV-101,3,EA\r\nBEV-102,7,EA\r\nXYZ-999,1,EA\r\nBEV-101,2,EA\r\n";

describe("uploading and pasting lines", function () {
  this.timeout(20_000);
  const backend = useBackend();
  let held: Held | undefined;

  before(async () => {
    await setViewport({ width: 1280, height: 900 });
  });
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    held?.release();
    held = undefined;
  });

  it("shows every line of a file matched, to be chosen or refused, and adds what is matched", async () => {
    const page = await openUpload();
    await choose(page, "order.csv", csv);
    await page.shows("1 matched, 1 to choose, 1 refused");
    await page.shows("Lines 2 and 5");
    await page.shows("$9.70");
    await page.shows("Line 4");
    await page.shows("No product of this code or name");
    await page.press("Add 1 line to cart");
    await page.shows("1 line added to the cart.");
    expect(page.all(".toast")).to.have.length(0); // It is said once.
    await page.shows("0 matched, 1 to choose, 1 refused");
    await page.press("Make it 6");
    await page.shows("1 matched, 1 refused");
    await page.press("Add 1 line to cart");
    await page.shows("0 matched, 1 refused");
    expect(backend.state.workspace.slug).to.equal("northwind");
  });

  it("says which lines the server would not take after all, and why, and says it once", async () => {
    const page = await openUpload();
    await paste(page, "BEV-101\t3\tEA\nCND-103\t2\tEA");
    await page.shows("2 matched");
    const errors = [{ pointer: "/lines/1", code: "quantity_above_stock", detail: "Only 1 left." }];
    backend.refuse("updateCart", "line_refused", { errors }, 1);
    await page.press("Add 2 lines to cart");
    await page.shows("1 of 2 lines added to the cart.");
    await page.shows("Aniseed Syrup: Only 1 left.");
    expect(page.all(".toast")).to.have.length(0);
  });

  it("says what was in the cart already, and takes an addition back as a whole", async () => {
    const page = await openCatalogue();
    await page.setQuantity("Chai", 4);
    await page.shows("$7.76");
    await page.press("Upload or paste");
    await paste(page, "SKU\tQty\tUnit\nBEV-101\t3\tEA");
    await page.shows("1 matched");
    await page.press("Add 1 line to cart");
    await page.shows("1 of them was in the cart already and was added up.");
    await page.press("Undo");
    await page.shows("1 matched");
    await page.hides("added to the cart");
  });

  it("reads an e-mail line by line, and asks which product and unit is meant", async () => {
    const page = await openUpload();
    await paste(page, "Hello,\nchai 2 kg\nanise x3\n");
    await page.shows("1 matched, 1 to choose, 1 left out");
    await page.shows("In which unit?");
    const unit = await page.find<HTMLSelectElement>(".fields select");
    unit.value = "CS";
    unit.dispatchEvent(new Event("change", { bubbles: true }));
    await page.shows("2 matched, 1 left out");
    await page.shows("$36.00");
  });

  it("matches again what is put right, and leaves out what is not wanted", async () => {
    const page = await openUpload();
    await choose(page, "order.csv", "SKU,Quantity,Unit\nNOPE-12345,2,EA\nBEV-101,1,EA\n");
    await page.shows("1 matched, 1 refused");
    await page.enter("label.code input", "CND-103");
    await page.shows("2 matched");
    await page.shows("Aniseed Syrup");
    await page.press("Leave out Chai");
    await page.shows("1 matched, 1 left out");
    await page.press("Put back");
    await page.shows("2 matched");
  });

  it("shows only the lines of one kind", async () => {
    const page = await openUpload();
    await choose(page, "order.csv", csv);
    await page.shows("1 refused");
    await page.press(/^Refused/);
    await page.hides("Lines 2 and 5");
    await page.shows("XYZ-999");
  });

  it("asks which column is which where it cannot tell, and which sheet", async () => {
    const page = await openUpload();
    const bytes = rawWorkbook({
      sheets: {
        Notes: `<sheetData>${rawRow(1, "to do", "call Anna")}</sheetData>`,
        Order: `<sheetData>${rawRow(1, "12", "BEV-101", "Chai")}${rawRow(2, "6", "BEV-102", "Chang")}</sheetData>`,
      },
    });
    await choose(page, "order.xlsx", bytes);
    await page.shows("Which column is which?");
    for (const [id, value] of [
      ["sheet", "1"],
      ["column-code", "1"],
      ["column-quantity", "0"],
      ["column-unit", ""],
    ] as const) {
      const field = await page.find<HTMLSelectElement>(`#${id}`);
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    await page.press("Read 2 lines");
    await page.shows("2 matched");
  });

  it("says in words why a file cannot be read", async () => {
    const page = await openUpload();
    await choose(page, "old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4));
    await page.shows("This is an Excel file of before 2007 (.xls)");
    await choose(page, "empty.csv", "");
    await page.shows("There is nothing in this file");
  });

  it("says that it read only as many lines as can be ordered at a time", async () => {
    const page = await openUpload();
    await choose(page, "long.csv", `SKU,Qty,Unit\n${"BEV-101,1,EA\n".repeat(2500)}`);
    await page.shows("The first 2,000 are here");
    await page.shows("1 matched");
    await page.shows("$3,880.00");
  });

  it("takes a paste anywhere on the screen, and a file dropped on it", async () => {
    const page = await openUpload();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "BEV-101\t1\tEA\nCND-103\t2\tEA");
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
    await page.shows("2 matched");
    await page.press("Another file or text");
    await page.shows("Drop a file with your lines here");
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([csv], "order.csv"));
    const [screen] = page.all("order-portal-upload");
    screen?.dispatchEvent(new DragEvent("dragover", { dataTransfer, cancelable: true }));
    screen?.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
    await page.shows("1 matched, 1 to choose, 1 refused");
  });

  it("keeps lines that are not in the cart yet", async () => {
    const page = await openUpload();
    await choose(page, "order.csv", csv);
    await page.shows("1 to choose");
    await page.press("Back to Catalogue");
    await page.press("Upload or paste");
    await page.shows("These are the lines that you left here");
    await page.shows("1 matched, 1 to choose, 1 refused");
  });

  it("waits for the connection, and goes on when it is back", async () => {
    const page = await openUpload();
    backend.goOffline();
    await paste(page, "BEV-101\t1\tEA\nCND-103\t2\tEA");
    await page.shows("Matching 2 of 2 lines");
    await page.shows("No connection");
    backend.goOnline();
    await page.shows("2 matched");
  });

  for (const { width, colorScheme } of [
    { width: 1280, colorScheme: "light" },
    { width: 320, colorScheme: "dark" },
  ] as const) {
    describe(`to everybody, at ${width} px, ${colorScheme}`, () => {
      before(async () => {
        await setViewport({ width, height: 800 });
        await emulateMedia({ reducedMotion: "reduce", colorScheme });
        document.documentElement.style.colorScheme = colorScheme;
      });

      const open = async () => {
        const page = await openCatalogue();
        if (width < 880) await page.press("Order tools");
        await page.press(/^Upload or paste/);
        await page.shows("Drop a file with your lines here");
        return page;
      };
      const states: Record<string, (page: PortalPage) => Promise<void>> = {
        "the beginning": () => Promise.resolve(),
        "a refused file": async (page) => {
          await choose(page, "old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4));
          await page.shows("before 2007");
        },
        "the choice of columns": async (page) => {
          await choose(page, "order.csv", "NW-1,Chai tea,1\nNW-2,Chang beer,2\n");
          await page.shows("Which column is which?");
        },
        "lines being matched": async (page) => {
          held = backend.hold("matchLines");
          await choose(page, "order.csv", csv);
          await page.shows("Matching 4 of 4 lines");
        },
        "lines of every kind": async (page) => {
          await choose(page, "order.csv", `${csv}tea spread,1,EA\n,,\nChai,2,\n`);
          await page.shows("1 matched");
        },
        "lines added": async (page) => {
          await choose(page, "order.csv", csv);
          await page.press("Add 1 line to cart");
          await page.shows("added to the cart");
        },
      };
      for (const [name, come] of Object.entries(states)) {
        it(name, async () => {
          const page = await open();
          await come(page);
          await expect(page.element).to.be.accessible();
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });
      }
    });
  }
});
