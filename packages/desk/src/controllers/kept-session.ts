/** The session that outlives the page: which workspace, and its token. */

/** What is kept. */
export interface KeptSession {
  workspace: string;
  token: string | null;
}

const nameOf = (api: string): string => `order-desk ${api}`;

/** What was kept for a backend; storage may be forbidden, or hold anything. */
export function readKeptSession(api: string): KeptSession | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(nameOf(api)) ?? "null");
    if (typeof value !== "object" || value === null) return null;
    const { workspace, token } = value as Partial<Record<keyof KeptSession, unknown>>; // Checked next.
    if (typeof workspace !== "string") return null;
    return { workspace, token: typeof token === "string" ? token : null };
  } catch {
    return null;
  }
}

/** Keeps a session, as far as the browser lets one. */
export function keepSession(api: string, session: KeptSession): void {
  try {
    localStorage.setItem(nameOf(api), JSON.stringify(session));
  } catch {
    // Without storage the session lasts as long as the page.
  }
}
