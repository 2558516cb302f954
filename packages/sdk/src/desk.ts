/** The typed client of Order Portal for the supplier's staff. Start at `createDesk`. */
export { createDesk, type OrderDesk } from "./create-desk.ts";
export type { Account } from "./desk/account.ts";
export type { ApiKeys } from "./desk/api-keys.ts";
export type { Audit, AuditQuery } from "./desk/audit.ts";
export type { CustomerQuery, DeskCustomers, SeenCustomer } from "./desk/desk-customers.ts";
export type { DeskLinks, LinkWords, ReplaceLinks } from "./desk/desk-links.ts";
export type { DeskRows, PreviewedTable, RowQuery, SentRow } from "./desk/rows.ts";
export type {
  DeskOrderChange,
  DeskOrderQuery,
  DeskOrders,
  ExportQuery,
  Reason,
  SeenOrder,
} from "./desk/desk-orders.ts";
export type { DraftInput, Drafts } from "./desk/drafts.ts";
export type { WatchOptions, WatchQuery } from "./desk/watch-orders.ts";
export type { DeskSessions } from "./desk/desk-session.ts";
export type { PageQuery, SeenStaff, Staff } from "./desk/staff.ts";
export { PortalError, PortalMismatch, PortalOffline, PortalProblem, isProblem } from "./errors.ts";
export type { List } from "./list.ts";
export type { CallOptions, ClientOptions, RetryOptions } from "./options.ts";
export type { SessionChange } from "./session-token.ts";
export type {
  Address,
  ApiKey,
  ApiKeyPage,
  AuditEntry,
  AuditPage,
  CustomerAddress,
  CustomerChange,
  CustomerChoices,
  CustomerContact,
  CustomerPage,
  CustomerRecord,
  CustomerSettings,
  CustomerSummary,
  DeskCustomer,
  DeskOrder,
  DeskOrderLine,
  DeskOrderPage,
  DeskOrderSummary,
  DeskPermission,
  DeskSession,
  Draft,
  ExportedOrder,
  ExportedOrderPage,
  FieldError,
  MadeApiKey,
  FoundProducts,
  Freight,
  InheritedSettings,
  LinkMessage,
  LinkMessagePreview,
  LinkOutcome,
  LinkState,
  MadeLink,
  MadeLinks,
  Money,
  NamedProduct,
  NewCustomer,
  LineProblem,
  MatchAnswer,
  MatchCandidate,
  MatchLineInput,
  MatchedLine,
  MoveOutcome,
  MoveOutcomes,
  OrderCustomer,
  OrderCustomers,
  OrderNews,
  OrderEvent,
  OrderFields,
  OrderChange,
  OrderMove,
  OrderStatus,
  OrderSummary,
  OwnPriceRule,
  PriceGroupName,
  PricedCartLine,
  Product,
  ProductPage,
  Unusual,
  ProblemCode,
  PutRows,
  RowOutcome,
  RowPage,
  RowTable,
  RowTableShape,
  RowsPreview,
  TablePreview,
  Session,
  StaffInvitation,
  StaffInvitationPage,
  StaffLink,
  StaffMember,
  StaffPage,
  StaffRole,
  StaffSignedIn,
  Workspace,
} from "@order-portal/contract";
export {
  maximumPreviewRows,
  maximumPutRows,
  rowTableNames,
  rowTables,
} from "@order-portal/contract";
