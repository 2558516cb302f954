import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePackaging } from "./parse-packaging.ts";

test("a case of sized pieces says how many and of what", () => {
  assert.deepEqual(parsePackaging("24 - 12 oz bottles"), {
    kind: "pieces",
    pieces: 24,
    piece: "12 oz bottle",
  });
  assert.deepEqual(parsePackaging("24 - 250 g  jars"), {
    kind: "pieces",
    pieces: 24,
    piece: "250 g jar",
  });
  assert.deepEqual(parsePackaging("24 - 0.5 l bottles"), {
    kind: "pieces",
    pieces: 24,
    piece: "0.5 l bottle",
  });
});

test("boxes that hold bags are pieces that say what they hold", () => {
  assert.deepEqual(parsePackaging("10 boxes x 20 bags"), {
    kind: "pieces",
    pieces: 10,
    piece: "box of 20 bags",
  });
  assert.deepEqual(parsePackaging("50 bags x 30 sausgs."), {
    kind: "pieces",
    pieces: 50,
    piece: "bag of 30 sausages",
  });
});

test("a plain count and a single piece are understood", () => {
  assert.deepEqual(parsePackaging("30 gift boxes"), {
    kind: "pieces",
    pieces: 30,
    piece: "gift box",
  });
  assert.deepEqual(parsePackaging("750 cc per bottle"), {
    kind: "pieces",
    pieces: 1,
    piece: "750 ml bottle",
  });
});

test("loose ware is sold by the kilogram", () => {
  assert.deepEqual(parsePackaging("16 kg pkg."), { kind: "loose", kilograms: 16 });
});

test("a text of unknown form is refused, never guessed", () => {
  assert.throws(() => parsePackaging("a few handfuls"), /a few handfuls/);
});
