/**
 * The wire between Order Portal's clients and its backend. Start at `routes.ts`: the table of all
 * calls; each names the schemas of what goes in and out, its problems, and who may make it.
 */
export * from "./values.ts";
export * from "./primitives.ts";
export * from "./problem.ts";
export * from "./route.ts";
export * from "./envelope.ts";
export * from "./workspace.ts";
export * from "./session.ts";
export * from "./product.ts";
export * from "./address.ts";
export * from "./cart.ts";
export * from "./cart-requests.ts";
export * from "./order.ts";
export * from "./history.ts";
export * from "./shopping-list.ts";
export * from "./kept-cart.ts";
export * from "./match.ts";
export * from "./desk.ts";
export * from "./staff.ts";
export * from "./customer-settings.ts";
export * from "./customer.ts";
export * from "./customer-requests.ts";
export * from "./customer-link.ts";
export * from "./rows.ts";
export * from "./desk-order.ts";
export * from "./desk-order-requests.ts";
export * from "./portal.ts";
export * from "./portal-routes.ts";
export * from "./catalogue-routes.ts";
export * from "./cart-routes.ts";
export * from "./order-routes.ts";
export * from "./history-routes.ts";
export * from "./shopping-list-routes.ts";
export * from "./kept-cart-routes.ts";
export * from "./match-routes.ts";
export * from "./desk-routes.ts";
export * from "./account-routes.ts";
export * from "./staff-routes.ts";
export * from "./customer-routes.ts";
export * from "./customer-link-routes.ts";
export * from "./rows-routes.ts";
export * from "./desk-order-routes.ts";
export * from "./draft-routes.ts";
export * from "./routes.ts";
