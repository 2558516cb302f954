/** Keeps the picture that something names now, and lets go the one that it named before. */
import type { CurrentWorkspace } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { readPictureAddress } from "./picture-address.ts";
import { markDropped, markKept } from "./picture-queries.ts";

/**
 * To be called in the transaction that changes the address. Others may name the picture of before:
 * `sweepPictures` looks for them before it deletes. `pointer` is where the body names the new one.
 */
export async function keepPicture(
  { db }: Source,
  { id, slug }: CurrentWorkspace,
  before: string | null,
  after: string | null,
  pointer = "/imageUrl",
): Promise<Refusal | undefined> {
  if (before === after) return undefined;
  const gone = before === null ? null : readPictureAddress(before);
  if (gone?.slug === slug) await markDropped(db, id, gone.name);
  const kept = after === null ? null : readPictureAddress(after);
  if (kept === null || (await markKept(db, id, kept.name))) return undefined;
  const detail = "This picture is not there any more: upload it again.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer, code: "invalid", detail }],
  });
}
