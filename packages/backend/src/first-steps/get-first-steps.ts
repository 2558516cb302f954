/** What a new workspace still needs, told by what is really there. */
import { firstStepNames, type FirstSteps } from "@order-portal/contract";
import type { CurrentWorkspace, StaffContext } from "../context.ts";
import { endFirstSteps, findDoneSteps, firstStepsDoneAt } from "./first-steps-queries.ts";

/** The steps; once all are done the list has ended for good, whatever becomes of them later. */
export async function getFirstSteps(context: StaffContext): Promise<FirstSteps> {
  const { db, store, workspace, now } = context;
  const isOver = (await firstStepsDoneAt(db, workspace.id)) !== null;
  if (isOver) return { finished: true, steps: [] };
  const found = await findDoneSteps({ db, engine: store.engine }, workspace.id);
  const done = { ...found, brand: hasBrand(workspace) };
  const steps = firstStepNames.map((name) => ({ name, done: done[name] }));
  const finished = steps.every((step) => step.done);
  if (finished) await store.transaction((tx) => endFirstSteps(tx, workspace.id, now()));
  return { finished, steps };
}

const hasBrand = ({ brand }: CurrentWorkspace): boolean =>
  [brand.logoUrl, brand.accentColor, brand.message].some((value) => value !== null);
