/** Changes the cart: sets the lines named, the discount code and order fields; all of it or none. */
import {
  type CartLineInput,
  type CartUpdate,
  type FieldError,
  type PricedCart,
  maximumLines,
} from "@order-portal/contract";
import { openCustomerPrices } from "../catalogue/customer-prices.ts";
import type { CustomerContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { lineKey, repeatedLines } from "./cart-line.ts";
import { countCartLines, readCart, writeCartHead, writeCartLines } from "./cart-queries.ts";
import { deliveryDateTrouble } from "./delivery-date.ts";
import type { CartCode } from "./discount-code.ts";
import { getCart } from "./get-cart.ts";
import { mergeCart } from "./merge-cart.ts";
import { priceStoredCart, showCart } from "./show-cart.ts";

/**
 * Carries out a change and gives back the whole cart at its prices now. Lines that are named must
 * be orderable as they are named; those that stay may have a problem, which the cart shows.
 */
export async function updateCart(
  context: CustomerContext,
  update: CartUpdate,
): Promise<PricedCart | Refusal> {
  const { store, actor } = context;
  const lines = update.lines ?? [];
  const errors = [...repeatedLines(lines), ...dateErrors(context, update)];
  if (errors.length > 0) {
    return refuse("invalid_request", "The change cannot be read in one way only.", { errors });
  }
  const prices = await openCustomerPrices(context);
  const before = await readCart(context.store, actor.customer.id);
  const merged = mergeCart(before, update);
  if (merged.lines.length > maximumLines) return tooManyLines();
  const priced = await priceStoredCart(store, context, prices, merged);
  const { code } = priced;
  const cart = showCart(context, priced);
  const refused = refuseLines(lines, cart) ?? (update.discountCode ? refuseCode(code) : null);
  if (refused !== null) return refused;

  const written = await transactionUnlessRefused(store, async (source) => {
    const { id, revision } = await writeCartHead(source, actor.customer.id, {
      discountCode: update.discountCode && code ? code.code : update.discountCode,
      fields: update.fields ?? {},
    });
    await writeCartLines(source, id, lines);
    if ((await countCartLines(source, id)) > maximumLines) return tooManyLines();
    return revision;
  });
  if (isRefusal(written)) return written;
  // Where somebody else has changed the cart meanwhile, it is another than the one priced above.
  return written === before.revision + 1 ? { ...cart, revision: written } : getCart(context);
}

function dateErrors(context: CustomerContext, { fields }: CartUpdate): FieldError[] {
  const day = fields?.deliveryDate ?? "";
  const detail = day === "" ? null : deliveryDateTrouble(context)(day);
  return detail === null ? [] : [{ pointer: "/fields/deliveryDate", code: "invalid", detail }];
}

/** The part of a line that a fault lies in; the quantity where it is not one of these. */
const faultyPart: Readonly<Record<string, string>> = {
  product_unavailable: "sku",
  no_price: "sku",
  unit_unavailable: "unit",
  delivery_date_invalid: "deliveryDate",
};

function refuseLines(named: readonly CartLineInput[], cart: PricedCart): Refusal | null {
  const shown = new Map(cart.lines.map((line) => [lineKey(line), line]));
  const errors = named.flatMap((line, index) => {
    const problem = shown.get(lineKey(line))?.problem;
    if (!problem) return [];
    return [{ pointer: `/lines/${index}/${faultyPart[problem.code] ?? "quantity"}`, ...problem }];
  });
  return errors.length === 0
    ? null
    : refuse("line_refused", "Nothing was changed: correct or leave out these lines.", { errors });
}

function refuseCode(code: CartCode | null): Refusal | null {
  if (code === null || code.problem === null) return null;
  const { detail } = code.problem;
  return refuse("discount_code_refused", detail, {
    errors: [{ pointer: "/discountCode", ...code.problem }],
  });
}

/** Refuses more lines than a cart may have. */
export const tooManyLines = (): Refusal => {
  const detail = `A cart holds at most ${maximumLines} lines.`;
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/lines", code: "too_many", detail }],
  });
};
