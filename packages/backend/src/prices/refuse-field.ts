/** Refuses one field of a price record. */
import { type Refusal, refuse } from "../http/refusal.ts";

/** Refuses the field at a JSON pointer. */
export const refuseField = (pointer: string, detail: string): Refusal =>
  refuse("invalid_request", detail, { errors: [{ pointer, code: "invalid", detail }] });

/** Refuses what is there already, by the field that tells one from another. */
export const refuseTaken = (pointer: string, detail: string): Refusal =>
  refuse("name_taken", detail, { errors: [{ pointer, code: "invalid", detail }] });
