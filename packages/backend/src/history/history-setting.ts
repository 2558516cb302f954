/** Whether customers see what they have ordered before: the workspace's setting `orderHistory`. */
import type { CurrentWorkspace } from "../context.ts";
import { type Refusal, refuse } from "../http/refusal.ts";

/** Refuses where the history is off; it is asked with each call, so switching it off holds at once. */
export const refuseWithoutHistory = ({
  workspace,
}: {
  readonly workspace: CurrentWorkspace;
}): Refusal | null =>
  workspace.settings.orderHistory
    ? null
    : refuse("history_off", "The supplier does not show past orders: ask the supplier for them.");
