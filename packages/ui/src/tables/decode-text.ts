/** Bytes as text, whatever a spreadsheet has written them in. */

/** A text, and whether its encoding had to be guessed. */
export interface DecodedText {
  readonly text: string;
  /** It is not Unicode and says nothing of itself: read as Western European (Windows-1252). */
  readonly isLatin1: boolean;
}

/** How many bytes tell a UTF-16 text without a mark. */
const sampleLength = 2000;

/**
 * Decodes UTF-8, UTF-16 in either order, and Windows-1252 (which Latin-1 is a part of). A mark at
 * the beginning decides; without one, zero bytes and the validity of UTF-8 do.
 *
 * @param isWhole whether the bytes end where the file does, and not amid a letter
 */
export function decodeText(bytes: Uint8Array, isWhole = true): DecodedText {
  const encoding = markedEncoding(bytes) ?? utf16Order(bytes);
  const unicode = (label: string, fatal: boolean) =>
    new TextDecoder(label, { fatal }).decode(bytes, { stream: !isWhole });
  if (encoding) return { text: unicode(encoding, false), isLatin1: false };
  try {
    return { text: unicode("utf-8", true), isLatin1: false };
  } catch {
    return { text: unicode("windows-1252", false), isLatin1: true };
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** In UTF-16 every other byte of a table's commas, digits and line ends is zero. */
function utf16Order(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleLength);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even === 0) return "utf-16le";
  if (even > many && odd === 0) return "utf-16be";
  return null;
}
