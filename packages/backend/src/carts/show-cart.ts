/** A stored cart as the buyer sees it: priced now, with the proof of it. */
import type { Amounts, PricedCart } from "@order-portal/contract";
import { type CustomerPrices, openBook } from "../catalogue/customer-prices.ts";
import type { CustomerContext } from "../context.ts";
import { carrierServiceOf } from "../customers/carrier-service.ts";
import type { Source } from "../database/statement.ts";
import type { StoredCart } from "./cart-queries.ts";
import { type CartCode, readCartCode } from "./discount-code.ts";
import { gatherLines } from "./gather-lines.ts";
import { type OrderableLine, type PricedContents, priceContents } from "./price-contents.ts";
import { type ProofAmounts, type ProofLine, signProof } from "./proof.ts";

/** A stored cart at its prices now. */
export interface PricedStoredCart extends PricedContents {
  readonly stored: StoredCart;
  readonly code: CartCode | null;
}

/** How a cart is priced within a transaction. */
export interface WithinTransaction {
  /** Whether to read products anew, since the context's catalogue revision is not the present one. */
  readonly anew: boolean;
}

/**
 * Prices a stored cart by what the source holds now. Within a transaction the use of its discount
 * code is kept from others until the end.
 */
export async function priceStoredCart(
  source: Source,
  context: CustomerContext,
  prices: CustomerPrices,
  stored: StoredCart,
  transaction: WithinTransaction | null = null,
): Promise<PricedStoredCart> {
  const anew = transaction?.anew ?? false;
  const lines = await gatherLines(source, context, stored.lines, { own: true, anew });
  const { discountCode } = stored;
  const code =
    discountCode === null
      ? null
      : await readCartCode(source, context, discountCode, transaction !== null);
  const carrierService = await carrierServiceOf(source, context);
  const book = openBook(context, prices, context.now());
  return { ...priceContents(book, lines, code, carrierService), stored, code };
}

/** The cart as the buyer sees it, with the proof of it where it can be submitted as it is. */
export function showCart(context: CustomerContext, priced: PricedStoredCart): PricedCart {
  const { stored, orderable } = priced;
  const proof = orderable && prove(context, priced, orderable);
  return {
    lines: priced.showLines(),
    ...priced.amounts,
    discountCode: priced.discountCode,
    fields: stored.fields,
    proof: proof && proof.text,
    expiresAt: proof && new Date(proof.expiresAt).toISOString(),
    revision: stored.revision,
  };
}

function prove(
  { proofKey, config, now, workspace, actor }: CustomerContext,
  { discountCode, amounts }: PricedContents,
  lines: readonly OrderableLine[],
): { text: string; expiresAt: number } {
  const expiresAt = now() + config.PROOF_MINUTES * 60_000;
  const text = signProof(proofKey, {
    workspaceId: workspace.id,
    customerId: actor.customer.id,
    lines: lines.map(toProofLine),
    discountCode: discountCode?.problem === null ? discountCode.code : null,
    amounts: amountsInOrder(amounts),
    expiresAt,
  });
  return { text, expiresAt };
}

/** A line as a proof bears it. */
export const toProofLine = ({
  product,
  unit,
  quantity,
  deliveryDate,
  price,
}: OrderableLine): ProofLine => [
  product.sku,
  unit.unit,
  quantity,
  price.unitPrice.amount,
  price.lineTotal.amount,
  deliveryDate,
];

/** The amounts in the order in which a proof bears them. */
export const amountsInOrder = (amounts: Amounts): ProofAmounts => [
  amounts.subtotal.amount,
  amounts.discount.amount,
  amounts.freight.amount,
  amounts.tax.amount,
  amounts.total.amount,
];
