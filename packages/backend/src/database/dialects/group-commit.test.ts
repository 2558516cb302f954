import assert from "node:assert/strict";
import { test } from "node:test";
import { GroupCommit, type TransactionSteps } from "./group-commit.ts";

/** A transaction that writes down its steps. */
function steps(own: Partial<TransactionSteps> = {}) {
  const seen: string[] = [];
  const note = (step: string) => () => void seen.push(step);
  const group = new GroupCommit({
    begin: async () => void seen.push("begin"),
    savepoint: note("savepoint"),
    releaseSavepoint: note("release"),
    rollbackToSavepoint: note("undo"),
    commit: note("commit"),
    rollback: note("rollback"),
    isOpen: () => true,
    ...own,
  });
  const run = (name: string, fails = false) =>
    group.run(async () => {
      await Promise.resolve();
      seen.push(name);
      if (fails) throw new Error(name);
      return name;
    });
  return { seen, group, run };
}

test("those who come together share one transaction, one after another", async () => {
  const { seen, run } = steps();
  assert.deepEqual(await Promise.all([run("a"), run("b")]), ["a", "b"]);
  assert.equal(seen.join(" "), "begin savepoint a release savepoint b release commit");
});

test("nobody is told of success before the commit", async () => {
  const { seen, run } = steps();
  await Promise.all([run("a").then(() => seen.push("told")), run("b")]);
  assert.ok(seen.indexOf("told") > seen.indexOf("commit"));
});

test("who fails is undone alone", async () => {
  const { seen, run } = steps();
  const results = await Promise.allSettled([run("a"), run("b", true), run("c")]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ["fulfilled", "rejected", "fulfilled"],
  );
  assert.equal(
    seen.join(" "),
    "begin savepoint a release savepoint b undo savepoint c release commit",
  );
});

test("a commit that fails fails all of the group, and the next group begins anew", async () => {
  let fails = true;
  const { seen, run } = steps({
    commit: () => {
      if (fails) throw new Error("no room");
    },
  });
  const results = await Promise.allSettled([run("a"), run("b")]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ["rejected", "rejected"],
  );
  assert.equal(seen.at(-1), "rollback");
  fails = false;
  assert.equal(await run("c"), "c");
});

test("when the engine has undone everything by itself, nobody of the group succeeds", async () => {
  // "a" was carried out, "b" filled the disk; "c" is carried out in a transaction of its own.
  const gone = steps({ isOpen: () => false });
  const lost = await Promise.allSettled([gone.run("a"), gone.run("b", true), gone.run("c")]);
  assert.deepEqual(
    lost.map(({ status }) => status),
    ["rejected", "rejected", "fulfilled"],
  );
});

test("when no transaction can be begun, all who wait are told", async () => {
  const { seen, run } = steps({ begin: () => Promise.reject(new Error("busy")) });
  const results = await Promise.allSettled([run("a"), run("b")]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ["rejected", "rejected"],
  );
  assert.deepEqual(seen, []);
});

test("who comes while a group runs waits for no group that has been committed", async () => {
  const { seen, run } = steps();
  const first = run("a");
  const second = first.then(() => run("b"));
  assert.equal(await second, "b");
  assert.equal(seen.filter((step) => step === "commit").length, 2);
});

test("a long queue is committed in parts", async () => {
  const { seen, run } = steps();
  await Promise.all(Array.from({ length: 200 }, (_, i) => run(String(i))));
  assert.ok(seen.filter((step) => step === "commit").length >= 4);
});

test("is idle when nothing waits and nothing runs", async () => {
  const { seen, run, group } = steps();
  void run("a");
  await group.idle();
  assert.equal(seen.at(-1), "commit");
});
