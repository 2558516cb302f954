/** A record that is to be changed or deleted, as it was looked at. */
import type { StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import type { Answered, RecordKind } from "./record-kind.ts";

/** Locks the record of an id; refuses where it is gone, or is not as it was looked at. */
export async function findSeen<Stored, Input, Values, Answer extends Answered>(
  kind: RecordKind<Stored, Input, Values, Answer>,
  source: Source,
  context: StaffContext,
  id: string,
  revision: string,
): Promise<{ readonly stored: Stored; readonly answer: Answer } | Refusal> {
  const stored = await kind.find(source, context, id, true);
  const [answer] = stored === undefined ? [] : await kind.answer(source, context, [stored]);
  if (stored === undefined || answer === undefined) return refuse("not_found", kind.missing);
  if (answer.revision === revision) return { stored, answer };
  return refuse("record_changed", "Somebody else has changed it meanwhile: look at it again.");
}
