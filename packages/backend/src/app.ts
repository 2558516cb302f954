/** The whole app as a function of a Request. */
import { Hono } from "hono";
import type { RouteName } from "@order-portal/contract";
import type { AppContext } from "./context.ts";
import { bindRoutes, type Server } from "./http/bind-routes.ts";
import type { Handlers } from "./http/handlers.ts";
import { createKeptLimits } from "./http/kept-limits.ts";
import { createLargeBodies } from "./http/large-bodies.ts";
import { createOrigins } from "./http/origins.ts";
import { createRateLimits } from "./http/rate-limits.ts";
import { refuse } from "./http/refusal.ts";
import { nextRequestId } from "./http/request-id.ts";
import { respondProblem } from "./http/respond.ts";
import { explainError } from "./http/unexpected.ts";
import { servePages } from "./pages/serve-pages.ts";

/** Makes the app of a world and a handler for each route of the contract. */
export function createApp(app: AppContext, handlers: Handlers<RouteName>): Server {
  const server: Server = new Hono();
  const limits = createRateLimits(app.config.RATE_LIMIT_SCALE, app.now);
  const kept = createKeptLimits(app.store, app.config.RATE_LIMIT_SCALE, app.now);
  const edge = { app, limits, kept, origins: createOrigins(app), bodies: createLargeBodies() };
  bindRoutes(server, edge, handlers);
  servePages(server, app);
  server.notFound(() =>
    respondProblem(refuse("not_found", "There is nothing at this address."), nextRequestId()),
  );
  server.onError((error) => {
    const requestId = nextRequestId();
    return respondProblem(explainError(app, error, requestId), requestId);
  });
  return server;
}
