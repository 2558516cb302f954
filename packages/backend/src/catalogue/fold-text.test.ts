import assert from "node:assert/strict";
import { test } from "node:test";
import { foldText } from "./fold-text.ts";

test("marks and case do not matter", () => {
  assert.equal(foldText("Crème  BRÛLÉE "), "creme brulee");
  assert.equal(foldText("İstanbul ŁÓDŹ Ångström"), "istanbul lodz angstrom");
});

test("letters without a decomposition are written plainly", () => {
  assert.equal(foldText("Weißwurst WEIẞWURST"), "weisswurst weisswurst");
  assert.equal(foldText("Rød grød, Œuf, Æble"), "rod grod, oeuf, aeble");
  assert.equal(foldText("ΟΔΟΣ οδός"), "οδοσ οδοσ");
});

test("compatibility forms are the same as plain ones", () => {
  assert.equal(foldText("ﬁlter Ｎｏ．１２ ½"), "filter no.12 1⁄2");
});

test("folding twice changes nothing", () => {
  for (const text of ["Crème", "ẞ", "İ", "ﬃ", "Ǆ", "ŉ", "한국", "ｶﾞ"]) {
    assert.equal(foldText(foldText(text)), foldText(text));
  }
});
