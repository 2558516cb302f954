import assert from "node:assert/strict";
import { createHmac, randomBytes } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { type ProofContents, readProof, signProof } from "./proof.ts";

const key = new Uint8Array(32).fill(1);

const contents: ProofContents = {
  workspaceId: 1,
  customerId: 2,
  lines: [
    ["A", "EA", 3, 1000, 3000, ""],
    ["A", "EA", 1, 1000, 1000, "2026-11-24"],
  ],
  discountCode: "SPRING",
  amounts: [3000, 300, 500, 640, 3840],
  expiresAt: 1_800_000_000_000,
};

test("a proof says what was signed", () => {
  assert.deepEqual(readProof(key, signProof(key, contents)), contents);
});

test("a proof that anything was changed in is none", () => {
  const proof = signProof(key, contents);
  fc.assert(
    fc.property(fc.nat(proof.length - 1), fc.constantFrom(..."Ab0-_.z"), (at, character) => {
      fc.pre(proof[at] !== character);
      const changed = `${proof.slice(0, at)}${character}${proof.slice(at + 1)}`;
      assert.equal(readProof(key, changed), null);
    }),
  );
  for (const cut of [proof.slice(0, -1), `${proof}A`, "", ".", "j.", proof.split(".")[0] ?? ""]) {
    assert.equal(readProof(key, cut), null);
  }
});

test("a proof of the form before this one is none", () => {
  const payload = `j${Buffer.from(JSON.stringify([1, 2, 3, null, [], []])).toString("base64url")}`;
  const signed = (form: number) =>
    `${payload}.${createHmac("sha256", key).update(`cart proof ${form}\n`).update(payload).digest("base64url")}`;
  assert.equal(readProof(key, signed(1)), null);
  assert.equal(readProof(key, signed(2))?.customerId, 2);
});

test("a proof of another server is none", () => {
  assert.equal(readProof(randomBytes(32), signProof(key, contents)), null);
});

test("the proof of the largest cart can be sent", () => {
  const lines = Array.from({ length: 2000 }, (_, index) => {
    const sku = `${"産品コード".repeat(11)}${index}`.slice(0, 64);
    return [sku, "ケース", 1_000_000_000, 99_999_999, 9_999_999_900_000, "2026-12-31"] as const;
  });
  const proof = signProof(key, { ...contents, lines });
  assert.ok(proof.length <= 400_000, String(proof.length));
  assert.equal(readProof(key, proof)?.lines.length, 2000);
});
