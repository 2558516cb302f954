/** The calls that explain, show and find prices. */
import type { PriceCheck, PricePreview } from "@order-portal/contract";
import { Refusal, refuse } from "../../http/refusal.ts";
import type { MockState } from "../../state.ts";
import type { Behaviours } from "../behaviour.ts";
import { catalogueBehaviours } from "../catalogue.ts";
import { askAboutPrice, productsIn } from "./contents.ts";

/** How many are found at most. */
const most = 20;

const matches = (search: string | undefined, ...texts: readonly string[]) =>
  texts.some((text) => text.toLowerCase().includes((search ?? "").toLowerCase()));

const toText = (amount: number) => String(amount / 100);

export const priceCheckBehaviours: Behaviours<
  | "checkPrice"
  | "previewPrices"
  | "listCustomerPrices"
  | "findPriceCustomers"
  | "findPriceProducts"
  | "findProductLines"
> = {
  checkPrice({ state, query }) {
    const product = state.products.find(({ sku }) => sku === query.sku);
    const unit = product?.units.find((one) => one.unit === query.unit);
    const customer = state.customers.find(({ number }) => number === query.customer);
    if (!product || !unit || (query.customer !== undefined && !customer)) {
      return refuse("not_found");
    }
    const price = unit.unitPrice;
    const base = price === null ? null : toText(price.amount);
    const rules = rulesOn(state, query);
    const counting = rules.find(({ outcome }) => outcome === "counts");
    const exact = counting?.kind === "fixed" ? counting.value : base;
    const unitPrice =
      price === null || exact === null
        ? null
        : { ...price, amount: Math.round(Number(exact) * 100) };
    return {
      customer: customer
        ? { number: customer.number, name: customer.name, priceGroup: null, blocked: false }
        : null,
      product: {
        sku: product.sku,
        name: product.name,
        unit: unit.unit,
        unitLabel: unit.label,
        factor: unit.factor,
        onSale: true,
        inCatalogue: true,
      },
      quantity: query.quantity,
      quantityProblem: null,
      at: query.at ?? state.now().toISOString(),
      base: { price: base, from: base === null ? "none" : "unit" },
      rules,
      afterRules: exact,
      promotions: [],
      afterPromotions: exact,
      volumeDiscounts: [],
      exactPrice: exact,
      unitPrice,
      lineTotal: unitPrice && { ...unitPrice, amount: unitPrice.amount * query.quantity },
    };
  },

  previewPrices({ state, body }): PricePreview {
    const { record } = body.change;
    const found = productsIn(state, record.scope);
    const percent =
      body.change.type === "volume_discount"
        ? Number(body.change.record.tiers[0]?.percent)
        : body.change.record.kind === "percent"
          ? Number(body.change.record.value)
          : null;
    return {
      productCount: found.length,
      samples: found.slice(0, 5).flatMap(({ sku, name, units }) =>
        units.slice(0, 1).map(({ unit, label, unitPrice }) => ({
          sku,
          name,
          unit,
          unitLabel: label,
          quantity: 1,
          before: unitPrice,
          after:
            unitPrice &&
            (percent === null
              ? { ...unitPrice, amount: Math.round(fixedOf(body.change) * 100) }
              : { ...unitPrice, amount: Math.round(unitPrice.amount * (1 - percent / 100)) }),
        })),
      ),
      questions:
        body.change.type === "volume_discount" ? [] : askAboutPrice(state, body.change.record),
    };
  },

  listCustomerPrices(call) {
    const { state, query } = call;
    const customer = state.customers.find(({ number }) => number === query.customer);
    if (!customer) return refuse("not_found");
    const { search, limit, cursor } = query;
    const page = catalogueBehaviours.listProducts({
      ...call,
      // The same list as the customer's own call has.
      query: { search, limit, cursor },
    });
    if (page instanceof Refusal) return page;
    return { customer: { number: customer.number, name: customer.name }, ...page };
  },

  findPriceCustomers: ({ state, query }) => ({
    customers: state.customers
      .filter(({ number, name }) => matches(query.search, number, name))
      .slice(0, most)
      .map(({ number, name }) => ({ number, name })),
  }),

  findPriceProducts: ({ state, query }) => ({
    products: state.products
      .filter(({ sku, name, aliases = [] }) => matches(query.search, sku, name, ...aliases))
      .slice(0, most)
      .map(({ sku, name, productLine = null, units }) => ({
        sku,
        name,
        productLine,
        units: units.map(({ unit, label, factor }) => ({ unit, label, factor })),
      })),
  }),

  findProductLines({ state, query }) {
    const lines = new Set(state.products.flatMap(({ productLine }) => productLine ?? []));
    return { productLines: [...lines].filter((line) => matches(query.search, line)).sort() };
  },
};

const fixedOf = (
  change: { type: "volume_discount" } | { type: string; record: { value: string } },
): number => ("record" in change ? Number(change.record.value) : 0);

/** The rules on a product: the customer's own first, of which the first counts. */
function rulesOn(
  state: MockState,
  { customer, sku }: { customer?: string | undefined; sku: string },
): PriceCheck["rules"] {
  return state.prices.priceRules
    .toReversed()
    .filter(({ owner, scope }) => {
      const isOn = scope.kind === "all" || ("sku" in scope && scope.sku === sku);
      const isFor =
        owner.kind === "workspace" || (owner.kind === "customer" && owner.number === customer);
      return isOn && isFor;
    })
    .map(({ revision: _, ...rule }, index) => ({
      ...rule,
      outcome: index === 0 ? "counts" : "nearer_owner",
      price: rule.kind === "fixed" ? rule.value : null,
    }));
}
