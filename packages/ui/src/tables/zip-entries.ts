/** Looks into a zip file before anything in it is unpacked, and unpacks one part at a time. */
import { UnreadableTable } from "./table.ts";

/** How much all parts together may claim to unpack to, in bytes. */
export const maximumUnpacked = 150_000_000;

/** One file in a zip file. */
export interface ZipEntry {
  readonly name: string;
  /** How large it claims to be, unpacked; what comes out is held to it. */
  readonly size: number;
  /** The bytes of the file, unpacked piece by piece. */
  unpack(): ReadableStream<Uint8Array>;
}

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 };

/** The most bytes that may follow the directory's end: its own record and a comment. */
const longestEnd = 22 + 65_535;

/**
 * Reads a zip file's directory, by name.
 *
 * @throws UnreadableTable where it is damaged, encrypted, or claims to unpack to too much
 */
export function readZip(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable("damaged", { cause: error }); // It points beyond its own end.
  }
}

function readDirectory(bytes: Uint8Array<ArrayBuffer>, view: DataView) {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, ZipEntry>();
  let claimed = 0;
  for (let index = 0, at = view.getUint32(end + 16, true); index < count; index++) {
    if (view.getUint32(at, true) !== signatures.central) throw new UnreadableTable("damaged");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number]; // Three offsets, three lengths.
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    claimed += size;
    if (claimed > maximumUnpacked) throw new UnreadableTable("unpacks-too-large");
    if (flags & 1) throw new UnreadableTable("encrypted");
    const unpack = () => unpacked(contentOf(bytes, view, local, packed), method, size);
    entries.set(name, { name, size, unpack });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - longestEnd);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw new UnreadableTable("damaged");
}

function contentOf(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  local: number,
  packed: number,
): Uint8Array<ArrayBuffer> {
  if (view.getUint32(local, true) !== signatures.local) throw new UnreadableTable("damaged");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return bytes.subarray(start, start + packed);
}

/** Unpacks by the browser's own means, and never more than was claimed. */
function unpacked(content: Uint8Array<ArrayBuffer>, method: number, size: number) {
  const packed = new Blob([content]).stream();
  let left = size;
  const held = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>({
    transform(piece, controller) {
      left -= piece.byteLength;
      if (left < 0) throw new UnreadableTable("damaged");
      controller.enqueue(piece);
    },
  });
  if (method === 0) return packed.pipeThrough(held);
  if (method !== 8) throw new UnreadableTable("damaged");
  return packed.pipeThrough(new DecompressionStream("deflate-raw")).pipeThrough(held);
}
