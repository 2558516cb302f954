/** Signs a member of staff in by e-mail and password. */
import type { routes } from "@order-portal/contract";
import type { MemberContext } from "../context.ts";
import type { Handler } from "../http/handlers.ts";
import { refuseOrigin } from "../http/origins.ts";
import { refuse } from "../http/refusal.ts";
import { openSession } from "../sessions/open-session.ts";
import { findWorkspace } from "../workspaces/current-workspace.ts";
import { deskSession } from "./desk-session.ts";
import { isPassword } from "./password.ts";
import { toStaffActor } from "./staff-actor.ts";
import { findStaff, noteStaffSeen } from "./staff-queries.ts";

/** Signs in. A workspace or address that is not known answers like a wrong password, as late. */
export const signInStaff: Handler<typeof routes.signInStaff> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await findWorkspace(context.db, body.workspace);
  const refused = workspace && refuseOrigin(workspace, foreignOrigin);
  if (refused) return refused;
  const staff = workspace && (await findStaff(context.db, workspace.id, body.email));
  const right = await isPassword(body.password, staff?.password_hash);
  if (!right || workspace === undefined || staff === undefined) {
    return refuse("sign_in_failed", "Look at the e-mail address and the password again.");
  }
  const session = await context.store.transaction(async (db) => {
    await noteStaffSeen(db, staff.id, context.now());
    return openSession(context, db, workspace.id, { kind: "staff", staffId: staff.id });
  });
  const signedIn: MemberContext = {
    ...context,
    workspace,
    actor: toStaffActor(staff),
  };
  return { session, desk: await deskSession(signedIn) };
};
