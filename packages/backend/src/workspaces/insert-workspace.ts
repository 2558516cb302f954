/** Makes a workspace that behaves as all do by default. */
import type { CurrentWorkspace } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { toCurrentWorkspace, workspaceColumns } from "./current-workspace.ts";
import { StoredSettings } from "./settings.ts";

/** What is to be said of a new one. */
export type NewWorkspace = Pick<
  CurrentWorkspace,
  "slug" | "name" | "currency" | "locale" | "timeZone" | "priceScale"
>;

/** Makes it, open; throws where the slug is taken. */
export async function insertWorkspace(
  db: Connection,
  { slug, name, currency, locale, timeZone, priceScale }: NewWorkspace,
  now: number,
): Promise<CurrentWorkspace> {
  const row = await db
    .insertInto("workspaces")
    .values({
      slug,
      name,
      status: "open",
      currency,
      locale,
      time_zone: timeZone,
      price_scale: priceScale,
      settings: JSON.stringify(StoredSettings.parse({})),
      created_at: now,
    })
    .returning(workspaceColumns)
    .executeTakeFirstOrThrow();
  return toCurrentWorkspace(row);
}
