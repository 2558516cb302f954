/**
 * What outlives the page, one entry for each subject, backend and workspace; where the buyer is, and what
 * somebody has filled in, only as long as the tab. Storage that throws
 * (forbidden by the browser or the page, or full) is stood in for by memory.
 */

const memory = new Map<string, string>();

/** What the entries are about. */
export type Subject =
  /** The session's token. */
  | "session"
  /** Cart changes that the server has not answered. */
  | "unsent"
  /** How the buyer wants products to be laid out. */
  | "template"
  /** A submission that the server has not answered. */
  | "submission"
  /** How far somebody has seen what became of the orders. */
  | "seen"
  /** Where the buyer is, beyond the catalogue. */
  | "place"
  /** That the buyer has folded the usuals. */
  | "usuals"
  /** What somebody who registers has filled in so far; never a password. */
  | "registration";

/** The entry about a subject at one workspace of one backend. */
export interface StoredEntry {
  /** The text kept, or null. */
  read(): string | null;
  /** Keeps a text; null takes it away. */
  write(text: string | null): void;
}

/** Where a subject is kept for a workspace of a backend. */
export function storedEntry(subject: Subject, api: string, workspace: string): StoredEntry {
  const name = `order-portal:${subject}:${api}:${workspace}`;
  const storage = () =>
    subject === "place" || subject === "registration" ? sessionStorage : localStorage;
  return {
    read() {
      try {
        return storage().getItem(name);
      } catch {
        return memory.get(name) ?? null;
      }
    },
    write(text) {
      try {
        if (text === null) storage().removeItem(name);
        else storage().setItem(name, text);
        memory.delete(name);
      } catch {
        if (text === null) memory.delete(name);
        else memory.set(name, text);
      }
    },
  };
}
