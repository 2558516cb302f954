/** Files of a folder as they are sent: with an entity tag, and compressed as well as can be. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

const compressible = new Set([".html", ".js", ".css", ".json", ".map", ".svg", ".txt"]);

/** A file as it is sent. */
export interface ServedFile {
  readonly mediaType: string;
  readonly etag: string;
  readonly bytes: Uint8Array;
  /** The same in brotli; null where that gains nothing. */
  readonly brotli: Uint8Array | null;
}

/** A folder whose files are served. */
export interface FileFolder {
  /** The file at a path below the folder, of a known type; null where there is none. */
  find(path: string): Promise<ServedFile | null>;
}

/** The bytes of files that stay in memory. */
const keptBytes = 16_000_000;

/** How hard files are compressed: the few of a build as well as can be, others in passing. */
export type Packing = "best" | "quick";

const brotliAsync = promisify(brotliCompress);

/** Opens a folder. Files are read again when they have changed; those asked for last are kept. */
export function openFolder(root: string, packing: Packing = "best"): FileFolder {
  // A map keeps the order in which names were put in: the first is the one asked for longest ago.
  const kept = new Map<string, { version: string; file: Promise<ServedFile>; size: number }>();
  let room = keptBytes;
  const forget = (name: string) => {
    room += kept.get(name)?.size ?? 0;
    kept.delete(name);
  };
  return {
    async find(path) {
      const name = safeName(path);
      const mediaType = name === null ? undefined : mediaTypes[endingOf(name)];
      if (name === null || mediaType === undefined) return null;
      const file = join(root, name);
      const state = await stat(file).catch(() => null);
      if (!state?.isFile()) return null;
      const { size } = state;
      const version = `${state.mtimeMs} ${size}`;
      const known = kept.get(name);
      forget(name);
      const read = known?.version === version ? known.file : readServed(file, mediaType, packing);
      if (size > keptBytes) return read;
      kept.set(name, { version, file: read, size });
      room -= size;
      for (const oldest of kept.keys()) {
        if (room >= 0) break;
        forget(oldest);
      }
      read.catch(() => {
        if (kept.get(name)?.file === read) forget(name);
      });
      return read;
    },
  };
}

const endingOf = (name: string) => extname(name).toLowerCase();

/** A path as a name below the folder; null for one that leads elsewhere or is hidden. */
function safeName(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes("\0") || decoded.includes("\\")) return null;
  const name = normalize(decoded).replace(/^\/+/, "");
  const parts = name.split(sep);
  return parts.some((part) => part.startsWith(".") && part !== "") ? null : name;
}

async function readServed(file: string, mediaType: string, packing: Packing): Promise<ServedFile> {
  const bytes = await readFile(file);
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  // The best takes seconds for a megabyte.
  const isBest = packing === "best" && bytes.byteLength < 300_000;
  const brotli = compressible.has(endingOf(file))
    ? await brotliAsync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: isBest ? 11 : 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
        },
      })
    : null;
  const gains = brotli !== null && brotli.byteLength < bytes.byteLength;
  return { mediaType, etag, bytes, brotli: gains ? brotli : null };
}
