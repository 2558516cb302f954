import { chromium, type Browser } from "playwright";
import { getBrowser } from "./get-browser.ts";
import { launchOptions } from "./launch-options.ts";

/** Starts a browser for end-to-end tests and measurements; close it in the end. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions(getBrowser()));
}
