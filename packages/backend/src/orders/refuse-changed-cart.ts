/** Holds a cart against what the buyer was shown of it. */
import type { OrderableLine } from "../carts/price-contents.ts";
import type { ProofContents } from "../carts/proof.ts";
import { lineKey } from "../carts/repeated-lines.ts";
import type { ShownCart } from "../carts/show-cart.ts";
import type { CartCode } from "../carts/discount-code.ts";
import { readProductsBySku } from "../catalogue/product-facts.ts";
import type { CustomerContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { cartChanges, isAsShown } from "./cart-changes.ts";

/** A cart that is as it was shown, every line of it orderable. */
export interface ProvenCart {
  readonly cart: ShownCart["cart"];
  readonly lines: readonly OrderableLine[];
  readonly code: CartCode | null;
}

/** Refuses a cart that is not, or no longer, what the proof says, with all that has changed. */
export async function refuseUnlessAsShown(
  source: Source,
  { workspace, now }: CustomerContext,
  shown: ProofContents,
  { cart, orderable, code }: ShownCart,
): Promise<ProvenCart | Refusal> {
  const present = new Set(cart.lines.map(({ sku, unit }) => lineKey(sku, unit)));
  const gone = shown.lines.filter(([sku, unit]) => !present.has(lineKey(sku, unit)));
  const changes = cartChanges(shown, cart, {
    locale: workspace.locale,
    priceScale: workspace.priceScale,
    names: await namesOf(
      source,
      workspace.id,
      gone.map(([sku]) => sku),
    ),
  });
  if (shown.expiresAt <= now()) {
    const detail = "These prices were shown too long ago: look at the cart again.";
    return refuse("proof_expired", detail, { cart, changes });
  }
  if (changes.length > 0 || orderable === null || !isAsShown(shown, cart)) {
    const detail = "Nothing was ordered: look at what has changed, and submit again.";
    return refuse("cart_changed", detail, { cart, changes });
  }
  return { cart, lines: orderable, code };
}

async function namesOf(
  source: Source,
  workspaceId: number,
  skus: readonly string[],
): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const products = await readProductsBySku(source, workspaceId, skus);
  return new Map(Array.from(products.values(), ({ sku, name }) => [sku, name]));
}
