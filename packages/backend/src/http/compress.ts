/** Content codings: which a caller accepts, and how bodies are put into them. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A content coding that answers are sent in. */
export type Coding = "br" | "gzip";

/** A body shorter than this fits a packet or so, and stays as it is. */
export const worthCompressing = 1400;

/** The best coding that an Accept-Encoding field allows; null for none. */
export function chooseCoding(acceptEncoding: string | null): Coding | null {
  if (acceptEncoding === null) return null;
  const refused = /;\s*q=0(?:\.0*)?\s*$/;
  const accepted = acceptEncoding
    .toLowerCase()
    .split(",")
    .filter((entry) => !refused.test(entry))
    .map((entry) => entry.split(";", 1)[0]?.trim());
  if (accepted.includes("br")) return "br";
  return accepted.includes("gzip") ? "gzip" : null;
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Compresses away from the event loop: cheaply for what is sent once, well for what is kept. */
export function compress(
  body: Uint8Array | string,
  coding: Coding,
  effort: "once" | "kept",
): Promise<Uint8Array> {
  if (coding === "gzip") return gzipAsync(body, { level: effort === "once" ? 1 : 6 });
  return brotliAsync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort === "once" ? 3 : 5,
      // The default window of 4 MB takes longer to make ready than a page takes to compress.
      [constants.BROTLI_PARAM_LGWIN]: effort === "once" ? 16 : 18,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}
