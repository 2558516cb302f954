import type { TestRunnerConfig } from "@web/test-runner";
import { build } from "esbuild";
import { relative, sep } from "node:path";
import { chooseFiles } from "../test-run/choose-files.ts";

type Plugin = NonNullable<TestRunnerConfig["plugins"]>[number];

/** What bundled tests are made of. */
export interface BundleOptions {
  /** The checkout; files are served by their paths from there. */
  root: string;
  /** The test files and the scripts that they put into pages of their own, as globs from the root. */
  files: string[];
  /** The `tsconfig.json` that they are compiled by. */
  tsconfig: string;
}

/** Modules that the test server itself makes. */
const madeByServer = ["/__web-dev-server__web-socket.js"];

/**
 * Serves the test files as bundles that share their parts. A file by itself would load some five
 * hundred modules, which takes longer than its tests.
 */
export function bundleTests({ root, files, tsconfig }: BundleOptions): Plugin {
  let served: Promise<Map<string, string>> | undefined;
  return {
    name: "bundle-tests",
    async serve({ path }) {
      served ??= bundle({ root, files, tsconfig });
      const body = (await served).get(path);
      return body === undefined ? undefined : { body, type: path.endsWith(".map") ? "json" : "js" };
    },
  };
}

async function bundle({ root, files, tsconfig }: BundleOptions): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: await chooseFiles(root, files, []),
    outbase: root,
    outdir: root,
    chunkNames: "test-chunks/[hash]",
    outExtension: { ".js": ".ts" },
    bundle: true,
    splitting: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "esnext",
    conditions: ["source", "browser", "development"],
    external: madeByServer,
    // Tests import files for what they do as well as for what they export.
    ignoreAnnotations: true,
    sourcemap: "linked",
    tsconfig,
  });
  return new Map(
    outputFiles.map(({ path, text }) => [`/${relative(root, path).split(sep).join("/")}`, text]),
  );
}
