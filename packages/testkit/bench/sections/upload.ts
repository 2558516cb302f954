/** A file of 1,000 lines, from the drop to the prices of all of them, in a real browser. */
import type { Page } from "playwright";
import type { Bench } from "../bench-context.ts";
import { openOrderSite, watched } from "../browser/order-site.ts";
import { slowProcessor } from "../browser/throttle.ts";
import { visit } from "../browser/visit.ts";
import type { Figure } from "../figures/figure.ts";
import { createRandom } from "../random.ts";

const section = "upload";
const lineCount = 1000;

/** Measures the drop as a buyer has it: of a new page each, so that what reads files comes first. */
export async function measureUpload(bench: Bench): Promise<Figure[]> {
  const shop = await bench.shop("4,000");
  const site = await openOrderSite(await bench.website(), shop);
  const browser = await bench.browser();
  const buyer = shop.buyers[3];
  if (buyer === undefined) throw new Error("There is no customer.");
  const storage = await site.earlierVisit(browser, buyer);
  const figures: Figure[] = [];
  for (const slow of [false, true]) {
    const runs: number[] = [];
    for (let run = 0; run < bench.runs; run++) {
      bench.say(`${lineCount} lines${slow ? ", slowed" : ""}, run ${run + 1} of ${bench.runs}`);
      const random = createRandom(9000 + run);
      const lines = random
        .some(shop.products, lineCount)
        .map(({ sku }) => `${sku},${1 + random.below(12)}`);
      const open = await visit(browser, { url: site.orderPage, watched, storage });
      try {
        await open.painted("list");
        await open.page.getByRole("button", { name: "Order tools" }).click(); // On a phone.
        await open.page.getByRole("button", { name: "Upload or paste" }).click();
        await open.page.locator("order-portal-upload .drop").waitFor();
        if (slow) await slowProcessor(open.cdp);
        runs.push(await dropToPrices(open.page, `SKU,Quantity\n${lines.join("\n")}\n`));
      } finally {
        await open.close();
      }
    }
    figures.push({
      section,
      work: `1,000 lines of a CSV file, drop to prices${slow ? ", processor 4× slower" : ""}`,
      unit: "ms",
      runs,
      targets: slow ? [] : [{ atMost: 2000 }],
    });
  }
  return figures;
}

/** How long it takes until no line waits and those in view are painted with their prices, in ms. */
function dropToPrices(page: Page, text: string): Promise<number> {
  return page.locator("order-portal-upload").evaluate(async (screen, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "order.csv"));
    const begun = performance.now();
    screen.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (;;) {
      await frame();
      const said = screen.shadowRoot?.querySelector(".summary p")?.textContent ?? "";
      const isPriced = screen.shadowRoot?.querySelector(".entry .cost strong");
      if (isPriced && /matched/.test(said) && !said.includes("Matching")) break;
      if (performance.now() - begun > 60_000) throw new Error(`It says: ${said}`);
    }
    await frame(); // Painted by the end of the frame before.
    return performance.now() - begun;
  }, text);
}
