/** What came of trying to send one message. */
export interface Tried {
  /** The HTTP status, or the mail server's code; null where there was none. */
  readonly status: number | null;
  /** The beginning of the answer, or what went wrong; empty where there is nothing to say. */
  readonly answer: string;
  /** `refused` will be refused again; `gone` wants nothing more at all. */
  readonly outcome: "sent" | "failed" | "refused" | "gone";
}
