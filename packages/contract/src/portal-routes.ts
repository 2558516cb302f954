/** The calls that open the portal: the first of a visit, and those that turn a link into a session. */
import * as z from "zod/mini";
import { OpenedLink, SentCode, SessionView, StartAnswer } from "./portal.ts";
import { Limit, Secret, Slug } from "./primitives.ts";
import { defineRoute } from "./route.ts";

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
  response: SentCode,
  problems: ["link_unknown", "address_missing"],
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
  response: OpenedLink,
  problems: ["link_unknown", "code_required", "code_invalid", "code_expired"],
});

/** Who this session is. */
export const getSession = defineRoute({
  method: "GET",
  path: "/v1/session",
  summary: "Who this session is, and what it may do.",
  access: "catalogue:read",
  status: 200,
  response: SessionView,
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
