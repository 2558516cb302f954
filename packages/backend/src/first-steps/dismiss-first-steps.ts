/** Puts the list of first steps away. */
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { endFirstSteps } from "./first-steps-queries.ts";

/** Puts it away for all staff; where it is gone already nothing is left to do. */
export async function dismissFirstSteps(context: StaffContext): Promise<undefined> {
  const { store, workspace, now } = context;
  await store.transaction(async (db) => {
    if (!(await endFirstSteps(db, workspace.id, now()))) return;
    await writeAudit(db, context, {
      action: "first_steps.dismissed",
      subject: { kind: "settings", name: "first steps" },
    });
  });
  return undefined;
}
