/** The supplier's logo as papers bear it. */
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { AppContext, CurrentWorkspace } from "../context.ts";
import { isPictureAddress, readPictureAddress } from "../pictures/picture-address.ts";
import { readPicture } from "../pictures/picture-queries.ts";
import { loadSharp } from "../pictures/reencode-picture.ts";

/** A logo that can be drawn: a drawing, or the `data:` address of a PNG. */
export type Logo =
  { readonly kind: "svg"; readonly svg: string } | { readonly kind: "png"; readonly image: string };

/** Logos that were read, by workspace and address; the latest last. */
const kept = new Map<string, Logo | null>();
const mostKept = 32;

/**
 * Reads the logo of a workspace; null where there is none, where it is on another server, which is
 * not asked for the sake of a paper, or where it cannot be drawn.
 */
export async function readLogo(
  app: AppContext,
  { slug, brand }: Pick<CurrentWorkspace, "slug" | "brand">,
): Promise<Logo | null> {
  const address = brand.logoUrl;
  if (!address?.startsWith("/") || !isPictureAddress(address, slug)) return null;
  const key = `${app.config.DATA_DIR} ${slug} ${address}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const logo = await readOne(app, address).catch((error: unknown) => {
    app.log.warn({ err: error }, "The logo cannot be put on papers.");
    return null;
  });
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, logo);
  return logo;
}

async function readOne({ db, config }: AppContext, address: string): Promise<Logo | null> {
  const uploaded = readPictureAddress(address);
  const bytes =
    uploaded === null
      ? await readFile(join(config.DATA_DIR, normalize(address)))
      : await readPicture(db, uploaded.slug, uploaded.name);
  if (bytes === undefined) return null;
  if (address.toLowerCase().endsWith(".svg")) return safeSvg(Buffer.from(bytes).toString());
  const sharp = await loadSharp();
  const png = await sharp(bytes)
    .resize(680, 200, { fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
  return { kind: "png", image: `data:image/png;base64,${png.toString("base64")}` };
}

/** A drawing that refers to nothing outside itself; null for any other. */
function safeSvg(svg: string): Logo | null {
  const refersElsewhere = /<image|href\s*=\s*["'](?!#)|@import|url\(\s*["']?(?!#)|<!ENTITY/i;
  return svg.length > 500_000 || refersElsewhere.test(svg) ? null : { kind: "svg", svg };
}
