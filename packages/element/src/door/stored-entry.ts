/**
 * What outlives the page, one entry for each subject, backend and workspace. Storage that throws
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
  /** That the buyer has folded the usuals. */
  | "usuals";

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
  return {
    read() {
      try {
        return localStorage.getItem(name);
      } catch {
        return memory.get(name) ?? null;
      }
    },
    write(text) {
      try {
        if (text === null) localStorage.removeItem(name);
        else localStorage.setItem(name, text);
        memory.delete(name);
      } catch {
        if (text === null) memory.delete(name);
        else memory.set(name, text);
      }
    },
  };
}
