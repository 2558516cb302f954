/** Reads prices and places an order through the SDK: see README.md beside this file. */
import {
  createOrderPortal,
  isProblem,
  type Order,
  type OrderPortal,
  type PricedCart,
} from "@order-portal/sdk";
import { join } from "node:path";
import { finishKept, submitKept } from "./kept-submission.ts";
import { latestAgain } from "./latest-again.ts";
import { explain, printCart, printChanges, printLines } from "./print.ts";
import { readArguments, usage, UsageError, type Arguments } from "./read-arguments.ts";

const file = process.env["SUBMISSION_FILE"] ?? join(import.meta.dirname, ".data/submission.json");

const args = process.argv.slice(2);

try {
  if (args.includes("--help")) console.log(usage);
  else process.exitCode = await main(readArguments(args, process.env));
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
  else explain(error);
  process.exitCode = 1;
}

async function main(wanted: Arguments): Promise<number> {
  const portal = createOrderPortal({ workspace: wanted.workspace, api: wanted.api });
  if (!(await openLink(portal, wanted))) return 1;
  try {
    const earlier = await finishKept(portal, file);
    if (earlier) return printOrder(earlier, "The order of the last run is placed");

    const lines = await linesOf(portal, wanted);
    if (!lines) return 1;
    console.log("Prices now:");
    printLines(await portal.prices.of(lines));

    await portal.cart.clear();
    const cart = await portal.cart.update({
      lines,
      fields: { purchaseOrderNumber: wanted.purchaseOrderNumber },
    });
    console.log("The cart:");
    printCart(cart);
    if (wanted.dryRun) return 0;

    const order = await submit(portal, cart, wanted.acceptChanges);
    return order ? printOrder(order, "Placed") : 1;
  } finally {
    await portal.session.end().catch(() => undefined); // It ends by itself in time.
  }
}

/** Exchanges the link for a session. */
async function openLink(portal: OrderPortal, { linkSecret, code }: Arguments): Promise<boolean> {
  const { workspace, welcome } = await portal.start({ linkSecret });
  if (!welcome) {
    console.error("This link is not valid. Ask the supplier for a new one.");
    return false;
  }
  console.log(`Welcome back to ${workspace.name}, ${welcome.customerName}.`);
  if (welcome.codeRequired && code === undefined) {
    const { sentTo } = await portal.links.sendCode({ linkSecret });
    console.error(`A code was sent to ${sentTo}. Run this again with --code.`);
    return false;
  }
  await portal.links.open({ linkSecret, code });
  return true;
}

/** The lines named, or those of the latest order, or some that can be had. */
function linesOf(portal: OrderPortal, { lines, again }: Arguments) {
  if (lines.length > 0) return lines;
  return again ? latestAgain(portal) : chooseLines(portal);
}

/** The smallest quantity of the first three products that can be had. */
async function chooseLines(portal: OrderPortal): Promise<Arguments["lines"]> {
  const lines: Arguments["lines"] = [];
  for await (const { sku, availability, units } of portal.products.list()) {
    const unit = units.find(({ unitPrice }) => unitPrice !== null);
    if (availability !== "available" || !unit) continue;
    const { minimum, increment } = unit.quantityRule;
    lines.push({ sku, unit: unit.unit, quantity: Math.ceil(minimum / increment) * increment });
    if (lines.length === 3) break;
  }
  return lines;
}

/** Submits the cart as it was shown; again where it has changed, if the caller accepts that. */
async function submit(
  portal: OrderPortal,
  cart: PricedCart,
  acceptChanges: boolean,
): Promise<Order | undefined> {
  if (cart.proof === null) {
    console.error("The cart cannot be submitted as it is:");
    printLines(cart);
    return undefined;
  }
  try {
    return await submitKept(portal, cart.proof, file);
  } catch (error) {
    if (!isProblem(error, "cart_changed", "proof_expired")) throw error;
    printChanges(error.changes);
    if (!acceptChanges) {
      console.error("Nothing was ordered. Run this again with --accept-changes to order so.");
      return undefined;
    }
    printCart(error.cart);
    return submit(portal, error.cart, acceptChanges);
  }
}

function printOrder(order: Order, what: string): 0 {
  console.log(`${what}: order ${order.number}, ${order.status}.`);
  for (const { quantity, name, unitLabel } of order.lines) {
    console.log(`  ${quantity} × ${name} (${unitLabel})`);
  }
  printCart(order);
  return 0;
}
