/** Makes a price record. */
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import { refuseQuestions } from "./refuse-questions.ts";
import type { Answered, RecordKind } from "./record-kind.ts";
import { findWritten, refuseMeanwhile } from "./written-record.ts";

/** Stores it, wholly or not at all, and answers it. */
export function createRecord<Stored, Input, Values, Answer extends Answered>(
  kind: RecordKind<Stored, Input, Values, Answer>,
  context: StaffContext,
  { confirmed, ...input }: Input & { confirmed?: boolean | undefined },
): Promise<Answer | Refusal> {
  const { workspace, store } = context;
  return transactionUnlessRefused(store, async (source) => {
    // First of all, so that of two who make the same at once the second sees the first's.
    if (kind.raisesRevision) await raiseCatalogueRevision(source.db, workspace.id);
    // What is left of the body without `confirmed` is the input.
    const checked = await kind.check(source, context, input as Input, null);
    if (isRefusal(checked)) return checked;
    const { values, questions } = checked;
    if (questions.length > 0 && confirmed !== true) return refuseQuestions(questions);
    const id = await kind.write(source, context, values, null);
    if (id === undefined) return refuseMeanwhile();
    const answer = await findWritten(kind, source, context, id);
    await writeAudit(source.db, context, {
      action: `${kind.subject}.created`,
      subject: { kind: kind.subject, name: kind.nameOf(answer) },
      detail: { after: answer },
    });
    return answer;
  });
}
