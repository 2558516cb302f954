/** The calls that price and change the cart. */
import type { FieldError } from "@order-portal/contract";
import { refuse, refuseField, type Refusal } from "../http/refusal.ts";
import { lineKey, refuseRepeated } from "../line-key.ts";
import { findProblem, priceCart, priceLines } from "../price-cart.ts";
import { cartOf, type MockState } from "../state.ts";
import type { StoredLine } from "../stored.ts";
import { customerOfCall, type Behaviours } from "./behaviour.ts";

export const cartBehaviours: Behaviours<"getCart" | "updateCart" | "clearCart" | "priceLines"> = {
  getCart: (call) => priceCart(call.state, cartOf(call.state, customerOfCall(call))),

  updateCart(call) {
    const { state, body } = call;
    const cart = cartOf(state, customerOfCall(call));
    const refused = refuseRepeated(body.lines ?? []) ?? refuseLines(state, body.lines ?? []);
    if (refused) return refused;
    const { discountCode } = body;
    if (typeof discountCode === "string" && !(discountCode in state.discountCodes)) {
      const detail = "This code is not known.";
      return refuseField("discount_code_refused", "/discountCode", "code_unknown", detail);
    }
    for (const line of body.lines ?? []) cart.lines = setLine(cart.lines, line);
    if (discountCode !== undefined) cart.discountCode = discountCode;
    const { purchaseOrderNumber, notes, deliveryDate } = body.fields ?? {};
    cart.fields.purchaseOrderNumber = purchaseOrderNumber ?? cart.fields.purchaseOrderNumber;
    cart.fields.notes = notes ?? cart.fields.notes;
    cart.fields.deliveryDate = deliveryDate ?? cart.fields.deliveryDate;
    cart.revision += 1;
    return priceCart(state, cart);
  },

  clearCart(call) {
    const cart = cartOf(call.state, customerOfCall(call));
    cart.lines = [];
    cart.discountCode = null;
    cart.revision += 1;
    return priceCart(call.state, cart);
  },

  priceLines: ({ state, body }) => refuseRepeated(body.lines) ?? priceLines(state, body.lines),
};

/**
 * The line in its place, at the end where it is new, or gone where its quantity is 0. A note stays
 * where the line says nothing of it.
 */
function setLine(lines: readonly StoredLine[], line: StoredLine): StoredLine[] {
  const isSame = (one: StoredLine) => lineKey(one) === lineKey(line);
  if (line.quantity === 0) return lines.filter((one) => !isSame(one));
  if (!lines.some(isSame)) return [...lines, line];
  return lines.map((one) => (isSame(one) ? { ...line, note: line.note ?? one.note } : one));
}

function refuseLines(state: MockState, lines: readonly StoredLine[]): Refusal | undefined {
  const errors = lines.flatMap((line, index): FieldError[] => {
    if (line.quantity === 0) return [];
    if (line.deliveryDate && state.workspace.deliveryDates === "one") {
      const detail = "Lines have no delivery dates of their own here.";
      const pointer = `/lines/${index}/deliveryDate`;
      return [{ pointer, code: "delivery_date_invalid", detail }];
    }
    const product = state.products.find(({ sku }) => sku === line.sku);
    const unit = product?.units.find((one) => one.unit === line.unit);
    const problem = findProblem(product, unit, line.quantity);
    if (!problem) return [];
    const field = problem.nearest ? "quantity" : product ? "unit" : "sku";
    return [{ pointer: `/lines/${index}/${field}`, ...problem }];
  });
  if (errors.length === 0) return undefined;
  return refuse("line_refused", { detail: errors[0]?.detail ?? "", errors });
}
