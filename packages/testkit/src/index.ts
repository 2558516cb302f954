/**
 * A backend in memory, made from the contract: for tests, and for building on the SDK or the
 * element without a server. Start at `createMockBackend`.
 */
export { createMockBackend, type Held, type MockBackend } from "./mock-backend.ts";
export type { SeenCall } from "./http/answer-request.ts";
export type { ProblemExtras } from "./http/refusal.ts";
export type { Act } from "./interventions.ts";
export type { Fixture, MockState } from "./state.ts";
export type {
  MockSession,
  StoredAccount,
  StoredCart,
  StoredKeptCart,
  StoredLine,
  StoredListLine,
  StoredShoppingList,
  StoredStaff,
} from "./stored.ts";
export * from "./fixtures/accounts.ts";
export * from "./fixtures/customers.ts";
export * from "./fixtures/make-order.ts";
export * from "./fixtures/make-product.ts";
export * from "./fixtures/many-products.ts";
export { orders } from "./fixtures/orders.ts";
export { passwordLinkSecret } from "./behaviours/staff.ts";
export { heldLots, type StoredLot } from "./fixtures/inventory.ts";
export { shoppingLists } from "./fixtures/shopping-lists.ts";
export * from "./fixtures/workspace.ts";
export * as fixtureProducts from "./fixtures/products.ts";
