/**
 * The supplier's website, as it was before the portal: the example's own pages on another origin,
 * with their strict policy, and without script and tag.
 */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Scope } from "../program/scope.ts";

const folder = fileURLToPath(new URL("../../../../examples/script-tag/", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** A website whose order page its supplier edits. */
export interface SupplierSite {
  readonly origin: string;
  /** Puts this code where the portal is to stand. */
  paste(code: string): void;
  /** Puts directives into the page's policy, each in place of the one of its name. */
  allow(directives: readonly string[]): void;
}

const script = '    <script type="module" src="/order-portal.js"></script>\n';
const tag = '<order-portal workspace="northwind"></order-portal>';

/** Serves it. */
export async function serveSupplierSite(scope: Scope): Promise<SupplierSite> {
  const example = await readFile(join(folder, "order.html"), "utf8");
  if (!example.includes(script) || !example.includes(tag)) {
    throw new Error("The example's order page has other lines than are looked for.");
  }
  let order = example.replace(script, "").replace(tag, "<p>Order by phone.</p>");
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://site").pathname;
    const name = path === "/order" ? "order.html" : path.slice(1) || "index.html";
    const body = name === "order.html" ? Promise.resolve(order) : readFile(join(folder, name));
    body.then(
      (content) => {
        const type = types[extname(name)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  scope.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    // A server that listens on a port has an address of this kind.
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paste(code) {
      order = order.replace("<p>Order by phone.</p>", code);
    },
    allow(directives) {
      for (const directive of directives) {
        const [name = ""] = directive.split(" ");
        order = order.replace(new RegExp(`\\b${name} [^;"]*`), directive);
      }
    },
  };
}
