/** The one answer to every link that opens nothing, whatever the reason. */
import { refuse, type Refusal } from "../http/refusal.ts";

/** Refuses a link that is unknown, replaced, of a blocked customer or of another workspace. */
export const unknownLink = (): Refusal =>
  refuse("link_unknown", "Ask the supplier for your present link.");
