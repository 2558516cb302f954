/**
 * The typed client of Order Portal for buyers; the desk's is `@order-portal/sdk/desk`. Start at
 * `createOrderPortal`.
 */
export { createOrderPortal } from "./create-order-portal.ts";
export type { OrderPortal, OrderQuery, ProductQuery, SubmitOptions } from "./order-portal.ts";
export {
  PortalError,
  PortalMismatch,
  PortalOffline,
  PortalProblem,
  isProblem,
  type CartProblemCode,
} from "./errors.ts";
export { readOpened, readStart } from "./read-start.ts";
export { newIdempotencyKey } from "./submission-key.ts";
export type { List } from "./list.ts";
export type { CallOptions, ClientOptions, RetryOptions } from "./options.ts";
export type { SessionChange } from "./session-token.ts";
export type {
  Amounts,
  Availability,
  Brand,
  CartChange,
  CartLineInput,
  CartUpdate,
  FieldCode,
  FieldError,
  FieldSetting,
  LineProblem,
  Money,
  OpenedLink,
  Order,
  OrderEvent,
  OrderFields,
  OrderFieldSettings,
  OrderLine,
  OrderPage,
  OrderStatus,
  OrderSummary,
  Permission,
  PortalView,
  PriceBreak,
  PricedCart,
  PricedCartLine,
  PricedLines,
  ProblemCode,
  Product,
  ProductDetail,
  ProductPage,
  ProductUnit,
  QuantityRule,
  SentCode,
  Session,
  SessionView,
  StartAnswer,
  Tab,
  TabKind,
  Visitor,
  Welcome,
  Workspace,
} from "@order-portal/contract";
