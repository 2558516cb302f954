/** The typed client of Order Portal for the supplier's staff. Start at `createDesk`. */
export { createDesk, type OrderDesk } from "./create-desk.ts";
export type { DeskOrderQuery, DeskOrders, Reason, SeenOrder } from "./desk/desk-orders.ts";
export type { DeskSessions } from "./desk/desk-session.ts";
export { PortalError, PortalMismatch, PortalOffline, PortalProblem, isProblem } from "./errors.ts";
export type { List } from "./list.ts";
export type { CallOptions, ClientOptions, RetryOptions } from "./options.ts";
export type { SessionChange } from "./session-token.ts";
export type {
  Address,
  DeskOrder,
  DeskOrderLine,
  DeskOrderPage,
  DeskOrderSummary,
  DeskSession,
  FieldError,
  Money,
  OrderEvent,
  OrderFields,
  OrderChange,
  OrderMove,
  OrderStatus,
  ProblemCode,
  Session,
  StaffLink,
  StaffSignedIn,
  Workspace,
} from "@order-portal/contract";
