/** The pictures of "Live in an afternoon": where the guide has one, while it is walked. */
import type { Browser, Page } from "playwright";
import { walkLive } from "../live/live-walk.ts";

/** Walks the guide, and takes each picture that it names, called by its file's name. */
export async function shootLive(
  browser: Browser,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const steps: (() => unknown)[] = [];
  try {
    await walkLive({ after: (step) => void steps.push(step) }, browser, async (file, page) => {
      const name = /([^/]+)\.png$/.exec(file)?.[1];
      if (name === undefined) return;
      // What was said in passing would lie over what is to be seen.
      for (const toast of await page.getByRole("button", { name: "Dismiss" }).all()) {
        await toast.click();
      }
      await take(page, name);
    });
  } finally {
    for (const step of steps.reverse()) await step();
  }
}
