/** Changes a price record. */
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { raiseCatalogueRevision } from "../workspaces/raise-catalogue-revision.ts";
import type { Answered, RecordKind } from "./record-kind.ts";
import { refuseQuestions } from "./refuse-questions.ts";
import { findSeen } from "./seen-record.ts";
import { findWritten, refuseMeanwhile } from "./written-record.ts";

/** What a change says beside what is to stand. */
interface Change {
  /** The revision of the record that was looked at. */
  readonly revision: string;
  readonly confirmed?: boolean | undefined;
}

/** Stores it over the revision that was looked at, and answers it. */
export function updateRecord<Stored, Input, Values, Answer extends Answered>(
  kind: RecordKind<Stored, Input, Values, Answer>,
  context: StaffContext,
  id: string,
  { revision, confirmed, ...input }: Input & Change,
): Promise<Answer | Refusal> {
  const { workspace, store } = context;
  return transactionUnlessRefused(store, async (source) => {
    if (kind.raisesRevision) await raiseCatalogueRevision(source.db, workspace.id);
    const seen = await findSeen(kind, source, context, id, revision);
    if (isRefusal(seen)) return seen;
    // What is left of the body is the input; TypeScript cannot tell for a type that is open.
    const checked = await kind.check(source, context, input as unknown as Input, seen.stored);
    if (isRefusal(checked)) return checked;
    const { values, questions } = checked;
    if (questions.length > 0 && confirmed !== true) return refuseQuestions(questions);
    const written = await kind.write(source, context, values, seen.stored);
    if (written === undefined) return refuseMeanwhile();
    const answer = await findWritten(kind, source, context, written);
    if (answer.revision === seen.answer.revision) return answer;
    await writeAudit(source.db, context, {
      action: `${kind.subject}.updated`,
      subject: { kind: kind.subject, name: kind.nameOf(answer) },
      detail: { before: seen.answer, after: answer },
    });
    return answer;
  });
}
