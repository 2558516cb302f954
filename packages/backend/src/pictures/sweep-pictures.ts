/** Deletes pictures that were uploaded, or taken off, a day ago and that nothing names. */
import type { CurrentWorkspace } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { pictureAddress } from "./picture-address.ts";
import { deleteDropped, droppedBefore, markKept } from "./picture-queries.ts";

/** A form may stay open so long before it is stored. */
const patience = 24 * 60 * 60 * 1000;
/** So many at a time; the next upload goes on. */
const mostAtOnce = 20;

/** To be called now and then in a transaction, such as with each upload. */
export async function sweepPictures(
  { db }: Source,
  { id, slug }: Pick<CurrentWorkspace, "id" | "slug">,
  now: number,
): Promise<void> {
  const names = await droppedBefore(db, id, now - patience, mostAtOnce);
  if (names.length === 0) return;
  const addresses = names.map((name) => pictureAddress(slug, name));
  const products = await db
    .selectFrom("products")
    .select("image_url")
    .where("workspace_id", "=", id)
    .where("image_url", "in", addresses)
    .execute();
  const { settings } = await db
    .selectFrom("workspaces")
    .select("settings")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const named = new Set(products.map(({ image_url }) => image_url));
  for (const name of names) {
    const isNamed = named.has(pictureAddress(slug, name)) || settings.includes(name);
    if (isNamed) await markKept(db, id, name);
    else await deleteDropped(db, id, name);
  }
}
