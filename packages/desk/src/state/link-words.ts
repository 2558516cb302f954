/** What is said of portal links. */
import { msg, str } from "@lit/localize";
import type { LinkState, MadeLink } from "@order-portal/sdk/desk";
import { formatAge, type Clock } from "./times.ts";

/** The state of a link in a few words. */
export function linkStateText(link: LinkState | null, clock: Clock): string {
  if (link === null) return msg("No link");
  if (link.lastUsedAt === null) return msg("Never used");
  return msg(str`Used ${formatAge(link.lastUsedAt, clock, Date.now())}`);
}

/** What became of a customer's link, in words that say what to do. */
export function outcomeText({ outcome }: Pick<MadeLink, "outcome">): string {
  switch (outcome) {
    case "made":
      return msg("Link made");
    case "sent":
      return msg("Mail on its way");
    case "exists":
      return msg("Left alone: there is a link already.");
    case "changed":
      return msg("Not sent: the link was replaced meanwhile. Make a new one.");
    case "blocked":
      return msg("Left out: the customer is blocked.");
    case "no_email":
      return msg("Left out: there is no e-mail address on file.");
    case "unknown":
      return msg("Left out: the customer is gone.");
    default:
      return outcome;
  }
}

/** The secret in a link's address. */
export const secretOf = (url: string): string => /#order-link=([\w-]+)$/.exec(url)?.[1] ?? "";
