/** Builds the floor of the element as the element itself is built. */
import { fileURLToPath } from "node:url";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import { rollup } from "rollup";
import esbuild from "rollup-plugin-esbuild";

/** The script of the floor, in one file. */
export async function buildPlainList(): Promise<string> {
  const bundle = await rollup({
    logLevel: "silent", // The libraries' own comments are not the floor's to mend.
    input: fileURLToPath(new URL("plain-list.ts", import.meta.url)),
    plugins: [
      nodeResolve({ browser: true }),
      esbuild({ target: ["chrome115", "firefox115", "safari16.4"] }),
      terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } }),
    ],
  });
  try {
    const { output } = await bundle.generate({ format: "esm" });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
