import assert from "node:assert/strict";
import { test } from "node:test";
import { largestShares } from "./profiles.ts";

const node = (id: number, functionName: string, url = "") => ({
  id,
  callFrame: { functionName, url, lineNumber: 9 },
});

test("a function's share is of the time in which anything ran, whoever called it", () => {
  const shares = largestShares(
    {
      nodes: [
        node(1, "(idle)"),
        node(2, "price", "file:///a/packages/backend/dist/main.js"),
        node(3, "price", "file:///a/packages/backend/dist/main.js"),
        node(4, "(garbage collector)"),
      ],
      samples: [1, 2, 4, 3],
      timeDeltas: [5000, 1000, 2000, 5000],
    },
    2,
  );
  assert.deepEqual(shares, [
    { name: "price  backend/dist/main.js:10", milliseconds: 6, share: 0.75 },
    { name: "(garbage collector)", milliseconds: 2, share: 0.25 },
  ]);
});
