/**
 * The shape of the answers that lead to the first list. They are checked here, and not by the
 * contract's schemas, so that those need not come before the list (why in docs/decisions):
 * whatever does not pass is left to them to judge.
 */
import type {
  LineProblem,
  Money,
  OpenedLink,
  PortalView,
  PriceBreak,
  PricedCart,
  PricedCartLine,
  Product,
  ProductUnit,
  QuantityRule,
  Session,
  StartAnswer,
  Tab,
  TakenService,
  Welcome,
  Workspace,
} from "@order-portal/sdk";
import { isFlag, isText, isWhole, listOf, oneOf, optional, orNull, record } from "./checks.ts";

const textOrNull = orNull(isText);

const money = record<Money>({ amount: isWhole, scale: isWhole, currency: isText });
const moneyOrNull = orNull(money);

const breaks = listOf(record<PriceBreak>({ minimumQuantity: isWhole, unitPrice: money }));

const rule = record<QuantityRule>({
  minimum: isWhole,
  maximum: orNull(isWhole),
  increment: isWhole,
});

const unit = record<ProductUnit>({
  unit: isText,
  label: isText,
  factor: isWhole,
  unitPrice: moneyOrNull,
  wasPrice: optional(money),
  priceBreaks: breaks,
  quantityRule: rule,
});

const product = record<Product>({
  sku: isText,
  name: isText,
  category: textOrNull,
  imageUrl: textOrNull,
  isNew: isFlag,
  onSale: isFlag,
  availability: oneOf("available", "out_of_stock", "no_price"),
  units: listOf(unit),
});

const problem = orNull(
  record<LineProblem>({ code: isText, detail: isText, nearest: optional(listOf(isWhole)) }),
);

const line = record<PricedCartLine>({
  sku: isText,
  unit: isText,
  quantity: isWhole,
  name: isText,
  unitLabel: isText,
  imageUrl: textOrNull,
  unitPrice: moneyOrNull,
  wasPrice: optional(money),
  lineTotal: moneyOrNull,
  priceBreaks: breaks,
  quantityRule: orNull(rule),
  problem,
  note: isText,
  deliveryDate: isText,
});

const cart = record<PricedCart>({
  lines: listOf(line),
  subtotal: money,
  discount: money,
  freight: money,
  carrierService: optional(record<TakenService>({ service: isText, carrier: textOrNull })),
  tax: money,
  total: money,
  discountCode: orNull(record<NonNullable<PricedCart["discountCode"]>>({ code: isText, problem })),
  fields: record<PricedCart["fields"]>({
    purchaseOrderNumber: isText,
    notes: isText,
    deliveryDate: isText,
  }),
  proof: textOrNull,
  expiresAt: textOrNull,
  revision: isWhole,
});

const view = record<PortalView>({
  visitor: record<PortalView["visitor"]>({
    kind: oneOf("public", "customer"),
    customer: orNull(
      record<NonNullable<PortalView["visitor"]["customer"]>>({ number: isText, name: isText }),
    ),
    permissions: listOf(isText),
    checkoutMode: optional(isText),
    hasInventory: optional(isFlag),
  }),
  tabs: listOf(record<Tab>({ kind: isText, category: textOrNull, count: isWhole })),
  page: record<PortalView["page"]>({
    products: listOf(product),
    nextCursor: textOrNull,
    total: orNull(isWhole),
  }),
  cart: orNull(cart),
  orderTemplate: isText,
});

const session = record<Session>({ token: isText, idleExpiresAt: isText, expiresAt: isText });

const setting = oneOf("hidden", "optional", "required");

const workspace = record<Workspace>({
  slug: isText,
  name: isText,
  status: oneOf("open", "expired"),
  currency: isText,
  locale: isText,
  timeZone: isText,
  brand: record<Workspace["brand"]>({
    logoUrl: textOrNull,
    accentColor: textOrNull,
    message: textOrNull,
    contactEmail: textOrNull,
    contactPhone: textOrNull,
  }),
  orderFields: record<Workspace["orderFields"]>({
    purchaseOrderNumber: setting,
    notes: setting,
    deliveryDate: setting,
  }),
  publicCatalogue: isFlag,
  signIn: optional(isFlag),
  orderHistory: isFlag,
  guidedOrder: optional(isFlag),
  deliveryDates: oneOf("one", "several"),
  delivery: optional(
    record<NonNullable<Workspace["delivery"]>>({
      earliest: isText,
      weekdays: listOf(isWhole),
      holidays: listOf(isText),
    }),
  ),
});

/** Whether a value is the answer to the first call of a visit. */
export const isStartAnswer = record<StartAnswer>({
  workspace,
  welcome: orNull(
    record<Welcome>({ customerName: isText, codeRequired: isFlag, hasOrders: isFlag }),
  ),
  refused: orNull(oneOf("link_unknown", "session_expired")),
  view: orNull(view),
  session: orNull(session),
});

/** Whether a value is what a link is exchanged for. */
export const isOpenedLink = record<OpenedLink>({ session, view });
