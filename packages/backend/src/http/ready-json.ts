/** Answers that stand ready as JSON, so that a page is not made a value only to be written again. */

/** JSON that an answer is sent as. Bytes are taken to be kept and sent again; a text is sent once. */
export class ReadyJson {
  readonly body: Uint8Array | string;
  /** A quoted entity tag of this customer's own; with it an unchanged answer is sent as 304. */
  readonly etag: string | null;
  /** Kept bytes compressed, by content coding; filled when first asked for. */
  readonly compressed = new Map<string, Uint8Array>();

  constructor(body: Uint8Array | string, etag: string | null = null) {
    this.body = body;
    this.etag = etag;
  }
}
