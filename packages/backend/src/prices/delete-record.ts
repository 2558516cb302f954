/** Deletes a price record. */
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import type { Answered, RecordKind } from "./record-kind.ts";
import { refuseQuestions } from "./refuse-questions.ts";
import { findSeen } from "./seen-record.ts";

/** Deletes it as it was looked at. Orders keep the prices that they were placed at. */
export function deleteRecord<Stored, Input, Values, Answer extends Answered>(
  kind: RecordKind<Stored, Input, Values, Answer>,
  context: StaffContext,
  id: string,
  { revision, confirmed }: { revision: string; confirmed?: "true" | undefined },
): Promise<undefined | Refusal> {
  const { workspace, store } = context;
  return transactionUnlessRefused(store, async (source) => {
    if (kind.raisesRevision) await raiseCatalogueRevision(source.db, workspace.id);
    const seen = await findSeen(kind, source, context, id, revision);
    if (isRefusal(seen)) return seen;
    const questions = await kind.questionsOfRemoval(source, seen.stored);
    if (questions.length > 0 && confirmed === undefined) return refuseQuestions(questions);
    await kind.remove(source, context, seen.stored);
    await writeAudit(source.db, context, {
      action: `${kind.subject}.deleted`,
      subject: { kind: kind.subject, name: kind.nameOf(seen.answer) },
      detail: { before: seen.answer },
    });
    return undefined;
  });
}
