/** Where in the desk one is, as the page's fragment says it: `#/orders/pending/1042`. */

/** An area of the desk and the way within it, such as `["pending", "1042"]`. */
export interface DeskPlace {
  /** Empty where the address names none. */
  readonly area: string;
  readonly path: readonly string[];
}

/** Where the desk opens: the review queue. */
export const firstArea = "orders";

/** Where it opens while the workspace is new. */
export const newcomersArea = "start";

/** Reads a fragment. */
export function parsePlace(hash: string): DeskPlace {
  const [area = "", ...path] = hash.replace(/^#\/?/, "").split("/").map(decode);
  return area === "" ? { area, path: [] } : { area, path };
}

/** The fragment of a place. */
export const formatPlace = ({ area, path }: DeskPlace): string =>
  `#/${[area, ...path].map(encodeURIComponent).join("/")}`;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
