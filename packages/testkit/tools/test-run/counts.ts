/** How many tests of a phase ended in which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** No test at all. */
export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** A phase that could not even run its tests. */
export const broken: Counts = { passed: 0, failed: 1, skipped: 0 };

/** The counts of several phases together. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    none,
  );
}

/** The line that ends a test run: `12 passed, 0 failed`, and how many were skipped if any were. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Whether a run was good: something failed, or nothing ran at all, and it was not. */
export function isGood({ passed, failed }: Counts): boolean {
  return failed === 0 && passed > 0;
}
