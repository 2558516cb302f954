/** The supplier's own website: a page on another origin than the server's, with the tag on it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Scope } from "./scope.ts";

/** What a supplier's page has beside script and tag. */
export interface PageParts {
  readonly attributes?: string;
  readonly html?: string;
}

/** A website that is served. */
export interface SupplierSite {
  /** Its origin, which the workspace has to list. */
  readonly origin: string;
  /** Puts the script and the tag of a server on its one page. */
  embed(base: string, tag?: "order-portal" | "order-desk", more?: PageParts): void;
}

/** Serves a website of one page without any policy: what the elements do is theirs to keep safe. */
export async function servePage(scope: Scope): Promise<SupplierSite> {
  let html = "";
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  scope.after(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    embed(base, tag = "order-portal", { attributes = "", html: own = "" } = {}) {
      html = `<!doctype html><html lang="en"><title>Order</title>
<script type="module" src="${base}/${tag}.js"></script>
${own}<${tag} workspace="acme" api="${base}" ${attributes}></${tag}>`;
    },
  };
}
