/** The pictures of the guided order: its steps, an address, discount codes, the pro-forma. */
import type { Locator, Page } from "playwright";
import type { OrderDesk } from "@order-portal/sdk/desk";
import type { Demo } from "../start-demo.ts";
import { signIn } from "./shoot-accounts.ts";
import type { Shoot } from "./shoot-places.ts";

/** Millimetres of a sheet of A4, and the pixels of one. */
const sheet = { width: 210, height: 297 };
const pixels = 96 / 25.4;

/** Has orders placed step by step. */
export async function setGuidedOrder(desk: OrderDesk): Promise<void> {
  const { checkout } = await desk.settings.get();
  await desk.settings.update({
    section: "checkout",
    revision: checkout.revision,
    values: { checkoutMode: "pay_later", checkoutFlow: "guided", geocoderUrl: null },
  });
}

/** The ways to take a picture of the guided order. */
export interface GuidedShots {
  /** Of the portal from its top on. */
  readonly shoot: Shoot;
  /** Of what is in view. */
  readonly shootHere: Shoot;
  readonly shootPaper: (paper: Page) => Promise<void>;
}

/** Goes step by step to an order and its paper. */
export async function shootGuidedOrder(
  page: Page,
  { base }: Demo,
  { shoot, shootHere, shootPaper }: GuidedShots,
): Promise<void> {
  await page.goto(`${base}/order.html`);
  await signIn(page);
  await page.getByRole("button", { name: /^New order/ }).click();
  await fillCart(page);
  const goOn = () => page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: /^Express/ }).check();
  await page.getByLabel("Purchase order number").fill("SL-4471");
  await shoot("guided-details");
  await goOn();
  await page.getByText("Whom is the bill for?").waitFor();
  await shoot("guided-billing");
  await goOn();
  await page.getByText("Where is it delivered?").waitFor();
  await shoot("guided-delivery");
  await page.getByRole("radio", { name: "Another address" }).check();
  await page.getByLabel("Street and number").pressSequentially("187");
  await toMiddle(page.getByRole("listbox", { name: "Suggestions" }));
  await shootHere("guided-address");
  await page.getByRole("radio", { name: "Where the bill goes" }).check();
  await goOn();
  await page.getByRole("heading", { name: "In your cart" }).waitFor();
  await shoot("guided-products");
  await goOn();
  const place = page.getByRole("button", { name: "Place order" });
  await place.waitFor();
  await shoot("guided-review");
  await shootDiscountCodes(page, shootHere);
  await place.click();
  await page.getByRole("heading", { name: "Thank you for your order" }).waitFor();
  await shoot("guided-confirmation");
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Print" }).click();
  await shootPaper(await opened);
}

const toMiddle = (locator: Locator) =>
  locator.evaluate((found) => {
    found.scrollIntoView({ block: "center", behavior: "instant" });
  });

async function fillCart(page: Page): Promise<void> {
  const search = page.getByRole("searchbox");
  for (const [name, quantity] of [
    ["Chai", "120"],
    ["Gravad lax", "48"],
    ["Chocolade", "60"],
  ] as const) {
    await search.fill(name);
    const row = page.getByRole("article").filter({ hasText: name }).first();
    await row.getByRole("button", { name: /^Add/ }).click();
    const field = row.getByRole("spinbutton").or(row.getByRole("textbox"));
    await field.fill(quantity);
    await field.press("Enter");
  }
  await page.getByText("Updating prices").waitFor({ state: "hidden" });
  const review = page.getByRole("button", { name: "Review order" });
  if (!(await review.isVisible())) await page.getByRole("button", { name: /View cart/ }).click();
  await review.click();
}

/** One that is over, and one that counts. */
async function shootDiscountCodes(page: Page, shoot: Shoot): Promise<void> {
  const field = page.getByLabel("Discount code");
  await page.getByText("Do you have a discount code?").click();
  const enter = async (code: string) => {
    await field.fill(code);
    await page.getByRole("button", { name: "Apply" }).click();
  };
  await enter("SNOWDAY");
  await page.locator("#discount-code[aria-invalid=true]").waitFor();
  await toMiddle(field);
  await shoot("discount-refused");
  await enter("HARBOR20");
  const applied = page.getByRole("button", { name: "Remove the code HARBOR20" });
  await applied.waitFor();
  await toMiddle(applied);
  await shoot("discount-applied");
}

/** Lays a page out as it comes out of a printer: a sheet with the margins that it asks for. */
export async function layOnPaper(paper: Page): Promise<void> {
  await paper.emulateMedia({ media: "print" });
  await paper.setViewportSize({
    width: Math.round(sheet.width * pixels),
    height: Math.round(sheet.height * pixels),
  });
  await paper.evaluate(() => {
    document.documentElement.style.padding = "14mm 12mm"; // A screen has no margins of paper.
  });
}
