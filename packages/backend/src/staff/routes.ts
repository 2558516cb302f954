/** Binds the calls by which staff sign in and out. */
import type { Handlers } from "../http/handlers.ts";
import { hashSecret } from "../sessions/secret.ts";
import { deleteSession } from "../sessions/session-queries.ts";
import { deskSession } from "./desk-session.ts";
import { openStaffLink, readStaffLink } from "./open-staff-link.ts";
import { signInStaff } from "./sign-in-staff.ts";

export const staffHandlers: Handlers<
  "readStaffLink" | "openStaffLink" | "signInStaff" | "getDeskSession" | "endDeskSession"
> = {
  readStaffLink,
  openStaffLink,
  signInStaff,
  getDeskSession: (context) => deskSession(context),
  endDeskSession: async (context, { token }) => {
    if (token === null) return undefined;
    await context.store.transaction((db) => deleteSession(db, hashSecret(token)));
    return undefined;
  },
};
