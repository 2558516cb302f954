/** Exchanges a portal link for a session: the tap on "Yes, Start Ordering". */
import type { routes } from "@order-portal/contract";
import type { AppContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import type { Handler } from "../http/handlers.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { openSession } from "../sessions/open-session.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";
import { codeTries, isCode } from "./link-code.ts";
import { deleteCode, findLink, noteUse, tryCode } from "./link-queries.ts";
import { openedPortal } from "./opened-portal.ts";
import { unknownLink } from "./unknown-link.ts";

/** Opens a session for a link, after its code where the workspace asks for one. */
export const openLink: Handler<typeof routes.openLink> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;

  const session = await context.store.transaction(async (db) => {
    const link = await findLink(db, workspace.id, body.linkSecret);
    if (link === undefined) return unknownLink();
    if (workspace.settings.strictSecurity) {
      // A refusal is returned, not thrown, so that the try stays counted.
      const refused = await checkCode(context, db, link.id, body);
      if (refused !== null) return refused;
    }
    await noteUse(db, link.id, context.now());
    return openSession(context, db, workspace.id, {
      kind: "customer",
      customerId: link.customerId,
      linkId: link.id,
    });
  });
  return isRefusal(session) ? session : openedPortal(context, session, body.limit);
};

async function checkCode(
  context: AppContext,
  db: Connection,
  linkId: number,
  { linkSecret, code }: { linkSecret: string; code?: string | undefined },
): Promise<Refusal | null> {
  if (code === undefined) {
    return refuse("code_required", "Enter the six-digit code that was sent by e-mail.");
  }
  const sent = await tryCode(db, linkId, codeTries, context.now());
  if (sent === undefined) {
    return refuse("code_expired", "This code is good no more. Ask for a new one.");
  }
  if (!isCode(linkSecret, code, sent.code_hash)) {
    return refuse("code_invalid", "This is not the code that was sent. Look again.");
  }
  await deleteCode(db, linkId);
  return null;
}
