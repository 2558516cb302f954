/** Which pages may call: those that the workspace lists, and the server's own. */
import type { AppContext, CurrentWorkspace } from "../context.ts";
import { readSettings } from "../workspaces/current-workspace.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** How long the list of all workspaces' origins is good for, in milliseconds. */
const keepFor = 5000;

/** Knows the origins that any workspace lists; what is no workspace's gets no answer at all. */
export interface Origins {
  /** The request's origin, where it is another than the server's own; null otherwise. */
  foreign(request: Request): string | null;
  /** Whether some workspace lists the origin. Which one, the request itself has to show. */
  isListed(origin: string): Promise<boolean>;
}

/** Makes the knowledge of origins; it is read again after a few seconds. */
export function createOrigins(app: AppContext): Origins {
  const base = app.config.BASE_URL === null ? null : new URL(app.config.BASE_URL).origin;
  let listed: { promise: Promise<Set<string>>; until: number } | undefined;
  return {
    foreign(request) {
      const origin = request.headers.get("origin");
      if (origin === null || origin === base) return null;
      // Behind a proxy the scheme may differ; a page of the same host is the server's own.
      return hostOf(origin) === hostOf(request.url) ? null : origin;
    },
    async isListed(origin) {
      const now = app.now();
      if (listed === undefined || listed.until <= now) {
        listed = { promise: readOrigins(app), until: now + keepFor };
        listed.promise.catch(() => (listed = undefined));
      }
      return (await listed.promise).has(origin);
    },
  };
}

/** Refuses a page that this workspace does not list; null where it may call. */
export const refuseOrigin = (
  workspace: CurrentWorkspace,
  foreignOrigin: string | null,
): Refusal | null =>
  foreignOrigin === null || workspace.settings.allowedOrigins.includes(foreignOrigin)
    ? null
    : unlistedOrigin(foreignOrigin);

/** The refusal of a page that is not listed. */
export const unlistedOrigin = (origin: string): Refusal =>
  refuse(
    "origin_not_allowed",
    `Pages of ${origin.slice(0, 200)} may not use this workspace. The supplier lists its pages in settings.allowedOrigins.`,
  );

async function readOrigins(app: AppContext): Promise<Set<string>> {
  const rows = await app.db.selectFrom("workspaces").select("settings").execute();
  const origins = new Set<string>();
  for (const { settings } of rows) {
    for (const origin of readSettings(settings).settings.allowedOrigins) origins.add(origin);
  }
  return origins;
}

/** The host and port of an address: what stands between `://` and the next `/`. */
function hostOf(address: string): string {
  const start = address.indexOf("://") + 3;
  const end = address.indexOf("/", start);
  return end === -1 ? address.slice(start) : address.slice(start, end);
}
