/** The pictures of what lies beyond the catalogue's list: ordering again, and ordering a lot. */
import type { Page } from "playwright";

/** Takes a picture of what is to be seen, under this name. */
export type Shoot = (name: string) => Promise<void>;

/** What somebody took out of an e-mail. */
const pasted = "3 cs chai\nBEV-102, 12\n2 x tofu\n1 box of something else";

/** Goes to a place by the menu, which is a row of buttons where there is room. */
export async function goTo(page: Page, place: string): Promise<void> {
  const menu = page.getByRole("button", { name: "Order tools" });
  const entry = page.getByRole("button", { name: new RegExp(`^${place}`) }).last();
  if (await menu.isVisible()) await menu.click();
  // The row has no room for all.
  else if (!(await entry.isVisible())) await page.getByRole("button", { name: "More" }).click();
  await entry.click();
}

/** Past orders by order and by product, the orders, one of them, and what it would be now. */
export async function shootOrderingAgain(page: Page, shoot: Shoot): Promise<void> {
  const order = page.getByRole("button", { name: /^Order \d/ });
  await page.getByRole("tab", { name: /^Past Orders/ }).click();
  await order.first().click();
  await page.getByRole("button", { name: "All details" }).waitFor();
  await shoot("past-orders");
  await page.getByRole("radio", { name: "Products" }).check();
  await page.getByRole("checkbox").first().check();
  await shoot("past-products");
  await goTo(page, "Orders");
  await order.first().waitFor();
  await shoot("orders");
  await order.nth(3).click();
  await page.getByRole("heading", { name: "History" }).waitFor();
  await shoot("order");
  await page.getByRole("button", { name: "Save as list" }).click();
  await page.getByRole("textbox", { name: "Name of the list" }).fill("Weekly order");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved as “Weekly order”").waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("button", { name: "Order again" }).click();
  await page.getByRole("button", { name: /^Add \d+ lines? to cart/ }).waitFor();
  await shoot("reorder");
  await goTo(page, "Catalogue");
}

/** What is in the cart put aside under a name. */
async function shootKeptCarts(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, "Kept carts");
  await page.getByRole("heading", { name: "Kept carts" }).waitFor();
  await page.getByRole("button", { name: "Put aside" }).click();
  const name = page.getByRole("textbox", { name: "Name of the cart" });
  await name.fill("For the wedding");
  await name.press("Enter");
  await page.getByText("Put aside as “For the wedding”").waitFor();
  await shoot("kept-carts");
  await page.getByRole("button", { name: "Dismiss" }).click();
}

/** The Quantity Grid, the quick order pad, what was pasted, and the shopping lists. */
export async function shootOrderingALot(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, "Quick order");
  await page.getByRole("heading", { name: "Quick order" }).waitFor();
  await shoot("quick-order");
  await goTo(page, "Upload or paste");
  await page.getByRole("heading", { name: "Upload or paste" }).waitFor();
  await page.getByRole("textbox").first().fill(pasted);
  await page.getByRole("button", { name: /^Read/ }).click();
  await page.getByRole("button", { name: /^Add [1-9]\d* lines? to cart/ }).waitFor();
  await shoot("paste");
  await page.getByRole("button", { name: /^Add [1-9]\d* lines? to cart/ }).click();
  await goTo(page, "Shopping lists");
  await page.getByRole("button", { name: /^Weekly order/ }).waitFor();
  await shoot("lists");
  await shootKeptCarts(page, shoot);
  await goTo(page, "Catalogue");
  await page.getByRole("radio", { name: "Cards" }).check();
  await page.getByRole("heading", { name: "Your usuals" }).scrollIntoViewIfNeeded();
  await page.locator("order-portal-cards article").first().waitFor();
  await shoot("cards");
  await page.getByRole("radio", { name: "Grid" }).check();
  await page.getByRole("grid").waitFor();
  await page.getByRole("button", { name: "Your usuals" }).click(); // Folded: there is more to see.
  await shoot("grid");
  await page.getByRole("button", { name: "Your usuals" }).click();
  await page.getByRole("radio", { name: "List" }).check();
}
