/** What a page fetches before its first list: held to a budget, so that it does not grow unseen. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { parseAst } from "rollup/parseAst";

const scripts = new URL("../../element/dist/", import.meta.url);

/** How much script, its style included, may come before the first list: brotli, and in files. */
const budget = { bytes: 32_000, files: 3 };

/** What a script imports; of what it imports later, the first file alone has all that it names. */
async function importsOf(url: URL, text: string, isFirst: boolean): Promise<URL[]> {
  const names: string[] = [];
  for (const statement of parseAst(text).body) {
    if ("source" in statement && statement.source) names.push(String(statement.source.value));
  }
  // The first file fetches the element's own code without waiting for anything.
  const later = isFirst ? text.matchAll(/\bimport\((["'`])(.*?)\1\)/g) : [];
  return [...names, ...[...later].map(([, , name = ""]) => name)].map((name) => new URL(name, url));
}

test("the script and style to the first list stay within their budget", async () => {
  const sizes = new Map<string, number>();
  const fetch = async (url: URL, isFirst = false): Promise<void> => {
    const name = url.href.replace(scripts.href, "");
    if (sizes.has(name)) return;
    const text = await readFile(url, "utf8");
    sizes.set(name, brotliCompressSync(text).length);
    for (const imported of await importsOf(url, text, isFirst)) await fetch(imported);
  };
  await fetch(new URL("order-portal.js", scripts), true);

  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const list = [...sizes].map(([name, size]) => `${name} ${size}`).join(", ");
  assert.ok(sizes.size > 1, "The first file fetches the element's own code.");
  assert.ok(
    bytes <= budget.bytes,
    `${bytes} bytes of script come before the first list, ${budget.bytes} may: ${list}. ` +
      "Let what the first list does not need come later: a screen of its own, named in " +
      "`load-screen.ts` or `places.ts`, or what later screens share, named in rollup.config.mjs.",
  );
  assert.ok(
    sizes.size <= budget.files,
    `${sizes.size} files of script come before the first list, ${budget.files} may: ${list}.`,
  );
});
