import js from "@eslint/js";
import { importX, createNodeResolver } from "eslint-plugin-import-x";
import { configs as lit } from "eslint-plugin-lit";
import { configs as wc } from "eslint-plugin-wc";
import { defineConfig } from "eslint/config";
import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";

const root = fileURLToPath(new URL(".", import.meta.url));

const testFiles = ["**/*.test.ts", "**/*.e2e.ts", "**/*.bench.ts"];
const elementPackages = ["ui", "element", "desk"];
const browserPackages = ["contract", "sdk", ...elementPackages];

/** What the shipped source of each package may import: the floors of the house, downward only. */
const floors = {
  contract: [],
  sdk: ["contract"],
  ui: [],
  element: ["sdk", "ui"],
  desk: ["sdk", "ui"],
  backend: ["contract"],
  testkit: ["contract"],
};

/** Tests may stand on the testkit too; the testkit's own tools and tests run the whole house. */
const testFloors = {
  ...Object.fromEntries(
    Object.entries(floors).map(([name, below]) => [name, [...below, "testkit"]]),
  ),
  testkit: Object.keys(floors),
};

/**
 * The two rules that hold the floors: no import of a package above, and none that the package's
 * own package.json (in tests: or the root's) does not name.
 *
 * @param {string} name the package's folder
 * @param {readonly string[]} below the packages that it may import
 * @param {boolean} isTest whether development dependencies are allowed
 * @returns {import("eslint").Linter.RulesRecord}
 */
function floorRules(name, below, isTest) {
  return {
    "import-x/no-restricted-paths": [
      "error",
      {
        basePath: root,
        zones: [
          {
            target: `./packages/${name}`,
            from: "./packages",
            except: [...new Set([name, ...below])].map((folder) => `./${folder}`),
            message: `${name} imports only ${below.join(", ") || "no other package"}; see docs/decisions/import-floors.md.`,
          },
          {
            target: "./packages/backend/src/pricing",
            from: "./packages",
            except: ["./backend/src/pricing", "./backend/src/money"],
            message: "Pricing is a pure function over facts: it imports only money and itself.",
          },
        ],
      },
    ],
    "import-x/no-extraneous-dependencies": [
      "error",
      {
        packageDir: isTest ? [`${root}packages/${name}`, root] : [`${root}packages/${name}`],
        devDependencies: isTest,
        includeInternal: true,
      },
    ],
  };
}

const testGlobs = ["src/**/*.test.ts", "src/**/*.bench.ts", "src/testing/**/*.ts"];
/** @param {string} name */
const testFilesOf = (name) =>
  (name === "testkit" ? [...testGlobs, "{tools,e2e,bench}/**/*.ts"] : testGlobs).map(
    (glob) => `packages/${name}/${glob}`,
  );

export default defineConfig(
  { ignores: ["**/dist/", "**/coverage/", "**/.data/", "examples/data/northwind/", "docs/"] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [
        createNodeResolver({
          conditionNames: ["source", "import", "node", "browser", "default"],
          extensions: [".ts", ".mjs", ".js", ".json"],
        }),
      ],
    },
    rules: {
      eqeqeq: ["error", "always"],
      "no-undef": "off", // The type checker knows better.
      "object-shorthand": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", package: "node:test", name: ["test", "it", "describe", "suite"] },
            // Typed as a promise by a chai plugin; it is none, unlike `accessible()`.
            { from: "package", package: "chai", name: "Equal" },
          ],
        },
      ],
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/require-await": "off", // `async` turns a throw into a rejection.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-duplicates": "error",
      "import-x/no-self-import": "error",
      "import-x/no-unresolved": "error",
    },
  },

  Object.entries(floors).map(([name, below]) => ({
    files: [`packages/${name}/**/*.ts`],
    ignores: testFilesOf(name),
    rules: floorRules(name, below, false),
  })),
  Object.entries(testFloors).map(([name, below]) => ({
    files: testFilesOf(name),
    rules: floorRules(name, below, true),
  })),

  {
    files: browserPackages.map((name) => `packages/${name}/src/**/*.ts`),
    ignores: [...testFiles, "packages/sdk/src/testing/*.ts"],
    rules: {
      // A warning tells whoever writes the page what is wrong in it.
      "no-console": ["error", { allow: ["warn"] }],
      "no-restricted-globals": ["error", "process", "Buffer", "global", "require"],
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [{ regex: "^node:", message: "This package runs in browsers." }],
          paths: [{ name: "zod", message: "Import zod/mini: it is small and needs no eval." }],
        },
      ],
    },
  },
  {
    files: ["packages/backend/src/pricing/**/*.ts"],
    ignores: testFiles,
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [{ regex: "^[^.]", message: "Pricing imports nothing but money and itself." }],
        },
      ],
      "no-restricted-globals": ["error", "Date", "process", "performance", "crypto"],
    },
  },
  {
    files: elementPackages.map((name) => `packages/${name}/src/**/*.ts`),
    extends: [lit["flat/recommended"], wc["flat/recommended"], wc["flat/best-practice"]],
    rules: {
      "lit/no-template-arrow": "off", // Lists need the row's value; Lit compares no handlers.
      "lit/no-template-map": "off",
      "@typescript-eslint/unbound-method": "off", // Lit binds event listeners to the host.
      "wc/guard-super-call": "off", // The superclass is typed.
    },
  },
  {
    files: testFiles,
    rules: {
      "max-lines": "off",
      "@typescript-eslint/unbound-method": "off", // Tests take calls apart from their client.
      "@typescript-eslint/no-unused-expressions": "off", // chai: `expect(x).to.be.true`
    },
  },
  {
    files: ["*.mjs"],
    rules: {
      "import-x/no-unresolved": "off",
      "@typescript-eslint/no-unsafe-assignment": "off", // The linter sees no casts in comments.
    },
  },
);
