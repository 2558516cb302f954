/** Holds a route's access rule against who is calling. */
import { isDeskAccess, type Permission, type Route } from "@order-portal/contract";
import type { AppContext, BuyerContext, StaffContext } from "../context.ts";
import { authenticate, isStaff } from "../sessions/authenticate.ts";
import { noteForbidden } from "../audit/write-audit.ts";
import { refuseOrigin } from "./origins.ts";
import { isRefusal, refuse, type Refusal } from "./refusal.ts";

/** What a caller of a route works in, or why the call is not theirs to make. */
export async function admit(
  app: AppContext,
  { access, method, path }: Pick<Route, "access" | "method" | "path">,
  token: string | null,
  foreignOrigin: string | null,
): Promise<AppContext | BuyerContext | StaffContext | Refusal> {
  // Where anyone may call, the use case finds the workspace, and asks for the origin itself.
  if (access === "anyone") return app;
  const context = await authenticate(app, token);
  if (isRefusal(context)) return context;
  const refused = refuseOrigin(context.workspace, foreignOrigin);
  if (refused !== null) return refused;
  if (isDeskAccess(access)) {
    if (!isStaff(context)) return refuse("forbidden", "Only the supplier's staff may do that.");
    if (access === "staff" || context.actor.permissions.has(access)) return context;
    noteForbidden(context, `${method} ${path}`);
    return refuse("forbidden", `Your role lacks the permission ${access}; an owner can change it.`);
  }
  if (isStaff(context)) return refuse("forbidden", "Only a buyer may do that.");
  return mayAct(context.actor, access)
    ? context
    : refuse("forbidden", `This session lacks the permission ${access}.`);
}

/** Beside the permission itself, whatever is more than looking takes a customer. */
const mayAct = (actor: BuyerContext["actor"], permission: Permission): boolean =>
  actor.permissions.has(permission) && (actor.customer !== null || permission === "catalogue:read");
