/** Reads the XML parts of a workbook as they are unpacked. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- packages that take this one as its source need it too
/// <reference path="./saxen.d.ts" />
import { Parser } from "saxen";
import { UnreadableTable } from "./table.ts";
import type { ZipEntry } from "./zip-entries.ts";

/** What is told of an XML text, in its order; names come without their prefix. */
export interface XmlListener {
  /** `attributes` are read only where they are asked for. */
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The longest text or tag that is read, in characters: longer ones are read over and over. */
const longestToken = 2_000_000;

/** How long is read at a stretch, in milliseconds, before the page gets its turn. */
const stretch = 12;

/**
 * Reads one part; `isEnough` ends it early, and what follows is not even unpacked.
 *
 * @throws UnreadableTable where it is not XML, or its bytes are not what they claim
 */
export async function readXml(
  entry: ZipEntry,
  listener: XmlListener,
  isEnough: () => boolean = () => false,
): Promise<void> {
  let silent = 0;
  const parser = new Parser()
    .on("openTag", (name, attributes, decode) => {
      silent = 0;
      listener.open?.(localName(name), () => decoded(attributes(), decode));
    })
    .on("closeTag", (name) => listener.close?.(localName(name)))
    .on("text", (text, decode) => listener.text?.(decode(text)))
    .on("cdata", (text) => listener.text?.(text));
  const decoder = new TextDecoder();
  const reader = entry.unpack().getReader();
  let since = performance.now();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const piece = decoder.decode(next.value, { stream: true });
      silent += piece.length;
      if (silent > longestToken) throw new RangeError("A part of it is too long.");
      parser.write(piece);
      if (isEnough()) return;
      if (performance.now() - since > stretch) {
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
    }
    parser.end();
  } catch (error) {
    throw new UnreadableTable("damaged", { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined); // Nothing is left to be told of it.
  }
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

const decoded = (attributes: Record<string, string>, decode: (text: string) => string) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name), decode(value)]),
  );
