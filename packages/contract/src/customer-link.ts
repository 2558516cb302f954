/** Portal links, as the supplier's staff make and send them. */
import * as z from "zod/mini";

/**
 * What became of one customer's link. `made`: the link is in `url`, now and never again; `sent`: it
 * is on its way to `email`, and the messages show what becomes of it; `exists`: there is one, which
 * was not to be replaced; `changed`: the link that was to be sent is not this
 * customer's any more; the others say what is missing.
 */
export const linkOutcomes = [
  "made",
  "sent",
  "exists",
  "changed",
  "blocked",
  "no_email",
  "unknown",
] as const;
export type LinkOutcome = (typeof linkOutcomes)[number];

/** One customer's link. */
export const MadeLink = z.object({
  number: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  outcome: z.string(),
  /** The whole address; null where none was made. */
  url: z.nullable(z.string()),
  /** Whether an earlier link, and the sessions it opened, ended with it. */
  replaced: z.boolean(),
});
export type MadeLink = z.output<typeof MadeLink>;

/** What became of several customers' links, in the order in which they were named. */
export const MadeLinks = z.object({ links: z.array(MadeLink) });
export type MadeLinks = z.output<typeof MadeLinks>;

/** The supplier's words for the message that brings a link. */
export const LinkMessage = z.object({
  subject: z.string(),
  text: z.string(),
  /** Whether these are the words that everybody begins with. */
  isDefault: z.boolean(),
  /** The page that links lead to. */
  page: z.string(),
});
export type LinkMessage = z.output<typeof LinkMessage>;

/** The message as a customer gets it. */
export const LinkMessagePreview = z.object({
  to: z.nullable(z.string()),
  fromName: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
export type LinkMessagePreview = z.output<typeof LinkMessagePreview>;
