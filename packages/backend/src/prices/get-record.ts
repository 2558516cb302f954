/** Reads one price record. */
import type { StaffContext } from "../context.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import type { Answered, RecordKind } from "./record-kind.ts";

/** The record of an id; one of another workspace is not there. */
export async function getRecord<Stored, Input, Values, Answer extends Answered>(
  kind: RecordKind<Stored, Input, Values, Answer>,
  context: StaffContext,
  id: string,
): Promise<Answer | Refusal> {
  const stored = await kind.find(context.store, context, id);
  const [answer] = stored === undefined ? [] : await kind.answer(context.store, context, [stored]);
  return answer ?? refuse("not_found", kind.missing);
}
