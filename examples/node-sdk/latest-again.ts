/** The lines of the customer's latest order, as they can be had now. */
import type { OrderPortal, ReorderLine } from "@order-portal/sdk";
import { formatMoney } from "./print.ts";
import type { Arguments } from "./read-arguments.ts";

/**
 * What ordering the latest order again would bring, line by line: what is other than it was is
 * printed, and what cannot be had is left out, which is printed too.
 *
 * @returns undefined where there is no order, or nothing of it can be had
 */
export async function latestAgain(portal: OrderPortal): Promise<Arguments["lines"] | undefined> {
  const latest = await findLatest(portal);
  if (latest === undefined) {
    console.error("There is no order to be ordered again.");
    return undefined;
  }
  const { lines } = await portal.history.reorder({ orders: [latest] });
  console.log(`Order ${latest} again:`);
  for (const line of lines) printLine(line);
  const wanted = lines.flatMap(({ now }) => (now ? [now] : []));
  if (wanted.length === 0) console.error("Nothing of it can be ordered now.");
  return wanted.length > 0 ? wanted : undefined;
}

/** The latest that was submitted and not refused; the supplier's drafts are no orders yet. */
async function findLatest(portal: OrderPortal): Promise<string | undefined> {
  for await (const { number, status } of portal.orders.list()) {
    if (status !== "draft" && status !== "rejected" && status !== "cancelled") return number;
  }
  return undefined;
}

function printLine({ name, before, now, changes, problem, replacement }: ReorderLine): void {
  const was = `${before.quantity} × ${name} (${before.unitLabel})`;
  if (!now) {
    console.log(
      `  ${was} cannot be ordered: ${problem?.detail ?? "the supplier does not say why."}`,
    );
    if (replacement) {
      const price = replacement.unitPrice ? ` at ${formatMoney(replacement.unitPrice)}` : "";
      console.log(`    Instead there is ${replacement.name} (${replacement.unitLabel})${price}.`);
    }
    return;
  }
  console.log(`  ${was}${changes.length === 0 ? ", as it was" : ""}`);
  for (const { detail } of changes) console.log(`    ${detail}`);
}
