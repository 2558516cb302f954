/** The guided order, real: from signing in through all steps to papers that are read back. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright";
import { extractText, getDocumentProxy } from "unpdf";
import { launchBrowser } from "../../tools/browser/launch-browser.ts";
import { call, must } from "../program/call.ts";
import { importSupplier, makeLinks, temporaryFolder } from "../program/data.ts";
import { servePage, type SupplierSite } from "../program/page-of-supplier.ts";
import { buyerOf, openBuyer } from "../program/people.ts";
import { serve, type Served } from "../program/run-program.ts";
import { fileScope } from "../program/scope.ts";
import { ann, lineCount, openAccount, paperSupplier, signIn, skuOf } from "./paper-shop.ts";

const scope = fileScope();
let environment: Record<string, string>;
let browser: Browser;
let site: SupplierSite;
let server: Served;

before(async () => {
  environment = { DATA_DIR: await temporaryFolder(scope) };
  site = await servePage(scope);
  await importSupplier(environment, paperSupplier(site.origin));
  await openAccount(environment);
  server = await serve(scope, environment);
  site.embed(server.base);
  browser = await launchBrowser();
});
after(() => browser.close());

const step = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Steps of your order" }).getByRole("button", { name });

/** What a PDF says, page by page, with spaces as one types them. */
async function read(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, " "));
}

test("an order of 200 lines is placed step by step, and its papers say what was ordered", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  const session = { workspace: "acme", email: ann.email, password: ann.password, limit: 1 };
  const { token } = must(await call(server.base, "signIn", { body: session })).session;
  const buyer = buyerOf(server.base, token);
  await buyer.fill(Array.from({ length: lineCount }, (_, i) => ({ sku: skuOf(i), quantity: 3 })));
  await page.goto(site.origin);
  await signIn(page);
  await page.getByRole("button", { name: /New order/ }).click();
  await page.getByRole("button", { name: "Review order" }).click();

  // The last steps first; what is half typed is there when one comes back.
  await step(page, "Delivery").click();
  await page.getByRole("radio", { name: "Another address" }).check();
  await page.getByLabel("Country").selectOption("DE");
  await page.getByLabel("Street and number").fill("Unter den Linden 1");
  await page.getByLabel("Postal code").fill("1011");
  await step(page, "Details").click();
  await page.getByLabel("Purchase order number").fill("PO-77");
  await page.getByRole("radio", { name: /Express/ }).check();
  await page.getByRole("button", { name: "Back to Catalogue" }).click();
  await page.getByRole("button", { name: "Review order" }).click();
  assert.equal(await page.getByLabel("Purchase order number").inputValue(), "PO-77");
  assert.ok(await page.getByRole("radio", { name: /Express/ }).isChecked());
  assert.ok(await step(page, "Review").isDisabled(), "an address is half typed");
  await step(page, "Delivery").click();
  assert.equal(await page.getByLabel("Street and number").inputValue(), "Unter den Linden 1");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("It is written like").waitFor();
  await page.getByLabel("Postal code").fill("10117");
  await page.getByLabel("City").fill("Berlin");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "In your cart" }).waitFor();

  // A service that is withdrawn meanwhile: nothing is ordered, and another is asked for.
  await step(page, "Review").click();
  await page.locator("order-portal-review").getByText("Swift Parcel · Express").waitFor();
  await page.getByText("Do you have a discount code?").click();
  await page.getByLabel("Discount code").fill("NONE");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByText("This code is not known.").waitFor();
  await page.getByLabel("Discount code").fill("tenth");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByText("TENTH").first().waitFor();
  await importSupplier(environment, { ...paperSupplier(site.origin, false), tables: {} });
  await page.getByRole("button", { name: "Place order" }).click();
  await page.getByText("is no longer offered").waitFor();
  await page.getByRole("radio", { name: /Road/ }).check();
  await step(page, "Billing").click();
  await page.getByText("1010 Wien").waitFor();
  await step(page, "Review").click();
  await page.getByRole("button", { name: "Place order" }).click();
  await page.getByRole("heading", { name: "Thank you for your order" }).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Pro-forma (PDF)" }).click(),
  ]);
  const number = /pro-forma-(.+)\.pdf/.exec(download.suggestedFilename())?.[1] ?? "";
  const pages = await read(new Uint8Array(await readFile(await download.path())));
  assert.ok(pages.length > 4, `${String(pages.length)} pages`);
  const lines = pages.filter((text) => text.includes("M-"));
  for (const text of lines) assert.ok(text.includes("Item no. Product Quantity"), text);
  const english = pages.join(" ");
  for (let i = 0; i < lineCount; i++) assert.equal(english.split(skuOf(i)).length, 2, skuOf(i));
  // 3 × (10.00 + 10.10 + … + 29.90) = 11,970; a tenth goes off, Road and a tenth of tax come to it.
  const said = [
    ...[`Pro-forma ${number}`, "Pending", "PO-77", "Net 30", "Post, Road", "€89.70"],
    ...["Bill to Café Mozart Buchhaltung Ring 1 1010 Wien Austria"],
    ...["Deliver to Café Mozart Unter den Linden 1 10117 Berlin Germany"],
    ...["Subtotal €11,970.00", "Discount (TENTH) -€1,197.00", "Freight €10.00"],
    ...["Tax €1,078.30", "Total €11,861.30"],
  ];
  for (const text of said) assert.ok(english.includes(text), `${text} is in ${pages[0] ?? ""}`);

  const asked = { params: { number }, query: { locale: "de-DE", paper: "letter" } };
  const { data } = must(await call(server.base, "getProforma", { token, ...asked }));
  const german = (await read(new Uint8Array(Buffer.from(data, "base64")))).join(" ");
  for (const text of [
    ...["Status Offen", "Ring 1 1010 Wien Österreich", "Rabatt (TENTH) -1.197,00 €"],
    ...["11.970,00 €", "Steuer 1.078,30 €", "11.861,30 €"],
  ]) {
    assert.ok(german.includes(text), `${text} is in ${german.slice(0, 600)}`);
  }

  // The page for a printer, and what is written in the order for those who look at it later.
  await page.evaluate(() => {
    const { open } = window;
    window.open = (...where) => {
      const paper = open(...where);
      // Nobody is there to close the dialog, and while it is open no paper can be had.
      if (paper) paper.print = () => undefined;
      return paper;
    };
  });
  const [print] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: "Print" }).click(),
  ]);
  for (const format of ["A4", "Letter"]) {
    const sheets = await read(new Uint8Array(await print.pdf({ format })));
    assert.ok(sheets.length > 4, `${String(sheets.length)} sheets`);
    for (const sheet of sheets.filter((text) => text.includes("M-"))) {
      assert.match(sheet, /SKU Product Quantity/i);
    }
    const printed = sheets.join(" ");
    assert.ok(printed.includes("10117 Berlin"));
    for (let i = 0; i < lineCount; i++) assert.ok(printed.includes(skuOf(i)), skuOf(i));
  }
  const order = await buyer.order(number);
  assert.equal(order.events[0]?.who, ann.name);
  assert.deepEqual(order.carrierService, { service: "Road", carrier: "Post" });
  assert.deepEqual(faults, []);
  await context.close();
});

