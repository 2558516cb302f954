/** The context that a machine's key stands for. */
import type { AppContext, StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { hashSecret } from "../sessions/secret.ts";
import { toKeyActor } from "../staff/staff-actor.ts";
import { callingWorkspace } from "../workspaces/calling-workspace.ts";
import { findCallingKey, noteKeyUse, type CallingKey } from "./api-key-queries.ts";

/** How old the time of a key's last use may be before a use moves it, in milliseconds. */
const noteEvery = 5 * 60_000;

/** Finds the key of a secret; one that was revoked is as one that never was. */
export async function authenticateKey(
  app: AppContext,
  secret: string,
): Promise<StaffContext | Refusal> {
  const key = await findCallingKey(app.store, hashSecret(secret));
  if (key === undefined) {
    return refuse("unauthorized", "This API key is not known: it may have been revoked.");
  }
  noteUse(app, key);
  return { ...app, workspace: await callingWorkspace(app.store, key), actor: toKeyActor(key) };
}

/** The call itself needs not wait for this, and goes on should it fail. */
function noteUse(app: AppContext, { key_id, last_used_at }: CallingKey): void {
  const now = app.now();
  if (last_used_at !== null && now - last_used_at < noteEvery) return;
  app.store
    .transaction((db) => noteKeyUse(db, key_id, now))
    .catch((error: unknown) => app.log.warn({ error }, "A key's last use was not noted."));
}
