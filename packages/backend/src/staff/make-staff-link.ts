/** Makes a one-time link by which a member of staff gets an account. */
import type { AppContext } from "../context.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";

/** How long a staff link is good for, in milliseconds. */
export const staffLinkLifetime = 24 * 3_600_000;

/**
 * Makes a link for a workspace, or with null for the first one, which is still to be made. Gives
 * back its secret, which is kept nowhere.
 */
export async function makeStaffLink(
  context: Pick<AppContext, "store" | "now">,
  workspaceId: number | null,
): Promise<string> {
  const secret = makeSecret();
  const now = context.now();
  await context.store.transaction(async (db) => {
    await db.deleteFrom("staff_links").where("expires_at", "<=", now).execute();
    await db
      .insertInto("staff_links")
      .values({
        secret_hash: hashSecret(secret),
        workspace_id: workspaceId,
        expires_at: now + staffLinkLifetime,
      })
      .execute();
  });
  return secret;
}

/** A staff link's whole address at the desk. */
export function staffLinkUrl(baseUrl: string, secret: string): string {
  const url = new URL("/desk", baseUrl);
  url.hash = `staff-link=${secret}`;
  return url.href;
}
