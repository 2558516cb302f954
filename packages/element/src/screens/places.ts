/**
 * The places beyond the catalogue, and the parts of the portal that come after the first list, each
 * in a file of its own that is fetched when it is first shown. One line a place, under the name that
 * it has in `state/portal-state.ts`; its module exports `define()`, which registers
 * `<order-portal-…>` of that name. A place that is not here is not offered.
 */
export const places: Readonly<Record<string, () => Promise<{ define(): void }>>> = {
  list: () => import("./lists/define.ts"),
  lists: () => import("./lists/define.ts"),
  order: () => import("./order/define.ts"),
  orders: () => import("./orders/define.ts"),
  "past-orders": () => import("./past-orders/define.ts"),
  reorder: () => import("./reorder/define.ts"),
  tools: () => import("./tools/define.ts"),
};
