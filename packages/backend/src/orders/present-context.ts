/** A session's context brought up to date within a transaction. */
import type { CustomerContext } from "../context.ts";
import { currentCustomerColumns, toCurrentCustomer } from "../customers/current-customer.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { findWorkspace } from "../workspaces/current-workspace.ts";
import { readPresentState } from "./submission-queries.ts";

/** The context as it is now, and whether prices that were known before still hold. */
export interface PresentContext {
  readonly context: CustomerContext;
  readonly isAsKnown: boolean;
}

/** Looks at workspace and customer again; refuses a customer who has been blocked or removed. */
export async function presentContext(
  source: Source,
  session: CustomerContext,
): Promise<PresentContext | Refusal> {
  const { workspace, actor } = session;
  const state = await readPresentState(source, workspace.id, actor.customer.id);
  if (state === undefined || state.blocked === 1) return refuseBlocked();
  if (state.catalogue_revision === workspace.catalogueRevision) {
    const context = { ...session, workspace: { ...workspace, status: state.status } };
    return { context, isAsKnown: true };
  }
  const present = await findWorkspace(source.db, workspace.slug);
  const row = await source.db
    .selectFrom("customers")
    .select(["name", ...currentCustomerColumns])
    .where("id", "=", actor.customer.id)
    .where("workspace_id", "=", workspace.id)
    .executeTakeFirst();
  if (present === undefined || row === undefined) return refuseBlocked();
  const { id, number } = actor.customer;
  const customer = toCurrentCustomer({ id, number, name: row.name }, row, present.currency);
  const context = { ...session, workspace: present, actor: { ...actor, customer } };
  return { context, isAsKnown: false };
}

/** As the next request of this session would be answered. */
const refuseBlocked = () =>
  refuse("session_expired", "Open the portal link or sign in again; the cart is kept.");
