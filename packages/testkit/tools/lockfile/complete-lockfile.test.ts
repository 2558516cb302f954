import assert from "node:assert/strict";
import { test } from "node:test";
import { completeLockfile } from "./complete-lockfile.ts";

const lockfile = {
  lockfileVersion: 3,
  packages: {
    "node_modules/rollup": {
      version: "4.0.0",
      dev: true,
      optionalDependencies: {
        "@rollup/rollup-linux-x64-gnu": "4.0.0",
        "@rollup/rollup-linux-arm64-musl": "4.0.0",
        "@rollup/rollup-win32-x64-msvc": "4.0.0",
      },
    },
    "node_modules/@rollup/rollup-linux-x64-gnu": { version: "4.0.0", integrity: "sha512-…" },
  },
};

test("packages of other platforms that are left out come in, for their platform alone", () => {
  const [complete, added] = completeLockfile(lockfile);
  const common = { version: "4.0.0", dev: true, optional: true };
  assert.deepEqual(added, [
    "node_modules/@rollup/rollup-linux-arm64-musl",
    "node_modules/@rollup/rollup-win32-x64-msvc",
  ]);
  assert.deepEqual(complete.packages, {
    ...lockfile.packages,
    "node_modules/@rollup/rollup-linux-arm64-musl": {
      ...common,
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
    },
    "node_modules/@rollup/rollup-win32-x64-msvc": { ...common, os: ["win32"], cpu: ["x64"] },
  });
});

test("a complete lockfile stays as it is", () => {
  const [complete] = completeLockfile(lockfile);
  assert.deepEqual(completeLockfile(complete), [complete, []]);
});
