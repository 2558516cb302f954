/** Texts as the bytes that are sent. */

/** The longest text that is written by way of the scratch buffer. */
const longest = 1_000_000;
/** Where texts are written first: a character takes three bytes at most for each of its units. */
let scratch: Buffer | null = null;

/**
 * The UTF-8 bytes of a text. One that was put together of many pieces is written piece by piece:
 * `Buffer.from` would count its bytes first, for which all pieces have to be joined, and that takes
 * several times as long.
 */
export function textBytes(text: string): Uint8Array {
  if (text.length > longest) return Buffer.from(text);
  scratch ??= Buffer.allocUnsafeSlow(3 * longest);
  const length = scratch.write(text, 0, "utf8");
  const bytes = Buffer.allocUnsafeSlow(length);
  scratch.copy(bytes, 0, 0, length);
  return bytes;
}
