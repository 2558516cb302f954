/** The table of uploaded pictures. The conventions are those of `schema.ts`. */

/** A picture that staff uploaded; those that came with an import folder are files. */
export interface PictureTable {
  workspace_id: number;
  /** Made of its content, with its ending. */
  name: string;
  bytes: Uint8Array;
  /** 0 where perhaps nothing names it: uploaded and not yet stored, or taken off again. */
  kept: 0 | 1;
  /** When it was uploaded. */
  since: number;
}
