/**
 * The typed client of Order Portal for buyers; the desk's is `@order-portal/sdk/desk`. Start at
 * `createOrderPortal`.
 */
export { createOrderPortal } from "./create-order-portal.ts";
export type { NewRegistration, PortalAccount, PortalContacts } from "./accounts.ts";
export type { CheckoutInput, PortalCart, PortalCheckout, PortalKeptCarts } from "./portal-cart.ts";
export type { InventoryQuery, OrderPortal, ProductQuery } from "./order-portal.ts";
export type {
  OrderQuery,
  PortalHistory,
  PortalOrders,
  ProformaQuery,
  ReorderQuery,
  SubmitOptions,
} from "./portal-orders.ts";
export type { PortalShoppingLists, ShoppingLine, ShoppingListUpdate } from "./portal-lists.ts";
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
export type { NamedFile } from "./named-file.ts";
export type { CallOptions, ClientOptions, RetryOptions } from "./options.ts";
export type { SessionChange } from "./session-token.ts";
export { addressLines, countryName } from "@order-portal/contract";
export { checkPasswordRules, type PasswordPolicy, type PasswordRule } from "@order-portal/contract";
export type {
  AccountLink,
  Address,
  AddressFormat,
  Amounts,
  Availability,
  BegunRegistration,
  Brand,
  CartChange,
  CartExchange,
  CartLineInput,
  CartUpdate,
  CodeOnItsWay,
  ConfirmedRegistration,
  Contact,
  ContactList,
  ContactRole,
  Checkout,
  CheckoutChange,
  FieldCode,
  HeldLot,
  KnownAddress,
  InventoryPage,
  KeptCart,
  MatchCandidate,
  MatchLineInput,
  MatchedLine,
  FieldError,
  FieldSetting,
  LineProblem,
  Money,
  OpenedLink,
  Order,
  OrderChange,
  OrderEvent,
  OrderFields,
  OrderFieldSettings,
  OrderLine,
  OrderPage,
  OrderStatus,
  OrderSummary,
  OrderedProduct,
  OwnAccount,
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
  RegistrationFlow,
  RegistrationForm,
  Reorder,
  ReorderChange,
  ReorderLine,
  SentCode,
  Session,
  SessionView,
  ShoppingList,
  ShoppingListSummary,
  StartAnswer,
  Tab,
  TakenService,
  TabKind,
  Usual,
  UsualList,
  Visitor,
  Welcome,
  Workspace,
} from "@order-portal/contract";
