/** The calls that open the portal: the first of a visit, and those that turn a link into a session. */
import * as z from "zod/mini";
import { PricedCart } from "./cart.ts";
import { Instant, Limit, Secret, Slug } from "./primitives.ts";
import { ProductPage, Tab } from "./product.ts";
import { defineRoute } from "./route.ts";
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
});
export type PortalView = z.output<typeof PortalView>;

/** Whose a link is: what the welcome screen says before anything is opened. */
export const Welcome = z.object({
  /** The business name of the link's customer. */
  customerName: z.string(),
  /** Whether a code by e-mail comes first (strict security). */
  codeRequired: z.boolean(),
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

/** The first call of a visit: the workspace, and the welcome or the first product list. */
export const start = defineRoute({
  method: "POST",
  path: "/v1/start",
  summary: "Begin a visit: the workspace, and the welcome of a link or the first product list.",
  access: "anyone",
  body: z.strictObject({
    workspace: Slug,
    linkSecret: z.optional(Secret),
    limit: z.optional(Limit),
  }),
  status: 200,
  response: StartAnswer,
  problems: [],
});

/** Sends the six-digit code that a link under strict security asks for. */
export const sendLinkCode = defineRoute({
  method: "POST",
  path: "/v1/links/code",
  summary: "Send a six-digit code to the address on file for a link's customer.",
  access: "anyone",
  body: z.strictObject({ workspace: Slug, linkSecret: Secret }),
  status: 200,
  response: z.object({
    /** The address with most of it hidden, such as `m•••@a•••.example`. */
    sentTo: z.string(),
    expiresAt: Instant,
  }),
  problems: ["link_unknown"],
});

/** Exchanges a link for a session: the tap on "Yes, Start Ordering". */
export const openLink = defineRoute({
  method: "POST",
  path: "/v1/links/open",
  summary: "Exchange a portal link for a session, with the first product list.",
  access: "anyone",
  body: z.strictObject({
    workspace: Slug,
    linkSecret: Secret,
    code: z.optional(z.string().check(z.regex(/^\d{6}$/))),
    limit: z.optional(Limit),
  }),
  status: 201,
  response: z.object({ session: Session, view: PortalView }),
  problems: ["link_unknown", "code_required", "code_invalid", "code_expired"],
});

/** Who this session is. */
export const getSession = defineRoute({
  method: "GET",
  path: "/v1/session",
  summary: "Who this session is, and what it may do.",
  access: "catalogue:read",
  status: 200,
  response: z.object({ workspace: Workspace, visitor: Visitor }),
  problems: [],
});

/** Ends this session at once. */
export const endSession = defineRoute({
  method: "DELETE",
  path: "/v1/session",
  summary: "End this session.",
  access: "catalogue:read",
  status: 204,
  problems: [],
});
