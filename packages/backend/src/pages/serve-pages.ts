/** What the server shows beside the API: the desk, the reference, health, and a site of one's own. */
import { join } from "node:path";
import { makeOpenApi, type OpenApi } from "@order-portal/contract/openapi";
import type { AppContext } from "../context.ts";
import { isMigrated } from "../database/migrate.ts";
import type { Server } from "../http/bind-routes.ts";
import { chooseCoding, compress } from "../http/compress.ts";
import { bytesResponse } from "../http/respond.ts";
import {
  deskPageHeaders,
  framedPageHeaders,
  sitePageHeaders,
  styledPageHeaders,
} from "../http/security-headers.ts";
import { referencePage } from "../reference/reference-page.ts";
import { style as referenceStyle } from "../reference/style.ts";
import { readPictureAddress } from "../pictures/picture-address.ts";
import { readPicture } from "../pictures/picture-queries.ts";
import { version } from "../version.ts";
import { brandPreviewPage, brandPreviewScript } from "./brand-preview-page.ts";
import { deskIcon, deskPage, deskPageStyle } from "./desk-page.ts";
import { portalPage, portalPageStyle } from "./portal-page.ts";
import { previewPage, previewScript } from "./preview-page.ts";
import { openFolder } from "./file-folder.ts";
import { serveScripts } from "./scripts.ts";
import { caching, sendFile } from "./send-file.ts";

/** Serves everything that is not the API. */
export function servePages(server: Server, app: AppContext): void {
  serveHealth(server, app);
  serveReference(server, app);
  serveScripts(server, app);
  server.get("/desk", async (c) => {
    const body = deskPage(await someWorkspaces(app));
    return c.body(body, 200, deskPageHeaders(deskPageStyle));
  });
  servePortalPages(server, app);
  const iconHeaders = { "content-type": "image/svg+xml", "cache-control": caching.page };
  server.get("/desk/icon.svg", (c) => c.body(deskIcon, 200, iconHeaders));
  servePictures(server, app);
  if (app.config.SITE_DIR !== null) serveSite(server, app.config.SITE_DIR);
}

/** The bare portal, for links of suppliers without a page of their own; and staff's look into it. */
function servePortalPages(server: Server, { db }: AppContext): void {
  server.get("/portal/:workspace", async (c, next) => {
    const row = await db
      .selectFrom("workspaces")
      .select(["slug", "name"])
      .where("slug", "=", c.req.param("workspace"))
      .executeTakeFirst();
    if (row === undefined) return next();
    return c.body(portalPage(row), 200, deskPageHeaders(portalPageStyle));
  });
  server.get("/desk/preview", (c) => c.body(previewPage, 200, deskPageHeaders(portalPageStyle)));
  server.get("/desk/brand-preview", (c) =>
    c.body(brandPreviewPage, 200, framedPageHeaders(portalPageStyle)),
  );
  const scripts = {
    "/desk/preview.js": previewScript,
    "/desk/brand-preview.js": brandPreviewScript,
  };
  for (const [path, script] of Object.entries(scripts)) {
    server.get(path, (c) =>
      c.body(script, 200, {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": caching.page,
        "x-content-type-options": "nosniff",
      }),
    );
  }
}

function serveHealth(server: Server, { store, log }: AppContext): void {
  // The process answers; and: it can do its work.
  server.get("/healthz", (c) => c.text("ok"));
  server.get("/readyz", async (c) => {
    try {
      await store.ping();
      return (await isMigrated(store)) ? c.text("ok") : c.text("migrations are missing", 503);
    } catch (error) {
      log.warn({ err: error }, "The database does not answer.");
      return c.text("the database does not answer", 503);
    }
  });
}

function serveReference(server: Server, { config }: AppContext): void {
  // Made when first asked for, like all of this.
  let document: OpenApi | undefined;
  const openApi = () => (document ??= makeOpenApi({ version, server: config.BASE_URL ?? "/" }));
  const headers = { "cache-control": caching.page, vary: "Accept-Encoding" };
  const send = (make: () => string, own: Record<string, string>) => {
    let text: string | undefined;
    const packed = new Map<string, Promise<Uint8Array>>();
    return async (c: { req: { raw: Request } }) => {
      text ??= make();
      const coding = chooseCoding(c.req.raw.headers.get("accept-encoding"));
      if (coding === null) return new Response(text, { headers: { ...own, ...headers } });
      const bytes = packed.get(coding) ?? compress(text, coding, "kept");
      packed.set(coding, bytes);
      return bytesResponse(await bytes, 200, { ...own, ...headers, "content-encoding": coding });
    };
  };
  server.get(
    "/openapi.json",
    send(() => JSON.stringify(openApi()), {
      "content-type": "application/json",
      "access-control-allow-origin": "*",
    }),
  );
  server.get(
    "/reference",
    send(() => referencePage(openApi()), styledPageHeaders(referenceStyle)),
  );
}

/** A page anywhere may show a picture, and nothing in one can run. */
const pictureHeaders = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  "cross-origin-resource-policy": "cross-origin",
};

/** Pictures that staff uploaded, out of the database, and those that came with imports. */
function servePictures(server: Server, { db, config }: AppContext): void {
  // There may be any number of them, and anyone may ask for each.
  const files = openFolder(join(config.DATA_DIR, "pictures"), "quick");
  server.on(["GET", "HEAD"], "/pictures/*", async (c, next) => {
    const uploaded = readPictureAddress(c.req.path);
    if (uploaded !== null) {
      const bytes = await readPicture(db, uploaded.slug, uploaded.name);
      if (bytes === undefined) return next();
      const file = { mediaType: "image/webp", etag: `"${uploaded.name}"`, bytes, brotli: null };
      return sendFile(c.req.raw, file, { "cache-control": caching.forEver, ...pictureHeaders });
    }
    const file = await files.find(c.req.path.slice("/pictures".length));
    if (file === null || !file.mediaType.startsWith("image/")) return next();
    return sendFile(c.req.raw, file, { "cache-control": caching.picture, ...pictureHeaders });
  });
}

/** A folder of pages at `/`; a path without an ending is a page's, or a folder's. */
function serveSite(server: Server, folder: string): void {
  const files = openFolder(folder);
  server.on(["GET", "HEAD"], "/*", async (c, next) => {
    const path = c.req.path;
    const names = path.endsWith("/")
      ? [`${path}index.html`]
      : [path, `${path}.html`, `${path}/index.html`];
    for (const name of names) {
      const file = await files.find(name);
      if (file === null) continue;
      const headers = file.mediaType.startsWith("text/html") ? sitePageHeaders() : {};
      return sendFile(c.req.raw, file, { ...headers, "cache-control": caching.page });
    }
    return next();
  });
}

/** Enough of them to tell whether there is none, one or several. */
async function someWorkspaces({ db }: AppContext): Promise<string[]> {
  const rows = await db.selectFrom("workspaces").select("slug").limit(2).execute();
  return rows.map(({ slug }) => slug);
}
