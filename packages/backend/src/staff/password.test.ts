import assert from "node:assert/strict";
import { test } from "node:test";
import { PasswordsBusy, hashPassword } from "./password.ts";

test("a flood of passwords is turned away instead of having everybody wait behind it", async () => {
  const flood = Array.from({ length: 40 }, (_, count) => hashPassword(`guess ${count}`));
  const answers = await Promise.allSettled(flood);
  const refused = answers.filter(
    (answer) => answer.status === "rejected" && answer.reason instanceof PasswordsBusy,
  );
  assert.equal(refused.length, 14, "of those that found no room");
  assert.match(await hashPassword("correct horse"), /^\$argon2id\$/);
});
