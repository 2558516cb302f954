/** The pictures of the desk: every area, screen by screen. */
import type { Page } from "playwright";
import type { DeskData } from "./desk-data.ts";
import type { Shoot } from "./shoot-places.ts";

/** A screen of the desk. */
interface DeskScreen {
  readonly name: string;
  /** Its place, the page's fragment. */
  readonly at: string;
  /** What is there once it has come. */
  readonly shows: string | RegExp;
  /** What is done before the picture is taken. */
  readonly then?: (page: Page) => Promise<void>;
  /** The section that the picture is of; else it is taken from the top on. */
  readonly of?: string;
}

const screens = (data: DeskData): DeskScreen[] => [
  {
    name: "draft",
    at: `orders/draft/${data.draft}`,
    shows: "Chai",
  },
  { name: "customers", at: "customers", shows: "Alfreds Futterkiste" },
  { name: "customer", at: "customers/customer/AROUT", shows: "Portal link" },
  {
    name: "customer-accounts",
    at: "customers/customer/SAVEA",
    shows: "José Pavarotti",
    of: "Accounts",
  },
  { name: "links", at: "customers", shows: "Alfreds Futterkiste", then: openLinks },
  { name: "registrations", at: "customers/registrations", shows: "Eve Hardy" },
  { name: "products", at: "products", shows: "BEV-101" },
  { name: "product", at: "products/sku/BEV-101", shows: "Case of 10" },
  { name: "price-rules", at: "prices/rules/customer/AROUT", shows: "8 %" },
  { name: "price-rule", at: "prices/rules/new", shows: "What it does" },
  { name: "promotions", at: "prices/promotions", shows: "Fjord and field" },
  { name: "price-groups", at: "prices/groups", shows: "RESTAURANT" },
  { name: "volume-discounts", at: "prices/volume", shows: "Ales & lagers" },
  { name: "discount-codes", at: "prices/codes", shows: "WELCOME10" },
  { name: "price-check", at: "prices/check/AROUT", shows: "Price check", then: checkPrice },
  { name: "price-list", at: "prices/list/AROUT", shows: "Chai" },
  { name: "import", at: "imports", shows: "Take out" },
  { name: "import-preview", at: "imports", shows: "Take out", then: dropFile },
  { name: "mails", at: "messages", shows: "New orders" },
  { name: "mail", at: "messages/mails/customer.order.confirmed", shows: "Plain text" },
  { name: "receivers", at: "messages/new-orders", shows: "Told of new orders" },
  { name: "webhooks", at: "messages/webhooks", shows: "Warehouse" },
  { name: "webhook-log", at: "messages/log", shows: /^Order confirmed/ },
  ...settings.map(([name, shows]) => ({
    name: `settings-${name}`,
    at: `settings/${name}`,
    shows,
  })),
  { name: "team", at: "staff", shows: "andrew@northwind-traders.example" },
  { name: "keys", at: "staff/keys", shows: "Stock from the warehouse" },
  { name: "audit", at: "staff/log", shows: /changed the settings/ },
  {
    name: "audit-filtered",
    at: `staff/log/${encodeURIComponent("who=nancy@northwind-traders.example&kind=settings")}`,
    shows: /changed the settings/,
  },
  { name: "own-account", at: "account", shows: "Your account" },
];

const settings = [
  ["company", "Time zone"],
  ["brand", "Accent colour"],
  ["navigation", "Past orders"],
  ["order-fields", "Delivery dates"],
  ["delivery", "An order placed now"],
  ["catalogue", "Public catalogue"],
  ["checkout", "Orders are paid"],
  ["freight", "What carriage costs"],
  ["tax", "Tax class"],
  ["security", "Strict security"],
  ["accounts", "Passwords need"],
  ["embed", "order-portal.js"],
] as const;

/** Takes a picture of each; `shoot` names it `desk-…`. */
export async function shootDesk(page: Page, shoot: Shoot, data: DeskData): Promise<void> {
  for (const { name, at, shows, then, of } of screens(data)) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${at}`);
    await page.getByText(shows).filter({ visible: true }).first().waitFor();
    await then?.(page);
    await page.mouse.move(0, 0);
    await page.evaluate(() => {
      window.scrollTo({ top: 0, behavior: "instant" });
    });
    if (of !== undefined) {
      await page.getByRole("heading", { name: of }).evaluate((heading) => {
        heading.style.scrollMarginTop = "140px"; // Below what is stuck to the top.
        heading.scrollIntoView({ behavior: "instant" });
      });
    }
    await shoot(`desk-${name}`);
    await page.keyboard.press("Escape");
  }
}

/** The links of several customers at once. */
async function openLinks(page: Page): Promise<void> {
  for (const place of [1, 2, 3]) await page.getByRole("checkbox").nth(place).check();
  await page.getByRole("button", { name: /^Links for 3 ticked/ }).click();
  await page.getByRole("dialog").waitFor();
}

/** Why a price is what it is. */
async function checkPrice(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Product and unit" }).fill("Chai");
  await page
    .getByRole("option", { name: /Case of 10/ })
    .first()
    .click();
  await page.getByLabel("Quantity").fill("40");
  await page.getByRole("button", { name: "Check the price" }).click();
  await page.getByText("That makes exactly").or(page.getByText("come to")).first().waitFor();
}

/** A file of stock with a row that is wrong. */
async function dropFile(page: Page): Promise<void> {
  const rows = ["Article no.,Stock,Remarks", "BEV-101,412,", "BEV-102,96,", "DAI-111,lots,counted"];
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "stock-count.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(rows.join("\n")),
    });
  await page.getByRole("button", { name: /^Apply/ }).waitFor();
}
