/** A cart with many lines, as a buyer has filled it. */
import type { ProductPage } from "@order-portal/contract";
import type { Bench } from "../bench-context.ts";
import { setCart } from "./carts.ts";
import type { Buyer } from "./open-sessions.ts";
import type { Shop } from "./shop.ts";

/** Puts the first so many products of the list into the buyer's cart. */
export async function fillCart(
  { load }: Bench,
  { server }: Shop,
  { token }: Buyer,
  count: number,
): Promise<void> {
  const lines = [];
  let cursor = "";
  while (lines.length < count) {
    const path = `/v1/products?limit=100${cursor && `&cursor=${cursor}`}`;
    const { answers } = await load.run({
      port: server.port,
      connections: 1,
      requests: [{ method: "GET", path, token }],
      keepAnswers: true,
    });
    // The server answers by the contract.
    const page = JSON.parse(answers[0]?.body ?? "") as ProductPage;
    for (const { sku, availability, units } of page.products) {
      const unit = units[0];
      if (availability !== "available" || unit === undefined) continue;
      lines.push({ sku, unit: unit.unit, quantity: 1 + (lines.length % 9) });
    }
    cursor = page.nextCursor ?? "";
  }
  await load.run({
    port: server.port,
    connections: 1,
    requests: [setCart(token, lines.slice(0, count))],
  });
}
