/** Why a price is what it is: every step, and all that was weighed on the way. Staff only. */
import type { PriceCheck } from "@order-portal/contract";
import { openView } from "../catalogue/catalogue-view.ts";
import { type SoldProduct, readProductsBySku } from "../catalogue/product-facts.ts";
import { contains } from "../catalogue/product-set.ts";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { currencyDigits } from "../money/currency-digits.ts";
import { rescale } from "../money/divide.ts";
import { toSafeAmount } from "../money/money.ts";
import {
  type Promotion,
  type UnitPrice,
  checkQuantity,
  compilePrices,
  openPriceBook,
  weighPrice,
} from "../pricing/index.ts";
import { type PricedCustomer, asCustomer, findCustomer } from "./as-customer.ts";
import { changeText, percentText } from "./change-value.ts";
import { ownersFor, readPriceFacts } from "./product-price-facts.ts";
import { instantText, stateOf } from "./promotion-times.ts";
import { readOwners } from "./rule-owners.ts";
import { readScopes, toScopeColumns } from "./scope-columns.ts";

/** What is asked for. */
export interface PriceQuestion {
  /** The number of a customer; none for a visitor without a link. */
  readonly customer?: string | undefined;
  readonly sku: string;
  readonly unit: string;
  readonly quantity: number;
  /** The instant; now where it does not say. */
  readonly at?: string | undefined;
}

/** Weighs the price of a unit of a product in a line of its own. */
export async function checkPrice(
  context: StaffContext,
  question: PriceQuestion,
): Promise<PriceCheck | Refusal> {
  const { store, workspace } = context;
  const { sku, unit: code, quantity } = question;
  const number = question.customer;
  const customer = number === undefined ? null : await findCustomer(store, context, number);
  if (isRefusal(customer)) return customer;
  const product = (await readProductsBySku(store, workspace.id, [sku])).get(sku);
  if (product === undefined) return refuse("not_found", "There is no product with this sku.");
  const unit = product.units.find((one) => one.unit === code);
  const at = question.at === undefined ? context.now() : Date.parse(question.at);
  const facts = await readPriceFacts(store, workspace, ownersFor(customer), [product]);
  const book = openPriceBook(compilePrices(facts), customer, at);
  const weighed = weighPrice(book, product, code, quantity);
  if (unit === undefined || weighed === null) {
    return refuse("not_found", "This product is not sold in this unit.");
  }

  const idle = facts.promotions.filter((one) => isOn(one, code) && stateOf(one, at) !== "running");
  const describe = await describer(context, [
    ...weighed.rules.map(({ rule }) => rule),
    ...weighed.promotions.map(({ promotion }) => promotion),
    ...weighed.discounts.map(({ discount }) => discount),
    ...idle,
  ]);
  const ownerOf = await readOwners(
    store,
    workspace,
    weighed.rules.map(({ rule }) => toOwnerColumns(rule.owner)),
  );
  const digits = currencyDigits(workspace.currency);
  const changeOf = (change: Promotion | (typeof weighed.rules)[number]["rule"]) => ({
    ...describe(change),
    kind: change.kind,
    value: changeText(change.kind, change.value, digits),
  });
  const promotionOf = (promotion: Promotion) => ({
    ...changeOf(promotion),
    name: promotion.name,
    starts: instantText(promotion.starts),
    ends: instantText(promotion.ends),
  });
  return {
    customer: customer && whoPays(customer),
    product: {
      sku,
      name: product.name,
      unit: code,
      unitLabel: unit.label,
      factor: unit.factor,
      onSale: product.active && unit.active,
      inCatalogue: await isInCatalogue(context, customer, product),
    },
    quantity,
    quantityProblem: toQuantityProblem(checkQuantity(unit, quantity)),
    at: new Date(at).toISOString(),
    base: { price: weighed.base, from: weighed.baseFrom },
    rules: weighed.rules.map(({ rule, outcome, price }) => ({
      ...changeOf(rule),
      owner: ownerOf(toOwnerColumns(rule.owner)),
      minimumQuantity: rule.minimumQuantity,
      outcome,
      price,
    })),
    afterRules: weighed.afterRules,
    promotions: [
      ...weighed.promotions.map(({ promotion, outcome, price }) => ({
        ...promotionOf(promotion),
        outcome,
        price,
      })),
      ...idle.map((promotion) => ({
        ...promotionOf(promotion),
        outcome: stateOf(promotion, at) === "over" ? ("over" as const) : ("coming" as const),
        price: null,
      })),
    ],
    afterPromotions: weighed.afterPromotions,
    volumeDiscounts: weighed.discounts.map(({ discount, outcome, price }) => ({
      ...describe(discount),
      minimumQuantity: discount.minimumQuantity,
      percent: percentText(discount.percent),
      outcome,
      price,
    })),
    exactPrice: weighed.exact,
    ...amounts(weighed.price, quantity, digits),
  };
}

/** A promotion was read for the product: only its unit is still to be looked at. */
const isOn = ({ scope }: Promotion, unit: string) => scope.kind !== "unit" || scope.unit === unit;

const whoPays = ({ number, name, priceGroup, blocked }: PricedCustomer) => ({
  number,
  name,
  priceGroup,
  blocked,
});

const toQuantityProblem = (fault: ReturnType<typeof checkQuantity>) =>
  fault && { code: fault.code, nearest: [...fault.nearest] };

function toOwnerColumns(
  owner: Parameters<typeof readPriceFacts>[2][number],
): Parameters<typeof readOwners>[2][number] {
  switch (owner.kind) {
    case "workspace":
      return { owner: "workspace", owner_id: 0 };
    case "group":
      return { owner: "group", owner_id: owner.priceGroupId };
    case "customer":
      return { owner: "customer", owner_id: owner.customerId };
  }
}

/** Gives entries their id and scope as the wire has them. */
async function describer(
  { store, workspace }: StaffContext,
  entries: readonly Pick<Promotion, "id" | "scope">[],
) {
  const columns = entries.map(({ scope }) => toScopeColumns(scope));
  const scopeOf = await readScopes(store, workspace, columns);
  return ({ id, scope }: Pick<Promotion, "id" | "scope">) => ({
    id: String(id),
    scope: scopeOf(toScopeColumns(scope)),
  });
}

async function isInCatalogue(
  context: StaffContext,
  customer: PricedCustomer | null,
  product: SoldProduct,
): Promise<boolean> {
  const { catalogue, visible } = await openView(asCustomer(context, customer));
  const rank = catalogue.rankOf(product.id);
  return rank !== undefined && contains(visible, rank);
}

function amounts(
  price: UnitPrice | { readonly kind: "no_price" },
  quantity: number,
  digits: number,
): Pick<PriceCheck, "unitPrice" | "wasPrice" | "lineTotal"> {
  if (price.kind === "no_price") return { unitPrice: null, lineTotal: null };
  const { unitPrice, wasPrice } = price;
  const exact = BigInt(unitPrice.amount) * BigInt(quantity);
  const amount = toSafeAmount(rescale(exact, unitPrice.scale, digits));
  return {
    unitPrice,
    ...(wasPrice !== null && { wasPrice }),
    lineTotal: { amount, scale: digits, currency: unitPrice.currency },
  };
}
