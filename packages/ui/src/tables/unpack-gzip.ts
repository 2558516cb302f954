import { UnreadableTable } from "./table.ts";
import { maximumUnpacked } from "./zip-entries.ts";

/**
 * Unpacks a gzip file by the browser's own means.
 *
 * @throws UnreadableTable where it is broken, or more comes out of it than a workbook may unpack to
 */
export async function unpackGzip(file: Blob): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength;
      if (size > maximumUnpacked) throw new UnreadableTable("unpacks-too-large");
      pieces.push(next.value);
    }
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable("damaged", { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined); // Nothing is left to be told of it.
  }
  return new Blob(pieces);
}
