/** What the calls that open the portal answer. */
import * as z from "zod/mini";
import { PricedCart } from "./cart.ts";
import { Instant } from "./values.ts";
import { ProductPage, Tab } from "./product.ts";
import { Session, Visitor } from "./session.ts";
import { Workspace } from "./workspace.ts";

/** All that the first product list shows, so that it costs one round trip. */
export const PortalView = z.object({
  visitor: Visitor,
  tabs: z.array(Tab),
  /** The first page of the first tab. */
  page: ProductPage,
  /** Null on a public visit. */
  cart: z.nullable(PricedCart),
  /** How the catalogue is laid out for this customer: `standard`, `cards` or `grid`. */
  orderTemplate: z.string(),
});
export type PortalView = z.output<typeof PortalView>;

/** Whose a link is: what the welcome screen says before anything is opened. */
export const Welcome = z.object({
  /** The business name of the link's customer. */
  customerName: z.string(),
  /** Whether a code by e-mail comes first (strict security). */
  codeRequired: z.boolean(),
  /** Whether there is an earlier order to be ordered again. */
  hasOrders: z.boolean(),
});
export type Welcome = z.output<typeof Welcome>;

/** The answer to the first call of a visit. */
export const StartAnswer = z.object({
  workspace: Workspace,
  /** With a valid link. */
  welcome: z.nullable(Welcome),
  /** Why there is no welcome or view, though a link or a session came along. */
  refused: z.nullable(z.enum(["link_unknown", "session_expired"])),
  /** With a living session, or on a public visit to a public catalogue; not beside a welcome. */
  view: z.nullable(PortalView),
  /** On a public visit: the session that the view belongs to. */
  session: z.nullable(Session),
});
export type StartAnswer = z.output<typeof StartAnswer>;

/** That a code by e-mail is on its way. */
export const SentCode = z.object({
  /** The address with most of it hidden, such as `m•••@a•••.example`. */
  sentTo: z.string(),
  expiresAt: Instant,
});
export type SentCode = z.output<typeof SentCode>;

/** What a link is exchanged for: a session, with the first product list. */
export const OpenedLink = z.object({ session: Session, view: PortalView });
export type OpenedLink = z.output<typeof OpenedLink>;

/** Who a session is. */
export const SessionView = z.object({ workspace: Workspace, visitor: Visitor });
export type SessionView = z.output<typeof SessionView>;
