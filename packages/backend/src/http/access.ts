/** Holds a route's access rule against who is calling. */
import { isDeskAccess, type DeskAccess, type Permission, type Route } from "@order-portal/contract";
import type { AppContext, BuyerContext, StaffContext } from "../context.ts";
import { authenticate, isStaff } from "../sessions/authenticate.ts";
import { isMember } from "../staff/staff-actor.ts";
import { noteForbidden } from "../audit/write-audit.ts";
import { refuseOrigin } from "./origins.ts";
import { refuseRows } from "../rows/row-access.ts";
import { isRefusal, refuse, type Refusal } from "./refusal.ts";

/** What a caller of a route works in. */
export type Admitted = AppContext | BuyerContext | StaffContext;

/** What a caller of a route works in, or why the call is not theirs to make. */
export async function admit(
  app: AppContext,
  { access, method, path }: Pick<Route, "access" | "method" | "path">,
  token: string | null,
  foreignOrigin: string | null,
): Promise<Admitted | Refusal> {
  // Where anyone may call, the use case finds the workspace, and asks for the origin itself.
  if (access === "anyone") return app;
  const context = await authenticate(app, token);
  if (isRefusal(context)) return context;
  const refused = refuseOrigin(context.workspace, foreignOrigin);
  if (refused !== null) return refused;
  if (isDeskAccess(access)) {
    if (!isStaff(context)) return refuse("forbidden", "Only the supplier's staff may do that.");
    if (isAllowed(context, access)) return context;
    noteForbidden(context, `${method} ${path}`);
    return refuse("forbidden", whyForbidden(context, access));
  }
  if (isStaff(context)) return refuse("forbidden", "Only a buyer may do that.");
  return mayAct(context.actor, access)
    ? context
    : refuse("forbidden", `This session lacks the permission ${access}.`);
}

/**
 * Refuses a call on rows by what its table asks for, which is told by the path where it names one:
 * nobody's large body is read who may not send it. Null for every other route.
 */
export function refuseTable(
  context: Admitted,
  route: Pick<Route, "access" | "method" | "path">,
  params: unknown,
): Refusal | null {
  if (route.access !== "desk:rows" || !("actor" in context) || !isStaff(context)) return null;
  return refuseRows(context, route, params);
}

/** Of rows each table has a permission of its own, which `refuseTable` asks for. */
function isAllowed(context: StaffContext, access: "staff" | DeskAccess): boolean {
  if (access === "staff") return isMember(context);
  return access === "desk:rows" || context.actor.permissions.has(access);
}

function whyForbidden(context: StaffContext, access: "staff" | DeskAccess): string {
  if (access === "staff") return "This is for people who are signed in, not for API keys.";
  return isMember(context)
    ? `Your role lacks the permission ${access}; an owner can change it.`
    : `This API key lacks the scope ${access}; make one that has it.`;
}

/** Beside the permission itself, whatever is more than looking takes a customer, and what concerns accounts takes one. */
function mayAct(actor: BuyerContext["actor"], permission: Permission): boolean {
  if (!actor.permissions.has(permission)) return false;
  if (permission === "account:write" || permission === "contacts:write") {
    return actor.accountId !== null && actor.customer !== null;
  }
  return actor.customer !== null || permission === "catalogue:read";
}
