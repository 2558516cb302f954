/** What the portal is told, so that it shows a look that is not stored yet. Pure. */
import type { Product, StartAnswer, Workspace } from "@order-portal/sdk";
import type { DeskProductSummary, DeskSettings } from "@order-portal/sdk/desk";

/** What of the portal is shown. */
export type PreviewScreen = "welcome" | "products" | "message";

/** A brand as it is typed; null for what there is none of. */
export type TypedBrand = Workspace["brand"];

/** The first answer of a visit that leads to the screen. */
export function previewAnswer(
  screen: PreviewScreen,
  settings: DeskSettings,
  brand: TypedBrand,
  customerName: string,
  products: readonly DeskProductSummary[],
): StartAnswer {
  return {
    workspace: toWorkspace(settings, brand),
    welcome: screen === "welcome" ? { customerName, codeRequired: false, hasOrders: false } : null,
    refused: screen === "message" ? "link_unknown" : null,
    view: screen === "products" ? toView(settings, customerName, products) : null,
    session: null,
  };
}

function toWorkspace({ company, embed }: DeskSettings, brand: TypedBrand): Workspace {
  return {
    slug: embed.slug,
    name: company.name,
    status: "open",
    currency: company.currency,
    locale: company.locale,
    timeZone: company.timeZone,
    brand,
    orderFields: { purchaseOrderNumber: "hidden", notes: "hidden", deliveryDate: "hidden" },
    publicCatalogue: false,
    orderHistory: false,
    deliveryDates: "one",
  };
}

function toView(
  { company }: DeskSettings,
  customerName: string,
  products: readonly DeskProductSummary[],
): NonNullable<StartAnswer["view"]> {
  const shown = products.map(toProduct);
  return {
    visitor: {
      kind: "customer",
      customer: { number: "1", name: customerName },
      permissions: ["catalogue:read", "cart:write", "orders:submit"],
    },
    tabs: [{ kind: "all", category: null, count: shown.length }],
    page: { products: shown, nextCursor: null, total: shown.length },
    cart: previewCart(company.currency, shown),
    orderTemplate: "standard",
  };
}

function toProduct(product: DeskProductSummary): Product {
  const { sku, name, category, imageUrl, isNew, price } = product;
  const units =
    price === null
      ? []
      : [
          {
            unit: price.unit,
            label: price.label,
            factor: 1,
            unitPrice: price.unitPrice,
            priceBreaks: [],
            quantityRule: { minimum: 1, maximum: null, increment: 1 },
          },
        ];
  const availability = price === null ? "no_price" : "available";
  return { sku, name, category, imageUrl, isNew, onSale: false, availability, units };
}

/** The first product is in it, so that a quantity, and the way to the review, are to be seen. */
function previewCart(
  currency: string,
  [first]: readonly Product[],
): NonNullable<NonNullable<StartAnswer["view"]>["cart"]> {
  const unit = first?.units[0];
  const unitPrice = unit?.unitPrice ?? { amount: 0, scale: 2, currency };
  const total = { ...unitPrice, amount: unitPrice.amount * 2 };
  const nothing = { ...unitPrice, amount: 0 };
  const line =
    first === undefined || unit === undefined
      ? []
      : [
          {
            sku: first.sku,
            unit: unit.unit,
            quantity: 2,
            name: first.name,
            unitLabel: unit.label,
            imageUrl: first.imageUrl,
            unitPrice,
            lineTotal: total,
            priceBreaks: [],
            quantityRule: unit.quantityRule,
            problem: null,
            note: "",
            deliveryDate: "",
          },
        ];
  return {
    lines: line,
    subtotal: total,
    discount: nothing,
    freight: nothing,
    tax: nothing,
    total,
    discountCode: null,
    fields: { purchaseOrderNumber: "", notes: "", deliveryDate: "" },
    proof: null,
    expiresAt: null,
    revision: 1,
  };
}
