import { expect, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { rawRow, rawWorkbook } from "@order-portal/testkit/tools/raw-workbook";
import { deskPage } from "../../testing/desk-page.ts";
import { ImportScreen } from "./import-screen.ts";

const file = (name: string, content: BlobPart) => new File([content], name);

describe("bringing files in", () => {
  const page = deskPage();
  const { all, shows, press, backend, seen } = page;

  /** Drops files on the area, as a person does. */
  async function drop(...files: File[]) {
    await waitUntil(() => all(".drop").length > 0, "has a place for files", { timeout: 8000 });
    const dataTransfer = new DataTransfer();
    for (const one of files) dataTransfer.items.add(one);
    all(".drop")[0]?.dispatchEvent(
      new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }),
    );
  }

  const puts = () => backend.calls.filter(({ route }) => route === "putRows");
  const choose = (id: string, value: string) => {
    const select = all(`#${id}`)[0] as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };

  it("shows what several files would change, and then puts in just that", async () => {
    backend.state.rows.set(
      "products",
      new Map([
        ["TEA", { sku: "TEA", name: "Tea", stock: "5" }],
        ["MATE", { sku: "MATE", name: "Mate", stock: "1" }],
      ]),
    );
    await page.signIn("#/imports");
    await drop(
      file("units.csv", "sku,unit,price\nTEA,EA,2.50\n"),
      file("products.csv", "sku,name,stock\nTEA,Green tea,5\nMATE,Mate,1\nCHAI,Chai,\n,Lost,3\n"),
      file("workspace.json", "{}"),
    );
    await shows("What changes");
    await shows("Green tea");
    for (const text of ["1 new", "1 changed", "1 unchanged", "1 refused", "is needed"]) {
      expect(seen()).to.include(text);
    }
    expect(puts().length).to.equal(0);
    await press("Apply 3 rows");
    await shows("Done: 3 rows were taken.");
    // What others refer to comes first, whatever the order of the files.
    expect(puts().map(({ url, body }) => [url.split("/").at(-1), body])).to.deep.equal([
      [
        "products",
        {
          rows: [
            { sku: "TEA", name: "Green tea", stock: "5" },
            { sku: "CHAI", name: "Chai", stock: "" },
          ],
        },
      ],
      ["units", { rows: [{ sku: "TEA", unit: "EA", price: "2.50" }] }],
    ]);
  });

  it("asks for a column that is not told, and knows it the next time", async () => {
    await page.signIn("#/imports");
    const list = file("Preisliste.csv", "Artikel-Nr.;ME;Brutto\nTEA;EA;1.234,50\n");
    await drop(list);
    await shows("Units and prices");
    await waitUntil(() => all("#column-0-2").length > 0, "has the column", { timeout: 8000 });
    expect((all("#column-0-0")[0] as HTMLSelectElement).value).to.equal("sku");
    expect(seen()).to.include("left out: Brutto");
    choose("column-0-2", "price");
    await press("Preview");
    await shows("Apply 1 rows");
    await press("Start anew");
    await drop(list);
    await shows("Apply 1 rows");
    expect(puts().length).to.equal(0);
  });

  it("takes a price list as a supplier has it: a title above, prices beside the names", async () => {
    await page.signIn("#/imports");
    const list = [
      "Preisliste 2026;;;;",
      ";;;;",
      "Art.-Nr.;Artikel;Einheit;VK-Preis €;Ampel",
      "TEA;Tee;Stk.;12,50 €;rot",
      "TEE UND KAFFEE;;;;",
      "MATE;Mate;;;",
    ];
    await drop(file("Preise.csv", list.join("\n")));
    await shows("Row 3 names the columns");
    await press("Apply 3 rows");
    await shows("Done: 3 rows were taken.");
    expect(puts().map(({ url, body }) => [url.split("/").at(-1), body])).to.deep.equal([
      [
        "products",
        {
          rows: [
            { sku: "TEA", name: "Tee" },
            { sku: "MATE", name: "Mate" },
          ],
        },
      ],
      ["units", { rows: [{ sku: "TEA", price: "12.50", unit: "Stk." }] }],
    ]);
  });

  it("takes the addresses out of a list of customers, and asks for the unit of prices without one", async () => {
    await page.signIn("#/imports");
    await drop(
      file("Kunden.csv", "Kd.-Nr.;Firma;Straße;PLZ;Ort;Land\n7;Löwe;Weg 1;50667;Köln;Germany\n"),
      file("Artikel.csv", "Art.-Nr.;Bezeichnung;Preis\nTEA;Tee;2,5\n"),
    );
    await shows("Unit of the prices");
    await press("Apply 5 rows");
    await shows("Done: 5 rows were taken.");
    const kept = (table: string) => [...(backend.state.rows.get(table)?.values() ?? [])];
    expect(kept("units")).to.deep.equal([{ sku: "TEA", price: "2.5", unit: "EA" }]);
    const address = {
      customer: "7",
      line1: "Weg 1",
      postal_code: "50667",
      city: "Köln",
      country: "DE",
    };
    expect(kept("addresses")).to.deep.equal([
      { ...address, kind: "billing" },
      { ...address, kind: "shipping" },
    ]);
  });

  it("counts what a sheet brings along among the rows of one drop", async () => {
    await page.signIn("#/imports");
    await drop(file("Customers.csv", `number,name,street\n${"A,B,1\n".repeat(66_667)}`));
    await shows("With prices and addresses these are more than 200,000 rows");
    expect(backend.calls.some(({ route }) => route === "previewRows")).to.equal(false);
  });

  it("says what to do with a file whose columns tell nothing", async () => {
    await page.signIn("#/imports");
    await drop(file("x.csv", "a,b\n1,2\n"));
    await shows("Its columns do not tell what is in it.");
  });

  it("reads workbooks: sheets by their names, formulas as their results, merged cells in each row", async () => {
    await page.signIn("#/imports");
    const formula = `<row r="3"><c r="A3" t="str"><f>1+1</f><v>=2</v></c><c r="B3" t="inlineStr"><is><t>Two</t></is></c></row>`;
    const bytes = rawWorkbook({
      sheets: {
        Products: `<sheetData>${rawRow(1, "sku", "name", "category")}${rawRow(2, "A", "Alpha", "Tea")}${rawRow(4, "C", "Gamma")}${formula}</sheetData><mergeCells><mergeCell ref="C2:C4"/></mergeCells>`,
        Units: `<sheetData>${rawRow(1, "sku", "unit", "price")}${rawRow(2, "A", "EA", 2.5)}</sheetData>`,
      },
    });
    await drop(file("everything.xlsx", bytes));
    await press("Apply 4 rows");
    await shows("Done: 4 rows were taken.");
    const kept = [...(backend.state.rows.get("products")?.values() ?? [])];
    expect(kept.map(({ sku, category }) => `${sku} ${category}`)).to.have.members([
      "A Tea",
      "=2 Tea",
      "C Tea",
    ]);
    expect(backend.state.rows.get("units")?.get("A\0EA")?.["price"]).to.equal("2.5");
  });

  it("says of each file that cannot be read what to do, and of too many rows", async () => {
    await page.signIn("#/imports");
    await drop(
      file("page.xls", "<html><table></table></html>"),
      file("many.csv", `sku,name\n${"A,B\n".repeat(200_002)}`),
    );
    await shows("It is a web page.");
    await shows("more than 200,000 rows");
  });

  it("stops where the connection does, and goes on from there", async () => {
    await page.signIn("#/imports");
    await drop(
      file(
        "products.csv",
        `sku,name\n${Array.from({ length: 600 }, (_, i) => `S${i},N${i}`).join("\n")}`,
      ),
    );
    await shows("Apply 600 rows");
    const endRefusal = backend.refuse("putRows", "storage_full", {
      detail: "The database is full.",
    });
    await press("Apply 600 rows");
    await shows("The database is full.");
    await shows("Stopped after 0 of 600 rows");
    endRefusal();
    await press("Go on");
    await shows("Done: 600 rows were taken.");
  });

  it("can be used by everybody", async () => {
    await page.signIn("#/imports");
    await drop(file("products.csv", "sku,name,colour\nTEA,Tea,green\n,Lost,\n"));
    await shows("Refused rows");
    for (const width of [360, 1280]) {
      await setViewport({ width, height: 800 });
      await expect(page.desk()).to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    }
    expect(all("order-desk-imports")[0]).to.be.instanceOf(ImportScreen);
  });
});
