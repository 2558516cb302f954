/** The mock's proof: what was shown, in the open. A real one is signed. */
import type { CartChange, PricedCart } from "@order-portal/contract";
import { lineKey } from "./line-key.ts";

/** A cart without its proof. */
export type UnsignedCart = Omit<PricedCart, "proof" | "expiresAt">;

type ShownLine = Pick<
  UnsignedCart["lines"][number],
  "sku" | "unit" | "deliveryDate" | "name" | "quantity" | "unitPrice"
>;

/** The part of a shown cart that a submission is held against. */
interface Shown {
  lines: ShownLine[];
  discount: UnsignedCart["discount"];
  freight: UnsignedCart["freight"];
  tax: UnsignedCart["tax"];
  fields: UnsignedCart["fields"];
}

const prefix = "mock-proof.";

/** The proof of a priced cart. */
export function writeProof({ lines, discount, freight, tax, fields }: UnsignedCart): string {
  const shown: Shown = {
    lines: lines.map(({ sku, unit, deliveryDate, name, quantity, unitPrice }) => ({
      sku,
      unit,
      deliveryDate,
      name,
      quantity,
      unitPrice,
    })),
    discount,
    freight,
    tax,
    fields,
  };
  return prefix + encodeURIComponent(JSON.stringify(shown));
}

/** What was shown, or undefined where this is no proof. */
export function readProof(proof: string): Shown | undefined {
  if (!proof.startsWith(prefix)) return undefined;
  try {
    // Written by `writeProof`, unless a test has tampered with it.
    return JSON.parse(decodeURIComponent(proof.slice(prefix.length))) as Shown;
  } catch {
    return undefined;
  }
}

/** What changed between the cart that was shown and the cart now; empty where nothing did. */
export function findChanges(shown: Shown, now: PricedCart): CartChange[] {
  const before = new Map(shown.lines.map((line) => [lineKey(line), line]));
  const after = new Map(now.lines.map((line) => [lineKey(line), line]));
  const changes: CartChange[] = [];
  for (const line of now.lines) {
    const old = before.get(lineKey(line));
    const { sku, unit, deliveryDate, name } = line;
    const about = { sku, unit, deliveryDate, name };
    const amounts = { before: old?.unitPrice ?? null, after: line.unitPrice };
    if (!old) {
      const detail = `${line.name} was added.`;
      changes.push({ kind: "line_added", ...about, ...amounts, detail });
    } else if (line.problem) {
      changes.push({ kind: "line_refused", ...about, ...amounts, detail: line.problem.detail });
    } else if (old.quantity !== line.quantity) {
      const detail = `${line.name}: ${line.quantity} instead of ${old.quantity}.`;
      changes.push({ kind: "quantity_changed", ...about, ...amounts, detail });
    } else if (old.unitPrice?.amount !== line.unitPrice?.amount) {
      const detail = `The price of ${line.name} has changed.`;
      changes.push({ kind: "price_changed", ...about, ...amounts, detail });
    }
  }
  for (const old of shown.lines) {
    if (after.has(lineKey(old))) continue;
    const { sku, unit, deliveryDate, name, unitPrice } = old;
    const detail = `${name} was taken out.`;
    const about = { sku, unit, deliveryDate, name };
    changes.push({ kind: "line_removed", ...about, before: unitPrice, after: null, detail });
  }
  if (changes.length > 0) return changes;
  for (const amount of ["discount", "freight", "tax"] as const) {
    if (shown[amount].amount === now[amount].amount) continue;
    const about = { sku: null, unit: null, deliveryDate: null, name: null };
    const amounts = { before: shown[amount], after: now[amount] };
    const detail = `The ${amount} has changed.`;
    changes.push({ kind: `${amount}_changed`, ...about, ...amounts, detail });
  }
  return changes;
}
