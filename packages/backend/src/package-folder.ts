/** Where this package stands, from its source as from its build. */
import { existsSync } from "node:fs";

/** The package's folder: the nearest above this file that has a package.json. */
export const packageFolder: URL = (() => {
  let folder = new URL(".", import.meta.url);
  while (!existsSync(new URL("package.json", folder))) folder = new URL("..", folder);
  return folder;
})();
