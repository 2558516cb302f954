/** What the program shows. */
import type { CartChange, Money, Order, PricedCart, PricedLines } from "@order-portal/sdk";
import { isProblem, PortalMismatch, PortalOffline } from "@order-portal/sdk";

/** An amount as people write it. Money is whole numbers; no floating point touches it here either. */
export function formatMoney({ amount, scale, currency }: Money): string {
  const digits = String(amount).padStart(scale + 1, "0");
  const decimal = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    minimumFractionDigits: scale,
  }).format(decimal as `${number}`);
}

export function printLines({ lines }: Pick<PricedLines, "lines">): void {
  for (const { quantity, unitLabel, name, unitPrice, lineTotal, problem } of lines) {
    const each = unitPrice ? formatMoney(unitPrice) : "no price";
    const total = lineTotal ? formatMoney(lineTotal) : "";
    console.log(`  ${quantity} × ${name} (${unitLabel}) at ${each}  ${total}`);
    if (problem) console.log(`    cannot be ordered: ${problem.detail}`);
  }
}

export function printCart(cart: PricedCart | Order): void {
  for (const name of ["subtotal", "discount", "freight", "tax", "total"] as const) {
    if (name !== "total" && name !== "subtotal" && cart[name].amount === 0) continue;
    console.log(`  ${name.padEnd(9)} ${formatMoney(cart[name]).padStart(12)}`);
  }
}

export function printChanges(changes: readonly CartChange[]): void {
  console.log("Since the cart was priced:");
  for (const { detail, before, after } of changes) {
    const amounts = before && after ? ` ${formatMoney(before)} → ${formatMoney(after)}` : "";
    console.log(`  ${detail}${amounts}`);
  }
}

/** Says what went wrong, and what to do about it. */
export function explain(error: unknown): void {
  if (isProblem(error)) {
    console.error(`${error.detail} (${error.code})`);
    for (const { pointer, detail, nearest } of error.errors) {
      const instead = nearest ? ` Possible: ${nearest.join(", ")}.` : "";
      console.error(`  ${pointer}: ${detail}${instead}`);
    }
    if (error.retryAfter !== undefined) console.error(`Try again in ${error.retryAfter} s.`);
    if (error.status >= 500) console.error(`Tell the supplier this number: ${error.instance}`);
  } else if (error instanceof PortalOffline) {
    console.error(`${error.message} Run this again: nothing is ordered twice.`);
  } else if (error instanceof PortalMismatch) {
    console.error(error.message);
  } else {
    throw error;
  }
}
