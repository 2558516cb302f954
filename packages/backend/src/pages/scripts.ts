/** Serves the built elements to pages anywhere. */
import { fileURLToPath } from "node:url";
import type { AppContext } from "../context.ts";
import type { Server } from "../http/bind-routes.ts";
import { packageFolder } from "../package-folder.ts";
import { openFolder } from "./file-folder.ts";
import { caching, sendFile } from "./send-file.ts";

/** The build of a package that stands beside this one. */
const built = (name: string) => fileURLToPath(new URL(`../${name}/dist`, packageFolder));

/** Any page may load the scripts; what they may then do is the workspace's to say. */
const anywhere = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "timing-allow-origin": "*",
};

/** Serves `/order-portal.js` and `/order-desk.js`, each with the folder of its further files. */
export function serveScripts(server: Server, { config }: Pick<AppContext, "config">): void {
  const scripts = [
    ["order-portal", openFolder(config.ELEMENT_DIR ?? built("element"))],
    ["order-desk", openFolder(config.DESK_DIR ?? built("desk"))],
  ] as const;
  for (const [name, folder] of scripts) {
    const send = (cacheControl: string) => async (c: { req: { raw: Request; path: string } }) => {
      const file = await folder.find(c.req.path);
      return file === null
        ? notBuilt(c.req.path)
        : sendFile(c.req.raw, file, { ...anywhere, "cache-control": cacheControl });
    };
    server.on(["GET", "HEAD"], [`/${name}.js`, `/${name}.js.map`], send(caching.entry));
    server.on(["GET", "HEAD"], `/${name}/*`, send(caching.forEver));
  }
}

const notBuilt = (path: string) =>
  new Response(`${path} is not here. Has it been built? (npm run build)\n`, {
    status: 404,
    headers: {
      ...anywhere,
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
    },
  });
