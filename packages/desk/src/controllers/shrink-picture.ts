/** Makes a picture small enough to be sent: a phone's is ten times larger than a screen needs. */

/** What is sent as it is. */
const mostBytes = 1_300_000;
/** The longest side of what is made smaller, in pixels; the server keeps less. */
const longestSide = 1600;

/** The bytes to be sent of a file. What this browser cannot draw goes as it is, for the server to say. */
export async function shrinkPicture(file: Blob): Promise<Uint8Array | "too_large"> {
  if (file.size > mostBytes) {
    const smaller = await drawSmaller(file).catch(() => null);
    if (smaller === null || smaller.size > mostBytes) return "too_large";
    return new Uint8Array(await smaller.arrayBuffer());
  }
  return new Uint8Array(await file.arrayBuffer());
}

async function drawSmaller(file: Blob): Promise<Blob | null> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  image.close();
  // Where a browser cannot write WebP it writes PNG, which may still be too large.
  const webp = await canvas.convertToBlob({ type: "image/webp", quality: 0.9 });
  if (webp.size <= mostBytes) return webp;
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
}
