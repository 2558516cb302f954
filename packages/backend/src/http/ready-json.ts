/** An answer that stands ready as bytes, so that a cached page is neither made nor compressed twice. */

/** JSON bytes that an answer is sent as; keep it and return it again to send the same bytes. */
export class ReadyJson {
  readonly bytes: Uint8Array;
  /** A quoted entity tag of this customer's own; with it an unchanged answer is sent as 304. */
  readonly etag: string | null;
  /** The same bytes compressed, by content coding; filled when first asked for. */
  readonly compressed = new Map<string, Uint8Array>();

  constructor(bytes: Uint8Array, etag: string | null = null) {
    this.bytes = bytes;
    this.etag = etag;
  }
}

const encoder = new TextEncoder();

/** Makes the bytes of a value once. */
export const readyJson = (value: unknown, etag: string | null = null): ReadyJson =>
  new ReadyJson(encoder.encode(JSON.stringify(value)), etag);
