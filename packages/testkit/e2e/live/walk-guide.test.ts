import assert from "node:assert/strict";
import { test } from "node:test";
import { readGuide } from "./read-guide.ts";
import { walkGuide, type Walker } from "./walk-guide.ts";

/** Walks a guide of one section, and answers what was done. */
async function walk(...steps: string[]): Promise<string[]> {
  const done: string[] = [];
  const note =
    (verb: string) =>
    async (...words: string[]) =>
      void done.push([verb, ...words].join(" "));
  const walker: Walker = {
    press: note("press"),
    type: note("type"),
    choose: note("choose"),
    read: note("read"),
    run: note("run"),
    set: note("set"),
    takeTables: note("take tables"),
  };
  const lines = steps.map((step, index) => `${index + 1}. ${step}`);
  await walkGuide(readGuide(["## Here", "", "Words **for people**.", ...lines].join("\n")), {
    walkers: { Here: walker },
    phrases: steps.join().includes("Wait a while") ? { "Wait a while": note("wait") } : {},
    picture: async () => undefined,
  });
  return done;
}

test("a step is done word by word", async () => {
  assert.deepEqual(
    await walk(
      "Type `Acme` into **Name** and `EUR` into **Currency**. Press **Save**, you read **Saved** and **Done**.",
      "Choose **One** under **For whom**. Wait a while, then go to **Prices**.",
      "Set `BASE_URL`, and run `order-portal serve`.",
    ),
    [
      "type Name Acme",
      "type Currency EUR",
      "press Save",
      "read Saved",
      "read Done",
      "choose For whom One",
      "wait",
      "press Prices",
      "set BASE_URL",
      "run order-portal serve",
    ],
  );
});

test("whatever is bold or code and has no use fails, and so does a step with nothing to do", async () => {
  await assert.rejects(walk("Look at **Save**."), /no use for “Look at Save”/);
  await assert.rejects(walk("Press **Save**, or **Leave**."), /no use for “, or Leave”/);
  await assert.rejects(walk("Type `Acme` where it says **Name**."), /no use for “Type Acme”/);
  await assert.rejects(walk("Lean back."), /nothing to do/);
});
