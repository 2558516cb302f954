/** The picture of what became of the orders since somebody's last visit. */
import type { Page } from "playwright";
import type { OrderDesk } from "@order-portal/sdk/desk";
import type { Demo } from "../start-demo.ts";
import { signIn } from "./shoot-accounts.ts";
import type { Shoot } from "./shoot-places.ts";

/** Comes, and comes again when the supplier has confirmed one order and rejected another. */
export async function shootNews(
  page: Page,
  shoot: Shoot,
  demo: Demo,
  desk: OrderDesk,
): Promise<void> {
  const [first, second] = [await order(desk, "BEV-101", 24), await order(desk, "DAI-111", 12)];
  await page.goto(`${demo.base}/order.html`);
  await signIn(page);
  await page.getByRole("heading", { name: "Open orders" }).waitFor();
  await desk.orders.approve(first);
  await desk.orders.reject(second, { reason: "None came in this week. May it be in the next?" });
  // Half an hour and more makes another visit of it.
  await page.clock.setFixedTime(Date.now() + 3_600_000);
  await page.reload();
  const news = page.getByRole("heading", { name: "Since your last visit" });
  await news.waitFor();
  await shoot("overview-news");
}

async function order(desk: OrderDesk, sku: string, quantity: number) {
  const draft = await desk.drafts.create("SAVEA", {
    lines: [{ sku, unit: "EA", quantity }],
    fields: { purchaseOrderNumber: "", notes: "", deliveryDate: "" },
  });
  return desk.drafts.send(draft);
}
