/** A record in the transaction that writes it. */
import type { StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import type { Answered, RecordKind } from "./record-kind.ts";

/** The record as it stands once it was written. */
export async function findWritten<Stored, Input, Values, Answer extends Answered>(
  kind: RecordKind<Stored, Input, Values, Answer>,
  source: Source,
  context: StaffContext,
  id: string,
): Promise<Answer> {
  const stored = await kind.find(source, context, id);
  const [answer] = stored === undefined ? [] : await kind.answer(source, context, [stored]);
  if (answer === undefined) throw new Error(`The ${kind.subject} ${id} was not stored.`);
  return answer;
}

/** Refuses where an import has stored the same in the very moment. */
export const refuseMeanwhile = (): Refusal =>
  refuse("name_taken", "Somebody else has just stored the same: look at the list again.");
