/** What a change of prices would do, before it is stored. */
import type {
  PricePreview,
  PriceRuleInput,
  PromotionInput,
  VolumeDiscountInput,
} from "@order-portal/contract";
import { readProducts, type SoldProduct } from "../catalogue/product-facts.ts";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import {
  type PriceBook,
  type WorkspaceFacts,
  compilePrices,
  normalizeQuantityRule,
  openPriceBook,
  priceProduct,
} from "../pricing/index.ts";
import { type ProposedChange, proposeChange } from "./propose-change.ts";
import { ownersFor, readPriceFacts } from "./product-price-facts.ts";
import { countInScope, idsInScope } from "./products-in-scope.ts";

/** What is asked about. */
export interface PreviewQuestion {
  /** The record that is changed; none where one is made. */
  readonly id?: string | undefined;
  readonly change:
    | { readonly type: "price_rule"; readonly record: PriceRuleInput }
    | { readonly type: "promotion"; readonly record: PromotionInput }
    | { readonly type: "volume_discount"; readonly record: VolumeDiscountInput };
}

/** How many products are looked at, and how many are told of. */
const mostLookedAt = 40;
const mostTold = 5;

/** Prices a few of the products with and without the change. */
export async function previewPrices(
  context: StaffContext,
  question: PreviewQuestion,
): Promise<PricePreview | Refusal> {
  const { store, workspace, now } = context;
  const proposed = await proposeChange(context, question);
  if (isRefusal(proposed)) return proposed;
  const { scope, customer, questions } = proposed;
  const ids = await idsInScope(store, workspace.id, scope, mostLookedAt);
  const found = await readProducts(store, workspace.id, ids);
  const products = ids.flatMap((id) => found.get(id) ?? []);
  const facts = await readPriceFacts(store, workspace, ownersFor(customer), products);
  // One that is still to come is shown as on its first day.
  const at = Math.max(now(), proposed.from ?? 0);
  const open = (with_: WorkspaceFacts) => openPriceBook(compilePrices(with_), customer, at);
  const books = { before: open(facts), after: open(proposed.apply(facts)) };
  const samples = products.flatMap((product) => sampleOf(product, proposed, books) ?? []);
  return {
    productCount: await countInScope(store, workspace.id, scope),
    // Those whose price changes first, else as they stand in the catalogue.
    samples: [
      ...samples.filter(isChanged),
      ...samples.filter((sample) => !isChanged(sample)),
    ].slice(0, mostTold),
    questions: [...questions],
  };
}

type Sample = PricePreview["samples"][number];

const isChanged = ({ before, after }: Sample) => before?.amount !== after?.amount;

function sampleOf(
  product: SoldProduct,
  { scope, minimumQuantity }: ProposedChange,
  { before, after }: { before: PriceBook; after: PriceBook },
): Sample | null {
  const units = product.units.filter(({ active }) => active);
  const unit =
    scope.scope === "unit" ? units.find((one) => one.unit === scope.scope_unit) : units[0];
  if (unit === undefined) return null;
  const { increment, minimum } = normalizeQuantityRule(unit) ?? { increment: 1, minimum: 1 };
  const least = Math.max(minimum, Math.ceil(minimumQuantity / unit.factor));
  const quantity = Math.ceil(least / increment) * increment;
  const priceIn = (book: PriceBook) => {
    const price = priceProduct(book, product, unit.unit, quantity);
    return price.kind === "priced" ? price.unitPrice : null;
  };
  return {
    sku: product.sku,
    name: product.name,
    unit: unit.unit,
    unitLabel: unit.label,
    quantity,
    before: priceIn(before),
    after: priceIn(after),
  };
}
