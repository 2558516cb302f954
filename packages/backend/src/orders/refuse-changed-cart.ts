/** Holds a cart against what the buyer was shown of it. */
import type { PricedCart } from "@order-portal/contract";
import type { OrderableLine } from "../carts/price-contents.ts";
import type { ProofContents } from "../carts/proof.ts";
import {
  type PricedStoredCart,
  amountsInOrder,
  showCart,
  toProofLine,
} from "../carts/show-cart.ts";
import { readProductsBySku } from "../catalogue/product-facts.ts";
import type { CustomerContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { cartChanges } from "./cart-changes.ts";

/** A cart that is as it was shown, every line of it orderable. */
export interface ProvenCart extends PricedStoredCart {
  readonly orderable: readonly OrderableLine[];
}

/** Refuses a cart that is not, or no longer, what the proof says, with all that has changed. */
export async function refuseUnlessAsShown(
  source: Source,
  context: CustomerContext,
  shown: ProofContents,
  priced: PricedStoredCart,
): Promise<ProvenCart | Refusal> {
  const { orderable } = priced;
  const isLate = shown.expiresAt <= context.now();
  if (!isLate && orderable !== null && isAsShown(shown, priced, orderable)) {
    return { ...priced, orderable };
  }
  const cart = showCart(context, priced);
  const { workspace } = context;
  const changes = cartChanges(shown, cart, {
    locale: workspace.locale,
    priceScale: workspace.priceScale,
    names: await namesOfGone(source, workspace.id, shown, cart),
  });
  // The same lines may stand in another order: nothing has changed then.
  if (!isLate && orderable !== null && changes.length === 0) return { ...priced, orderable };
  return isLate
    ? refuse("proof_expired", "These prices were shown too long ago: look at the cart again.", {
        cart,
        changes,
      })
    : refuse("cart_changed", "Nothing was ordered: look at what has changed, and submit again.", {
        cart,
        changes,
      });
}

/** Whether each line and amount is what was shown: what is so nearly always, and soon told. */
function isAsShown(
  shown: ProofContents,
  { amounts, discountCode }: PricedStoredCart,
  lines: readonly OrderableLine[],
): boolean {
  const code = discountCode?.problem === null ? discountCode.code : null;
  return (
    lines.length === shown.lines.length &&
    lines.every((line, index) => isSame(toProofLine(line), shown.lines[index])) &&
    isSame(amountsInOrder(amounts), shown.amounts) &&
    code === shown.discountCode
  );
}

const isSame = (a: readonly unknown[], b: readonly unknown[] | undefined): boolean =>
  a.every((value, index) => value === b?.[index]);

/** The names of products that were shown and are no longer in the cart. */
async function namesOfGone(
  source: Source,
  workspaceId: number,
  shown: ProofContents,
  cart: PricedCart,
): Promise<Map<string, string>> {
  const present = new Set(cart.lines.map(({ sku }) => sku));
  const gone = shown.lines.map(([sku]) => sku).filter((sku) => !present.has(sku));
  if (gone.length === 0) return new Map();
  const products = await readProductsBySku(source, workspaceId, gone);
  return new Map(Array.from(products.values(), ({ sku, name }) => [sku, name]));
}
