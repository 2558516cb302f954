import type { TestRunnerConfig } from "@web/test-runner";
import { build } from "esbuild";
import { join, relative, sep } from "node:path";
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
 * hundred modules, which takes longer than its tests. While files are watched, a change makes the
 * bundles anew.
 */
export function bundleTests(options: BundleOptions): Plugin {
  let bundles: Promise<Bundles> | undefined;
  let watch = (_files: string[]) => {};
  return {
    name: "bundle-tests",
    serverStart({ fileWatcher }) {
      watch = (files) => fileWatcher.add(files);
      fileWatcher.on("change", () => (bundles = undefined));
    },
    async serve({ path }) {
      bundles ??= bundle(options).then((made) => {
        watch(made.sources);
        return made;
      });
      const body = (await bundles).served.get(path);
      return body === undefined ? undefined : { body, type: path.endsWith(".map") ? "json" : "js" };
    },
  };
}

interface Bundles {
  /** What is served, by its path. */
  readonly served: ReadonlyMap<string, string>;
  /** The project's own files that it is made of. */
  readonly sources: string[];
}

async function bundle({ root, files, tsconfig }: BundleOptions): Promise<Bundles> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: await chooseFiles(root, files, []),
    outbase: root,
    outdir: root,
    chunkNames: "test-chunks/[hash]",
    outExtension: { ".js": ".ts" },
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
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
  return {
    served: new Map(
      outputFiles.map(({ path, text }) => [`/${relative(root, path).split(sep).join("/")}`, text]),
    ),
    sources: Object.keys(metafile.inputs)
      .filter((input) => input.startsWith("packages/"))
      .map((input) => join(root, input)),
  };
}
