/** What a new workspace still needs before its customers order. */
import * as z from "zod/mini";

/** The steps, in the order in which they are taken; more may be added. */
export const firstStepNames = ["brand", "products", "prices", "customers", "link", "seen"] as const;
export type FirstStepName = (typeof firstStepNames)[number];

/** The steps, and whether they are behind the workspace. */
export const FirstSteps = z.object({
  /** True once all were done, or the list was put away: it does not come back. */
  finished: z.boolean(),
  steps: z.array(
    z.object({
      /** One of the names above. */
      name: z.string(),
      /** By what is there now: nobody ticks it. */
      done: z.boolean(),
    }),
  ),
});
export type FirstSteps = z.output<typeof FirstSteps>;
