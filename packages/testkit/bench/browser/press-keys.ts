/** Keys pressed in a page that is measured. */
import type { Page } from "playwright";
import { quantile } from "../figures/statistics.ts";
import { takeMeasured } from "./long-list.ts";

/** How long somebody who types in a hurry waits after each key, in milliseconds. */
const pause = 150;

/** Presses keys as somebody types; how long the slowest of twenty took to show, in milliseconds. */
export async function pressKeys(page: Page, names: readonly string[]): Promise<number> {
  await takeMeasured(page);
  for (const name of names) {
    await page.keyboard.press(name);
    await page.waitForTimeout(pause);
  }
  const { keys } = await takeMeasured(page);
  if (keys.length !== names.length)
    throw new Error(`${keys.length} keys of ${names.length} were seen.`);
  return quantile(keys, 0.95);
}
