/** Which columns staff have chosen, kept in this browser for each workspace. */
import type { KnownColumns } from "./import-source.ts";

const nameOf = (workspace: string) => `order-desk-columns-${workspace}`;

/** What was chosen before; nothing where the browser keeps nothing. */
export function readKnownColumns(workspace: string): KnownColumns {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(workspace)) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      ),
    );
  } catch {
    return {}; // Storage is closed, or somebody else has written there.
  }
}

/** Keeps a choice; an empty column is one that is left out. */
export function keepColumn(workspace: string, name: string, column: string): void {
  try {
    const known = { ...readKnownColumns(workspace), [name]: column };
    localStorage.setItem(nameOf(workspace), JSON.stringify(known));
  } catch {
    // It is chosen anew the next time.
  }
}
