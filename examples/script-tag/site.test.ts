import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { assetsFolder, drawAssets } from "./draw-assets.ts";

const folder = import.meta.dirname;
const pages = new Map<string, string>();

before(async () => {
  for (const name of ["index", "about", "delivery", "order"]) {
    pages.set(`${name}.html`, await readFile(join(folder, `${name}.html`), "utf8"));
  }
});

/** Every address that an attribute of the page names. */
const addresses = (html: string) =>
  [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? "");

test("every page leads only to what is there, and loads nothing from elsewhere", () => {
  for (const [name, html] of pages) {
    for (const address of addresses(html)) {
      if (/^(tel:|mailto:|#)/.test(address)) continue;
      if (address === "/order-portal.js") continue; // The backend's.
      assert.ok(existsSync(join(folder, address)), `${name} names ${address}`);
    }
  }
});

test("no page needs an inline script, style or handler", () => {
  for (const [name, html] of pages) {
    assert.ok(!/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/.test(html), name);
  }
});

test("the order page has the tag, and a policy that allows nothing inline", () => {
  const html = pages.get("order.html") ?? "";
  assert.match(html, /<script type="module" src="\/order-portal\.js"><\/script>/);
  assert.match(html, /<order-portal workspace="northwind"><\/order-portal>/);
  const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.ok(!/unsafe|\*|data:|blob:/.test(policy), policy);
});

test("every picture has a text or says that it needs none", () => {
  for (const [name, html] of pages) {
    for (const [image] of html.matchAll(/<img[^>]*>/g)) assert.match(image, /\salt="/, name);
  }
});

test("the committed pictures are what the program draws", async (t) => {
  const target = await mkdtemp(join(tmpdir(), "site-"));
  t.after(() => rm(target, { recursive: true }));
  await drawAssets(target);
  assert.deepEqual((await readdir(target)).sort(), (await readdir(assetsFolder)).sort());
  for (const name of await readdir(target)) {
    const [drawn, committed] = await Promise.all([
      readFile(join(target, name), "utf8"),
      readFile(join(assetsFolder, name), "utf8"),
    ]);
    assert.ok(drawn === committed, `${name} differs: run draw-assets.ts again.`);
  }
});
