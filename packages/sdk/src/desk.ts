/** The typed client of Order Portal for the supplier's staff. Start at `createOrderDesk`. */
export {
  createOrderDesk,
  type DeskOrderQuery,
  type OrderDesk,
  type Reason,
  type SeenOrder,
} from "./create-order-desk.ts";
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
