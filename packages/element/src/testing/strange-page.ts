/**
 * What runs in a page with a strict policy: a buyer's whole path, and what the browser refused on
 * it. The answer goes to the page around it as the event `path-walked`.
 */
import { aroundTheHorn, createMockBackend } from "@order-portal/testkit";
import "../define.ts";
import { openPage } from "./portal-page.ts";

const refused: string[] = [];
document.addEventListener("securitypolicyviolation", (event) => {
  refused.push(`${event.effectiveDirective}: ${event.sample || event.blockedURI}`);
});

globalThis.fetch = createMockBackend().fetch;
history.replaceState = () => undefined; // A page without an address of its own has no history.

async function walk(): Promise<string> {
  const page = openPage({ link: aroundTheHorn.linkSecret });
  await page.press("Yes, Start Ordering");
  await page.setQuantity("Chai", 3);
  await page.type("input[type=search]", "tofu");
  await page.shows("1 product for “tofu”");
  await page.press("Tofu");
  await page.press("Close");
  await page.press(/View cart/);
  await page.press("Review order");
  await page.shows("You will see the order number right after.");
  await page.press("Place order");
  await page.shows("Thank you for your order");
  return page.text();
}

const text = await walk().catch((error: unknown) => String(error));
parent.dispatchEvent(new CustomEvent("path-walked", { detail: { refused, text } }));
