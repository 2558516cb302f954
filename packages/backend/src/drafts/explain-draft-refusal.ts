/** Why a draft was not saved, sent or thrown away. */
import type { Connection } from "../database/store.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { explainRefusal } from "../orders/move-order.ts";

/** As of an order, but that somebody else has saved it is said as of every record that is edited. */
export async function explainDraftRefusal(
  ...about: [db: Connection, workspaceId: number, number: string, revision: number, what: string]
): Promise<Refusal> {
  const refused = await explainRefusal(...about);
  return refused.code === "order_changed"
    ? refuse("record_changed", "Somebody else has saved this draft: look at it again.")
    : refused;
}
