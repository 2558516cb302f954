/** The revision of a record that staff edit: by it the second of two editors is told. */
import { createHash } from "node:crypto";

/**
 * A short text that is the same exactly as long as the record says the same. Made of what the
 * record says rather than counted, it holds whoever changes the record: staff, an import, an API.
 * Leave out what changes by itself, such as stock that orders take.
 *
 * Compare it in the transaction of the change, with the record's row locked.
 */
export function recordRevision(record: unknown): string {
  return createHash("sha256").update(JSON.stringify(record)).digest("base64url").slice(0, 12);
}
