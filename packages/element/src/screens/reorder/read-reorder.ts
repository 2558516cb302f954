import type { OrderPortal, ReorderLine, ReorderQuery } from "@order-portal/sdk";

/** How many orders the latest is looked for in: above it there may be drafts of the supplier's. */
const lookedThrough = 20;

/**
 * What ordering again would bring.
 *
 * @param source what is to be ordered again, or the latest order
 * @returns null where there is no order yet
 */
export async function readReorder(
  client: OrderPortal,
  source: ReorderQuery | "latest",
  signal: AbortSignal,
): Promise<readonly ReorderLine[] | null> {
  let query = source;
  if (query === "latest") {
    const { orders } = await client.orders.list({ limit: lookedThrough }, { signal });
    const latest = orders.find(({ status }) => status !== "draft");
    if (!latest) return null;
    query = { orders: [latest.number] };
  }
  return (await client.history.reorder(query, { signal })).lines;
}
