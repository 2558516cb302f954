/** How long something lasts: a test, or a whole file of tests. What began last ends first. */
import { after, type TestContext } from "node:test";

/** Takes what is to be done in the end. */
export interface Scope {
  after(step: () => unknown): void;
}

/** The scope of one test. */
export const testScope = (t: TestContext): Scope => lastFirst((end) => t.after(end));

/** The scope of all tests of a file; ask for it at the top, before the tests. */
export const fileScope = (): Scope => lastFirst((end) => after(end));

function lastFirst(atTheEnd: (end: () => Promise<void>) => void): Scope {
  const steps: (() => unknown)[] = [];
  atTheEnd(async () => {
    const failures: unknown[] = [];
    for (const step of steps.reverse()) {
      try {
        await step();
      } catch (error) {
        failures.push(error); // The other steps are taken all the same.
      }
    }
    if (failures.length > 0) throw failures[0];
  });
  return { after: (step) => void steps.push(step) };
}
