/** Takes a picture over and gives its address; a product that names it keeps it. */
import { createHash } from "node:crypto";
import type { UploadedPicture } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { pictureAddress } from "./picture-address.ts";
import { writePicture } from "./picture-queries.ts";
import { reencodePicture } from "./reencode-picture.ts";
import { sweepPictures } from "./sweep-pictures.ts";

/** Takes the bytes of a file, in base64. */
export async function uploadPicture(
  { store, workspace, now }: StaffContext,
  data: string,
): Promise<UploadedPicture | Refusal> {
  const picture = await reencodePicture(Buffer.from(data, "base64"));
  if (typeof picture === "string") {
    return refuse("picture_refused", picture, {
      errors: [{ pointer: "/data", code: "invalid", detail: picture }],
    });
  }
  const { bytes, width, height } = picture;
  const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const name = `${digest}.webp`;
  await store.transaction(async (db) => {
    await sweepPictures({ db, engine: store.engine }, workspace, now());
    await writePicture(db, { workspace_id: workspace.id, name, bytes, kept: 0, since: now() });
  });
  return { url: pictureAddress(workspace.slug, name), width, height, bytes: bytes.byteLength };
}
