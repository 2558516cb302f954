/** Holds a product's form against what the workspace has. */
import type { FieldError } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { checkProduct, type ProductInput } from "./check-product.ts";
import { knownSkus, type StoredProduct } from "./product-queries.ts";

/** Every fault of a product; `stored` is what it is now, where there is one. */
export async function productErrors(
  source: Source,
  { id, slug, settings }: CurrentWorkspace,
  sku: string,
  input: ProductInput,
  stored: StoredProduct | undefined,
): Promise<FieldError[]> {
  const { replacedBy } = input;
  const known = await knownSkus(source, id, replacedBy === null ? [] : [replacedBy]);
  return checkProduct(input, {
    sku,
    slug,
    taxClasses: Object.keys(settings.taxRates),
    stored,
    hasReplacement: replacedBy !== null && known.has(replacedBy),
  });
}

/** Refuses a form for its fields. */
export const refuseFields = (errors: readonly FieldError[]): Refusal =>
  refuse("invalid_request", "Nothing was stored: correct these fields.", { errors });
