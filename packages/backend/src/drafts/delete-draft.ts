/** Throws a draft away. */
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import type { Refusal } from "../http/refusal.ts";
import { explainDraftRefusal } from "./explain-draft-refusal.ts";
import { claimDraft, removeDraft } from "./draft-queries.ts";

/** Deletes the draft where it is as it was looked at. Its number is not given again. */
export async function deleteDraft(
  context: StaffContext,
  number: string,
  revision: number,
): Promise<Refusal | undefined> {
  const { store, workspace } = context;
  return transactionUnlessRefused(store, async (source): Promise<Refusal | undefined> => {
    const order = await claimDraft(source, workspace.id, number, revision);
    if (order === undefined) {
      return explainDraftRefusal(source.db, workspace.id, number, revision, "be thrown away");
    }
    await removeDraft(source, order.id);
    await writeAudit(source.db, context, {
      action: "draft.deleted",
      subject: { kind: "order", name: number },
    });
    return undefined;
  });
}
