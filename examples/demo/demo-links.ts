/** The links that the demo prints. Real ones are never kept; these are, so that they stay the same. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { linkUrl, makeLink, type AppContext } from "@order-portal/backend";
import { demoCustomers } from "@order-portal/example-data/prepare-demo";

/** A customer's link to print. */
export interface DemoLink {
  customer: string;
  name: string;
  secret: string;
}

/** The links of five customers with different prices and catalogues: those of before, or new ones. */
export async function demoLinks(
  context: AppContext,
  { workspace, dataDir }: { workspace: string; dataDir: string },
): Promise<DemoLink[]> {
  const file = join(dataDir, "demo-links.json");
  const kept = await readFile(file, "utf8").catch(() => null);
  // Written below, by this very program.
  if (kept !== null) return JSON.parse(kept) as DemoLink[];
  const links: DemoLink[] = [];
  for (const customer of demoCustomers) {
    const made = await makeLink(context, { workspace, customer, regenerate: true });
    if (made.kind !== "made") throw new Error(`The demo has no customer ${customer}.`);
    links.push({ customer, name: made.customerName, secret: made.secret });
  }
  await writeFile(file, JSON.stringify(links, null, 2), { mode: 0o600 });
  return links;
}

/** A link's address on the shop's order page. */
export const addressOf = (page: string, { secret }: DemoLink): string => linkUrl(page, secret);
