/** How long something lasts: a test, or a whole file of tests. */
import { after } from "node:test";

/** Takes what is to be done in the end; a test's own context is one. */
export interface Scope {
  after(step: () => unknown): void;
}

/** The scope of all tests of a file; ask for it at the top, before the tests. */
export function fileScope(): Scope {
  const steps: (() => unknown)[] = [];
  after(async () => {
    for (const step of steps.reverse()) await step();
  });
  return { after: (step) => void steps.push(step) };
}
