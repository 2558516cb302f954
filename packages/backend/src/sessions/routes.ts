/** Binds the calls of a buyer's session. */
import type { Handlers } from "../http/handlers.ts";
import { toWorkspace } from "../workspaces/current-workspace.ts";
import { hashSecret } from "./secret.ts";
import { deleteSession } from "./session-queries.ts";
import { readVisitor } from "./visitor.ts";

export const sessionHandlers: Handlers<"getSession" | "endSession"> = {
  getSession: async (context) => ({
    workspace: toWorkspace(context.workspace, context.now()),
    visitor: await readVisitor(context),
  }),
  endSession: async (context, { token }) => {
    if (token === null) return undefined;
    await context.store.transaction((db) => deleteSession(db, hashSecret(token)));
    return undefined;
  },
};
