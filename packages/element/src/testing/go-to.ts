import type { PortalPage } from "./portal-page.ts";

/** Goes to a place by the portal's menu, which is a row of buttons where there is room. */
export async function goTo(page: PortalPage, place: string): Promise<void> {
  if (page.element.clientWidth < 980) await page.press("Order tools");
  await page.press(new RegExp(`^${place}`));
}
