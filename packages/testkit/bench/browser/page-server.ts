/** The supplier's website: a page with the tag, on an origin of its own. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";

/** A running website. */
export interface Website {
  readonly port: number;
  /** The origin of its pages. */
  readonly origin: string;
  /** Puts a page or a script there; it is sent compressed. */
  put(path: string, mediaType: string, text: string): void;
  /** Puts bytes there that are sent as they are. */
  putBytes(path: string, bytes: Buffer): void;
  stop(): void;
}

/** Starts a website on a free port of this machine. */
export async function startWebsite(): Promise<Website> {
  const files = new Map<string, { headers: Record<string, string>; bytes: Buffer }>();
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...file.headers,
      "content-length": file.bytes.length,
      "access-control-allow-origin": "*",
    });
    response.end(file.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://shop.localhost:${port}`,
    put: (path, mediaType, text) => {
      const headers = { "content-type": mediaType, "content-encoding": "br" };
      files.set(path, { headers, bytes: brotliCompressSync(text) });
    },
    putBytes: (path, bytes) => {
      files.set(path, { headers: { "content-type": "application/octet-stream" }, bytes });
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A supplier's order page: a script's tag, an element's tag, and little else. */
export const orderPage = (script: string, tag: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Order online · Giftware Wholesale</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; font: 16px/1.5 system-ui, sans-serif } header { padding: 1em }</style>
<script type="module" src="${script}"></script>
</head>
<body>
<header><strong>Giftware Wholesale</strong></header>
<main>${tag}</main>
</body>
</html>
`;
