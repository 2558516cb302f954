import type * as door from "../door/index.ts";

/** What the script has done, and can do, before the element's own code is there. */
export type Door = typeof door;

export type { StartRequest } from "../door/early-start.ts";
