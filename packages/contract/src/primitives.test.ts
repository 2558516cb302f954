import assert from "node:assert/strict";
import { test } from "node:test";
import { line, optionalLine, text } from "./primitives.ts";

test("a name is one line, wherever it is read, and shows what it says", () => {
  const name = "Eve\r\n\r\nYour account is locked\u2028call \u001b0800 \u202egnp.exe\u2066";
  assert.equal(line(100).parse(name), "Eve Your account is locked call 0800 gnp.exe");
  assert.equal(text(100).parse(name), name);
  assert.equal(optionalLine(100).parse("\n\u202e"), "");
  assert.equal(line(100).safeParse("\n\u202e").success, false);
  // What joins letters and pictures, and marks of a word's own direction, is part of the name.
  const kept = "👨‍👩‍👧 می‌خواهم א\u200f!";
  assert.equal(line(40).parse(kept), kept);
  for (const none of ["a\0b", "a\ud800b"]) assert.equal(line(20).safeParse(none).success, false);
});
