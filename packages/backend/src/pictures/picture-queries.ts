/**
 * The queries of uploaded pictures. They are kept in the database: every process over it sees them,
 * and what is backed up is whole.
 */
import type { NewRow } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";

/** Writes a picture; one that is there already is as new, so that nobody takes it away meanwhile. */
export async function writePicture(db: Connection, picture: NewRow<"pictures">): Promise<void> {
  await db
    .insertInto("pictures")
    .values(picture)
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "name"]).doUpdateSet({ since: picture.since }),
    )
    .execute();
}

/** The bytes of a workspace's picture. */
export async function readPicture(
  db: Connection,
  slug: string,
  name: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom("pictures")
    .innerJoin("workspaces", "workspaces.id", "pictures.workspace_id")
    .select("bytes")
    .where("workspaces.slug", "=", slug)
    .where("pictures.name", "=", name)
    .executeTakeFirst();
  return row?.bytes;
}

/** Marks a picture as kept by something; false where it is not there. */
export async function markKept(
  db: Connection,
  workspaceId: number,
  name: string,
): Promise<boolean> {
  const rows = await db
    .updateTable("pictures")
    .set({ kept: 1 })
    .where("workspace_id", "=", workspaceId)
    .where("name", "=", name)
    .returning("name")
    .execute();
  return rows.length === 1;
}

/** Marks a picture as one that perhaps nothing keeps any more, from now on. */
export async function markDropped(
  db: Connection,
  workspaceId: number,
  name: string,
): Promise<void> {
  await db
    .updateTable("pictures")
    .set({ kept: 0 })
    .where("workspace_id", "=", workspaceId)
    .where("name", "=", name)
    .execute();
}

/** Pictures that perhaps nothing keeps, since before an instant. */
export async function droppedBefore(
  db: Connection,
  workspaceId: number,
  instant: number,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("pictures")
    .select("name")
    .where("workspace_id", "=", workspaceId)
    .where("kept", "=", 0)
    .where("since", "<", instant)
    .orderBy("since")
    .limit(limit)
    .execute();
  return rows.map(({ name }) => name);
}

/** Deletes a picture, unless something has kept it meanwhile. */
export async function deleteDropped(
  db: Connection,
  workspaceId: number,
  name: string,
): Promise<void> {
  await db
    .deleteFrom("pictures")
    .where("workspace_id", "=", workspaceId)
    .where("name", "=", name)
    .where("kept", "=", 0)
    .execute();
}

/** Whether the workspace of a slug has a picture that something of it names. */
export async function isKeptOf(db: Connection, slug: string, name: string): Promise<boolean> {
  const row = await db
    .selectFrom("pictures")
    .innerJoin("workspaces", "workspaces.id", "pictures.workspace_id")
    .select("pictures.name")
    .where("workspaces.slug", "=", slug)
    .where("pictures.name", "=", name)
    .where("pictures.kept", "=", 1)
    .executeTakeFirst();
  return row !== undefined;
}
