/** Which route of the contract a request is for. */
import { routes, type Route, type RouteName } from "@order-portal/contract";

/** A route that a path belongs to. */
export interface FoundRoute {
  name: RouteName;
  route: Route;
  params: Record<string, string>;
}

const table: { name: RouteName; route: Route; pattern: RegExp }[] = Object.entries(routes).map(
  ([name, route]) => ({
    // Safe: these are the table's own keys.
    name: name as RouteName,
    route,
    pattern: new RegExp(`${route.path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`),
  }),
);

/** The routes of an address, one for each method that it takes; a path before `/v1` is let be. */
export function findRoutes(url: string): FoundRoute[] {
  const { pathname } = new URL(url);
  return table.flatMap(({ name, route, pattern }) => {
    const match = pattern.exec(pathname);
    if (!match) return [];
    const params = Object.entries(match.groups ?? {}).map(
      ([key, value]) => [key, decodeURIComponent(value)] as const,
    );
    return [{ name, route, params: Object.fromEntries(params) }];
  });
}
