/** What was asked for, as price records say it, and what is asked about it. */
import type {
  FieldError,
  PriceScope,
  RuleOwner,
  RuleOwnerInput,
  RunState,
  ScopeInput,
} from "@order-portal/contract";
import type { MockProduct } from "../../fixtures/make-product.ts";
import { type Refusal, refuseField } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";

/** A scope with the name of its product; refused where there is no such product or line. */
export function toScope(state: MockState, scope: ScopeInput): PriceScope | Refusal {
  if (scope.kind === "all") return scope;
  if (scope.kind === "line") {
    const isThere = state.products.some(({ productLine }) => productLine === scope.productLine);
    if (isThere) return scope;
    const detail = "No product has this product line.";
    return refuseField("invalid_request", "/scope/productLine", "invalid", detail);
  }
  const product = state.products.find(({ sku }) => sku === scope.sku);
  if (product) return { ...scope, name: product.name };
  const detail = "There is no product with this sku.";
  return refuseField("invalid_request", "/scope/sku", "invalid", detail);
}

/** An owner with its name. */
export function toOwner(state: MockState, owner: RuleOwnerInput): RuleOwner | Refusal {
  if (owner.kind === "workspace") return owner;
  if (owner.kind === "group") {
    const group = state.prices.priceGroups.find(({ code }) => code === owner.code);
    if (group) return { ...owner, name: group.name };
    const detail = "There is no price group with this code.";
    return refuseField("invalid_request", "/owner/code", "invalid", detail);
  }
  const customer = state.customers.find(({ number }) => number === owner.number);
  if (customer) return { ...owner, name: customer.name };
  const detail = "There is no customer with this number.";
  return refuseField("invalid_request", "/owner/number", "invalid", detail);
}

/** The products that a scope covers. */
export const productsIn = (state: MockState, scope: ScopeInput | PriceScope): MockProduct[] =>
  state.products.filter(({ sku, productLine }) => {
    if (scope.kind === "all") return true;
    return scope.kind === "line" ? productLine === scope.productLine : sku === scope.sku;
  });

interface Change {
  scope: ScopeInput;
  kind: "fixed" | "percent";
  value: string;
}

/** What looks like a slip in a price. */
export function askAboutPrice(state: MockState, { scope, kind, value }: Change): FieldError[] {
  if (kind === "percent") {
    if (Number(value) <= 50) return [];
    const detail = `${value} % off is more than half of the price.`;
    return [{ pointer: "/value", code: "price_under_half", detail }];
  }
  const above = productsIn(state, scope).filter(({ units }) => {
    const unit = scope.kind === "unit" ? units.find((one) => one.unit === scope.unit) : units[0];
    const base = unit?.unitPrice ?? null;
    return base !== null && Number(value) * 100 > base.amount;
  });
  if (above.length === 0) return [];
  const names = above.map(({ name }) => name).join(", ");
  const detail = `That is above the base price: ${names}.`;
  return [{ pointer: "/value", code: "price_above_base", detail }];
}

/** Whether something for a time runs now. */
export function runState(
  { starts, ends }: { starts: string | null; ends: string | null },
  now: Date,
): RunState {
  if (ends !== null && Date.parse(ends) <= now.getTime()) return "over";
  return starts !== null && Date.parse(starts) > now.getTime() ? "coming" : "running";
}
