/**
 * Makes of whatever somebody uploads a picture that can be shown to everybody: told by its content
 * and not by its name, drawn anew, no larger than a screen needs, without what a camera writes into
 * it (place, owner, preview), turned as it was held.
 */
import type Sharp from "sharp";

/** A picture as it is kept, always WebP. */
export interface KeptPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The longest side of what is kept, in pixels. */
const longestSide = 1000;
/** More than these are not unpacked, whatever the file's own size. */
const mostPixels = 50_000_000;

/** What a picture may come as. */
const formats = "JPEG, PNG, WebP, AVIF or GIF";

let loaded: Promise<typeof Sharp> | undefined;

/** Loaded with the first picture: a server that takes none need not carry the library in memory. */
export function loadSharp(): Promise<typeof Sharp> {
  loaded ??= import("sharp").then(({ default: sharp }) => {
    // One at a time and nothing kept: a server sells, pictures come now and then.
    sharp.cache(false);
    sharp.concurrency(1);
    // Of the many decoders that it has, those of pictures for the web, and no other.
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({
      operation: [
        "VipsForeignLoadJpegBuffer",
        "VipsForeignLoadPngBuffer",
        "VipsForeignLoadWebpBuffer",
        "VipsForeignLoadHeifBuffer",
        "VipsForeignLoadNsgifBuffer",
      ],
    });
    return sharp;
  });
  return loaded;
}

let last: Promise<unknown> = Promise.resolve();

/** The picture as it is kept, or why it cannot be, in one sentence. */
export function reencodePicture(bytes: Uint8Array): Promise<KeptPicture | string> {
  const next = last.then(() => reencode(bytes));
  last = next.catch(() => undefined);
  return next;
}

async function reencode(bytes: Uint8Array): Promise<KeptPicture | string> {
  const sharp = await loadSharp();
  const open = () => sharp(bytes, { limitInputPixels: false, failOn: "warning" });
  const head = await open()
    .metadata()
    .catch(() => undefined);
  if (head === undefined) return `It is no ${formats} picture; convert it to one of these.`;
  if (head.format === "heif" && head.compression !== "av1") {
    return `HEIC pictures cannot be read; convert it to ${formats}.`;
  }
  if (head.width * head.height > mostPixels) {
    return "It has more than 50 million pixels; make it smaller.";
  }
  try {
    const { data, info } = await open()
      .timeout({ seconds: 15 })
      .autoOrient()
      .resize(longestSide, longestSide, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return "The file is damaged or breaks off; save the picture anew and try again.";
  }
}
