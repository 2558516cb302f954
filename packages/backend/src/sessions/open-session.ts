/** Opens a session: what a link, a login or a public visit is exchanged for. */
import {
  contactPermissions,
  linkPermissions,
  type ContactRole,
  type Permission,
  type Session,
} from "@order-portal/contract";
import type { AppContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { hashSecret, makeSecret } from "./secret.ts";
import { lifetime } from "./session-lifetime.ts";
import { insertSession } from "./session-queries.ts";

/** Whose session it is. */
export type SessionOwner =
  | { kind: "customer"; customerId: number; linkId: number }
  | { kind: "account"; customerId: number; accountId: number; role: ContactRole }
  | { kind: "public" }
  /** Staff (a machine where null) who see the portal as a customer does: to look, never to order. */
  | { kind: "preview"; customerId: number; staffId: number | null }
  | { kind: "staff"; staffId: number };

/** What a session of each kind may do as a buyer. */
const granted: Record<Exclude<SessionOwner["kind"], "account">, readonly Permission[]> = {
  customer: linkPermissions,
  public: ["catalogue:read"],
  preview: ["catalogue:read", "orders:read"],
  staff: [],
};

const permissionsOf = (owner: SessionOwner): readonly Permission[] =>
  owner.kind === "account" ? contactPermissions[owner.role] : granted[owner.kind];

/** Opens a session within a transaction; its token is in the answer and nowhere else. */
export async function openSession(
  context: Pick<AppContext, "config" | "now">,
  db: Connection,
  workspaceId: number,
  owner: SessionOwner,
): Promise<Session> {
  const now = context.now();
  const kind = owner.kind === "account" ? "customer" : owner.kind;
  const { idle, absolute } = lifetime(context.config, kind);
  const token = makeSecret();
  const expiresAt = now + absolute;
  const idleExpiresAt = Math.min(now + idle, expiresAt);
  await insertSession(
    db,
    {
      token_hash: hashSecret(token),
      workspace_id: workspaceId,
      kind: owner.kind === "preview" || owner.kind === "account" ? "customer" : owner.kind,
      customer_id: "customerId" in owner ? owner.customerId : null,
      // A preview ends with the other sessions of the one who looks.
      staff_id: "staffId" in owner ? owner.staffId : null,
      link_id: "linkId" in owner ? owner.linkId : null,
      account_id: "accountId" in owner ? owner.accountId : null,
      permissions: permissionsOf(owner).join(" "),
      idle_expires_at: idleExpiresAt,
      expires_at: expiresAt,
    },
    now,
  );
  return {
    token,
    idleExpiresAt: new Date(idleExpiresAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
  };
}
