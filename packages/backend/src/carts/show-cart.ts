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
import { type ProofAmounts, signProof } from "./proof.ts";

/** A cart that has been priced, as it is shown and as it would be ordered. */
export interface ShownCart {
  readonly cart: PricedCart;
  readonly orderable: readonly OrderableLine[] | null;
  readonly code: CartCode | null;
}

/** Prices a stored cart by what the source holds now. */
export async function showCart(
  source: Source,
  context: CustomerContext,
  prices: CustomerPrices,
  stored: StoredCart,
  lockCode = false,
): Promise<ShownCart> {
  const lines = await gatherLines(source, context, stored.lines, true);
  const { discountCode } = stored;
  const code =
    discountCode === null ? null : await readCartCode(source, context, discountCode, lockCode);
  const carrierService = await carrierServiceOf(source, context);
  const book = openBook(context, prices, context.now());
  const priced = priceContents(book, lines, code, carrierService);
  const { orderable } = priced;
  const proof = orderable && prove(context, priced, orderable);
  return {
    cart: {
      lines: [...priced.lines],
      ...priced.amounts,
      discountCode: priced.discountCode,
      fields: stored.fields,
      proof: proof && proof.text,
      expiresAt: proof && new Date(proof.expiresAt).toISOString(),
      revision: stored.revision,
    },
    orderable,
    code,
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
    lines: lines.map(({ product, unit, quantity, price }) => [
      product.sku,
      unit.unit,
      quantity,
      price.unitPrice.amount,
      price.lineTotal.amount,
    ]),
    discountCode: discountCode?.problem === null ? discountCode.code : null,
    amounts: amountsInOrder(amounts),
    expiresAt,
  });
  return { text, expiresAt };
}

/** The amounts in the order in which a proof bears them. */
export const amountsInOrder = (amounts: Amounts): ProofAmounts => [
  amounts.subtotal.amount,
  amounts.discount.amount,
  amounts.freight.amount,
  amounts.tax.amount,
  amounts.total.amount,
];
