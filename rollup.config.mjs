/**
 * Builds what is published, each package into its own `dist`:
 *
 * - libraries: every entry that the package's `exports` and `bin` name, as an ES module with its
 *   types; dependencies stay imports
 * - scripts: the elements for a plain script tag, with all that they need, small; screens are
 *   files of their own that load when first shown
 *
 * `rollup --config` builds both; `--configOnly libraries|types|scripts` one kind.
 */
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import { minifyHTMLLiterals } from "minify-literals";
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { dts } from "rollup-plugin-dts";
import esbuild from "rollup-plugin-esbuild";

/** Browsers of the last three years; the oldest that know `adoptedStyleSheets` and `inert`. */
const browsers = ["chrome115", "firefox115", "safari16.4"];
const node = ["node22.13"];

const packages = ["contract", "sdk", "ui", "testkit", "element", "desk", "backend"];
const scripts = { element: "order-portal", desk: "order-desk" };

/**
 * The published entries of a package: the module's name in `dist` and its source.
 *
 * @param {string} name the package's folder
 */
function entriesOf(name) {
  const manifest = /** @type {Manifest} */ (
    JSON.parse(readFileSync(`packages/${name}/package.json`, "utf8"))
  );
  const targets = [
    ...Object.values(manifest.exports).flatMap((target) => target.default ?? []),
    ...Object.values(manifest.bin ?? {}),
  ];
  const names = targets
    .filter((target) => !target.includes("*"))
    .map((target) => target.replace("./dist/", "").replace(/\.js$/, ""))
    .map((entry) => /** @type {const} */ ([entry, `packages/${name}/src/${entry}.ts`]));
  return Object.fromEntries(names.filter(([, source]) => existsSync(source)));
}

/**
 * What screens beyond the first list share and the first file never has: small, it would else be
 * put into that one.
 */
const ofLaterScreens =
  /\/(address-(bar|formats|lines)|dates|place-(screen|styles|titles)|places|missing-part|fetch-part|reaches-server|problem-text|history-trouble|order-status|payment-(fact|note))\.ts$|\/@lit\/task\/|\/directives\/(live|repeat)\.js$/;

/** @typedef {{ exports: Record<string, { default?: string }>, bin?: Record<string, string> }} Manifest */

/** @type {import("rollup").RollupOptions["external"]} */
const allButOwnFiles = (id) => !id.startsWith(".") && !id.startsWith("/");

const resolveSource = () =>
  nodeResolve({ browser: true, exportConditions: ["source"], extensions: [".ts", ".mjs", ".js"] });

/**
 * @param {string} name the package's folder
 * @returns {import("rollup").RollupOptions}
 */
function library(name) {
  return {
    input: entriesOf(name),
    external: allButOwnFiles,
    output: {
      dir: `packages/${name}/dist`,
      format: "esm",
      sourcemap: true,
      chunkFileNames: "chunks/[name]-[hash].js",
    },
    plugins: [
      emptyFirst(`packages/${name}/dist`),
      resolveSource(),
      esbuild({ target: name === "backend" ? node : browsers }),
    ],
  };
}

/**
 * @param {string} name the package's folder
 * @returns {import("rollup").RollupOptions}
 */
function types(name) {
  return {
    input: entriesOf(name),
    external: allButOwnFiles,
    output: { dir: `packages/${name}/dist`, format: "esm" },
    plugins: [dts({ tsconfig: `packages/${name}/tsconfig.json` })],
  };
}

/**
 * @param {string} name the package's folder
 * @param {string} script the name of its script, without `.js`
 * @returns {import("rollup").RollupOptions}
 */
function scriptTag(name, script) {
  return {
    input: { [script]: `packages/${name}/src/define.ts` },
    onwarn(warning, warn) {
      // Its modules would run before what they import: the first file has come to need a later one.
      if (warning.code === "CIRCULAR_CHUNK") throw new Error(warning.message);
      warn(warning);
    },
    output: {
      dir: `packages/${name}/dist`,
      format: "esm",
      sourcemap: true,
      // The entry keeps its name for the page's tag; all else can be cached for ever.
      entryFileNames: "[name].js",
      chunkFileNames: `${script}/[name]-[hash].js`,
      experimentalMinChunkSize: 3_000,
      ...(name === "element" && {
        manualChunks: (id) => (ofLaterScreens.test(id) ? "places" : null),
        onlyExplicitManualChunks: true,
      }),
    },
    plugins: [
      emptyFirst(`packages/${name}/dist/${script}`),
      resolveSource(),
      esbuild({ target: browsers }),
      minifyTemplates(),
      terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } }),
      printSizes(),
    ],
  };
}

/**
 * Shortens the HTML and CSS in the templates of our own elements.
 *
 * @returns {import("rollup").Plugin}
 */
function minifyTemplates() {
  return {
    name: "minify-templates",
    async transform(code, id) {
      if (id.includes("/node_modules/") || !/\b(html|svg|css)`/.test(code)) return null;
      // A space at the edge of a template may stand between words: it shrinks, but never goes.
      return minifyHTMLLiterals(code, { fileName: id, html: { conservativeCollapse: true } });
    },
  };
}

/**
 * Removes what an earlier build left.
 *
 * @param {string} folder
 * @returns {import("rollup").Plugin}
 */
function emptyFirst(folder) {
  return {
    name: "empty-first",
    buildStart: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Prints what each script weighs on the wire.
 *
 * @returns {import("rollup").Plugin}
 */
function printSizes() {
  return {
    name: "print-sizes",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        const bytes = brotliCompressSync(file.code).length;
        console.log(`${String(bytes).padStart(8)} B brotli  ${file.fileName}`);
      }
    },
  };
}

/** @param {{ configOnly?: string }} commandLine */
export default function configure({ configOnly }) {
  const built = packages.filter((name) => Object.keys(entriesOf(name)).length > 0);
  const kinds = {
    libraries: built.map(library),
    types: built.map(types),
    scripts: Object.entries(scripts)
      .filter(([name]) => existsSync(`packages/${name}/src/define.ts`))
      .map(([name, script]) => scriptTag(name, script)),
  };
  if (configOnly === undefined) return Object.values(kinds).flat();
  const kind = Object.entries(kinds).find(([name]) => name === configOnly)?.[1];
  if (!kind) throw new Error(`--configOnly takes ${Object.keys(kinds).join(", ")}.`);
  return kind;
}
