/** Packs files into one. */
import { zipSync } from "fflate";

/** A zip file of files by their names. At one stretch: a page's policy may forbid workers. */
export async function writeZip(files: Readonly<Record<string, Blob>>): Promise<Blob> {
  const contents: Record<string, Uint8Array> = {};
  for (const [name, file] of Object.entries(files)) {
    contents[name] = new Uint8Array(await file.arrayBuffer());
  }
  return new Blob([zipSync(contents, { level: 6 })], { type: "application/zip" });
}
