/**
 * The places beyond the catalogue, and the parts of the portal that come after the first list, each
 * in a file of its own that is fetched when it is first shown. One line a place, under the name that
 * it has in `state/portal-state.ts`; its module exports `define()`, which registers
 * `<order-portal-…>` of that name. A place that is not here is not offered.
 */
export const places: Readonly<Record<string, () => Promise<{ define(): void }>>> = {
  account: () => import("./account/define.ts"),
  cards: () => import("./catalogue/cards/define.ts"),
  checkout: () => import("./checkout/define.ts"),
  dashboard: () => import("./dashboard/define.ts"),
  grid: () => import("./grid/define.ts"),
  inventory: () => import("./inventory/define.ts"),
  "kept-carts": () => import("./kept-carts/define.ts"),
  list: () => import("./lists/define.ts"),
  lists: () => import("./lists/define.ts"),
  missing: () => import("./missing/missing-screen.ts"),
  "new-password": () => import("./sign-in/new-password-define.ts"),
  order: () => import("./order/define.ts"),
  orders: () => import("./orders/define.ts"),
  "past-orders": () => import("./past-orders/define.ts"),
  register: () => import("./register/define.ts"),
  reorder: () => import("./reorder/define.ts"),
  "save-list": () => import("./lists/save-list-define.ts"),
  "quick-order": () => import("./quick-order/define.ts"),
  "sign-in": () => import("./sign-in/define.ts"),
  tools: () => import("./tools/define.ts"),
  "view-switch": () => import("./catalogue/view-switch.ts"),
  usuals: () => import("./usuals/define.ts"),
  upload: () => import("./upload/define.ts"),
};
