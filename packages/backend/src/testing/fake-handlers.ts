/** Handlers for tests of the edge: each answers nothing, but for those that a test gives. */
import { routes, type RouteName } from "@order-portal/contract";
import type { Handlers } from "../http/handlers.ts";

/** A handler for each route. */
export function fakeHandlers(own: Partial<Handlers<RouteName>>): Handlers<RouteName> {
  const nothing = () => ({});
  const names = Object.keys(routes).map((name) => [name, nothing] as const);
  // Their answers are never read.
  return { ...Object.fromEntries(names), ...own } as unknown as Handlers<RouteName>;
}
