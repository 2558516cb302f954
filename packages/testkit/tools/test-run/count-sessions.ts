import type { TestSession, TestSuiteResult } from "@web/test-runner";
import type { Counts } from "./counts.ts";
import { sum } from "./counts.ts";

/**
 * Counts the tests of a browser run.
 *
 * @param sessions one for each test file
 */
export function countSessions(sessions: readonly TestSession[]): Counts {
  return sum(sessions.map(countSession));
}

function countSession({ passed, testResults }: TestSession): Counts {
  const counts = testResults ? countSuite(testResults) : sum([]);
  // A file that could not be loaded, or that failed outside of its tests, is one failure.
  return passed === true || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function countSuite({ suites, tests }: TestSuiteResult): Counts {
  return sum([
    ...suites.map(countSuite),
    ...tests.map(({ passed, skipped }) => ({
      passed: passed && !skipped ? 1 : 0,
      failed: passed || skipped ? 0 : 1,
      skipped: skipped ? 1 : 0,
    })),
  ]);
}