test("what is too long, of nobody, or another's is refused in words, and papers are one's own", async () => {
  const secrets = await makeLinks(environment, "acme", ["C1", "C2"]);
  const [mozart, berta] = await Promise.all([
    openBuyer(server.base, "acme", secrets["C1"]),
    openBuyer(server.base, "acme", secrets["C2"]),
  ]);
  const ask = (token: string, body: unknown) =>
    call(server.base, "updateCheckout", { token, body });
  const berlin = {
    label: "",
    region: "",
    line2: "",
    line1: "Linden 1",
    city: "Berlin",
    postalCode: "10117",
    country: "DE",
  };
  for (const [body, pointer, detail] of [
    [
      { billingAddress: { ...berlin, line1: "x".repeat(10_000) } },
      "/billingAddress/line1",
      /200 characters/,
    ],
    [
      { billingAddress: { ...berlin, postalCode: "1011" } },
      "/billingAddress/postalCode",
      /written like/,
    ],
    [
      { billingAddress: { ...berlin, country: "XX" } },
      "/billingAddress/country",
      /no such country/,
    ],
  ] as const) {
    const { status, problem } = await ask(mozart.token, body);
    assert.equal(status, 422, JSON.stringify(problem));
    assert.equal(problem?.errors?.[0]?.pointer, pointer);
    assert.match(problem.errors[0].detail, detail);
  }
  const checkout = must(await call(server.base, "getCheckout", { token: mozart.token }));
  const id = checkout.addresses.find((one) => one.id !== null)?.id ?? "";
  assert.equal((await ask(berta.token, { shippingAddressId: id })).problem?.code, "not_found");

  const [number = ""] = await mozart.orders();
  for (const one of [number, "none"]) {
    const papers = await call(server.base, "getProforma", {
      token: berta.token,
      params: { number: one },
    });
    assert.equal(papers.problem?.code, "not_found");
  }
  await ask(mozart.token, { shipsToBilling: true });
  await ask(berta.token, { shipsToBilling: true, billingAddress: berlin });
  await importSupplier(environment, {
    slug: "zeta",
    tables: {
      discount_codes: [
        ["code", "kind", "value"],
        ["ZETA", "percent", "50"],
      ],
    },
  });
  const body = { discountCode: "ZETA" };
  const foreign = await call(server.base, "updateCart", { token: berta.token, body });
  assert.deepEqual(
    foreign.problem?.errors?.map(({ pointer, code }) => [pointer, code]),
    [["/discountCode", "code_unknown"]],
  );
  // One code that is good once, in two places at once: one has it, the other is told.
  const proofs = await Promise.all(
    [mozart, berta].map(async ({ token }) => {
      const body = { lines: [{ sku: skuOf(0), unit: "EA", quantity: 1 }], discountCode: "ONCE" };
      return must(await call(server.base, "updateCart", { token, body })).proof ?? "";
    }),
  );
  const placed = await Promise.all(
    [mozart, berta].map((buyer, i) => buyer.submit(proofs[i] ?? "", `once-${String(i)}`)),
  );
  const refused = placed.find(({ status }) => status !== 201);
  assert.equal(placed.filter(({ status }) => status === 201).length, 1);
  assert.equal(refused?.problem?.code, "cart_changed");
  assert.match(JSON.stringify(refused.problem), /used up/);
});
