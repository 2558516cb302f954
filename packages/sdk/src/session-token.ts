/** The token of the session, kept in memory. What outlives the page is the page's own business. */

/** What became of the session's token. */
export interface SessionChange {
  /** The token that calls now bear, or null. */
  token: string | null;
  /**
   * `opened`: a link, a sign-in or a public visit gave a token; `ended`: by `session.end()`;
   * `expired`: the server says that the session has ended.
   */
  reason: "opened" | "ended" | "expired";
}

/** Where the token is, and who is told of its changes. */
export interface SessionToken {
  /** The token; setting it tells nobody. */
  current: string | null;
  /** Changes the token, and tells. */
  change(token: string | null, reason: SessionChange["reason"]): void;
}

/** A place for the session's token. */
export function createSessionToken(
  token: string | null,
  onChange?: (change: SessionChange) => void,
): SessionToken {
  return {
    current: token,
    change(token, reason) {
      if (token === this.current) return;
      this.current = token;
      onChange?.({ token, reason });
    },
  };
}
