import type { ProformaFile } from "@order-portal/contract";

/** A file that the server has made, and what to call it. */
export interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A file as an answer bears it, made into one to be kept. */
export function toNamedFile({ name, mediaType, data }: ProformaFile): NamedFile {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  return { name, blob: new Blob([bytes], { type: mediaType }) };
}
