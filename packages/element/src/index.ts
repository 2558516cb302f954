/**
 * The types of `<order-portal>` for pages that are written in TypeScript. It registers nothing:
 * `@order-portal/element/define.js` does.
 */
export type { OrderPortalElement } from "./order-portal-element.ts";
export type { OrderPortalEventMap, OrderPortalEvents } from "./events.ts";
