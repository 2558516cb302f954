/**
 * The class and the types of `<order-portal>`, for pages that are written in TypeScript. Importing
 * it registers nothing: `@order-portal/element/define` does.
 */
export { OrderPortalElement } from "./order-portal-element.ts";
export type { OrderPortalEventMap, OrderPortalEvents } from "./events.ts";
