/** Sends a file: unchanged ones as 304, compressed where the caller takes it. */
import { chooseCoding } from "../http/compress.ts";
import { bytesResponse } from "../http/respond.ts";
import type { ServedFile } from "./file-folder.ts";

/** For how long a file may be kept without asking again. */
export const caching = {
  /** Its name changes with its content. */
  forEver: "public, max-age=31536000, immutable",
  /** A page's tag names it: new within minutes, shown at once from what is kept meanwhile. */
  entry: "public, max-age=600, stale-while-revalidate=3600",
  /** May change under its name, but seldom does. */
  picture: "public, max-age=3600, stale-while-revalidate=86400",
  /** Asks each time whether it has changed. */
  page: "public, no-cache",
} as const;

/** The response that sends a file. */
export function sendFile(
  request: Request,
  file: ServedFile,
  headers: Readonly<Record<string, string>>,
): Response {
  const common = {
    "content-type": file.mediaType,
    "x-content-type-options": "nosniff",
    etag: file.etag,
    vary: "Accept-Encoding",
    ...headers,
  };
  if (request.headers.get("if-none-match")?.includes(file.etag)) {
    return new Response(null, { status: 304, headers: common });
  }
  const coding = file.brotli && chooseCoding(request.headers.get("accept-encoding"));
  if (file.brotli !== null && coding === "br") {
    return bytesResponse(file.brotli, 200, { ...common, "content-encoding": "br" });
  }
  return bytesResponse(file.bytes, 200, common);
}
