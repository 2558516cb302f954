/** The calls on staff, the keys of machines and the audit log. */
import * as z from "zod/mini";
import { Cursor, Day, Email, Limit, RecordRevision, optionalText, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";
import { deskPermissions, staffRoles } from "./session.ts";
import {
  ApiKeyPage,
  AuditPage,
  MadeApiKey,
  StaffInvitation,
  StaffInvitationPage,
  StaffMember,
  StaffPage,
} from "./staff.ts";

const Role = z.enum(staffRoles);
const StaffId = z.string().check(z.regex(/^[0-9]{1,15}$/));
const IdParams = z.strictObject({ id: StaffId });
const PageQuery = z.strictObject({ limit: z.optional(Limit), cursor: z.optional(Cursor) });

/** The workspace's staff. */
export const listStaff = defineRoute({
  method: "GET",
  path: "/v1/desk/staff",
  summary: "The workspace's staff, closed accounts too, by e-mail address.",
  access: "desk:staff",
  query: PageQuery,
  status: 200,
  response: StaffPage,
  problems: [],
});

/** Gives a member of staff another role, closes the account, or opens it again. */
export const updateStaff = defineRoute({
  method: "PATCH",
  path: "/v1/desk/staff/:id",
  summary: "Change a role, close an account or open it again; from the next request on.",
  access: "desk:staff",
  params: IdParams,
  body: z.strictObject({
    revision: RecordRevision,
    role: z.optional(Role),
    active: z.optional(z.boolean()),
    /** With `active: false`: the keys that this member has made end as well. */
    revokeKeys: z.optional(z.boolean()),
  }),
  status: 200,
  response: StaffMember,
  problems: ["record_changed", "last_owner", "beyond_own_rights"],
});

/** Ends every session of a member of staff. */
export const signOutStaff = defineRoute({
  method: "POST",
  path: "/v1/desk/staff/:id/sign-out",
  summary: "Sign a member of staff out everywhere.",
  access: "desk:staff",
  params: IdParams,
  status: 204,
  problems: ["beyond_own_rights"],
});

/** Those who were invited and have not come yet. */
export const listStaffInvitations = defineRoute({
  method: "GET",
  path: "/v1/desk/staff-invitations",
  summary: "Those who were invited and have not come yet, by e-mail address.",
  access: "desk:staff",
  query: PageQuery,
  status: 200,
  response: StaffInvitationPage,
  problems: [],
});

/** Invites somebody by e-mail; an open invitation of the address gets the new role and a new link. */
export const inviteStaff = defineRoute({
  method: "POST",
  path: "/v1/desk/staff-invitations",
  summary: "Invite somebody by e-mail, with a role; the mail has a link that is good once.",
  access: "desk:staff",
  body: z.strictObject({ email: Email, role: Role }),
  status: 201,
  response: StaffInvitation,
  problems: ["staff_exists", "beyond_own_rights"],
});

/** Sends an invitation again, with a new link; the old one ends. */
export const resendStaffInvitation = defineRoute({
  method: "POST",
  path: "/v1/desk/staff-invitations/:id/resend",
  summary: "Send an invitation again, with a new link; the old one ends.",
  access: "desk:staff",
  params: IdParams,
  status: 200,
  response: StaffInvitation,
  problems: ["beyond_own_rights"],
});

/** Takes an invitation back; its link ends. */
export const withdrawStaffInvitation = defineRoute({
  method: "DELETE",
  path: "/v1/desk/staff-invitations/:id",
  summary: "Take an invitation back; its link ends.",
  access: "desk:staff",
  params: IdParams,
  status: 204,
  problems: ["beyond_own_rights"],
});

/** The keys of the workspace's machines. */
export const listApiKeys = defineRoute({
  method: "GET",
  path: "/v1/desk/api-keys",
  summary: "The keys of the workspace's machines, by name.",
  access: "desk:staff",
  query: z.strictObject({
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
    /** The id of the member of staff who has made them. */
    madeBy: z.optional(StaffId),
  }),
  status: 200,
  response: ApiKeyPage,
  problems: [],
});

/** Makes a key; its secret is in the answer and nowhere else. */
export const makeApiKey = defineRoute({
  method: "POST",
  path: "/v1/desk/api-keys",
  summary: "Make a key with some of one's own permissions; its secret is told once.",
  access: "desk:staff",
  body: z.strictObject({
    name: text(60),
    scopes: z.array(z.enum(deskPermissions)).check(z.minLength(1), z.maxLength(20)),
  }),
  status: 201,
  response: MadeApiKey,
  problems: ["name_taken", "beyond_own_rights"],
});

/** Ends a key at once. */
export const revokeApiKey = defineRoute({
  method: "DELETE",
  path: "/v1/desk/api-keys/:id",
  summary: "End a key; its next call is refused.",
  access: "desk:staff",
  params: IdParams,
  status: 204,
  problems: ["beyond_own_rights"],
});

/** What staff and keys did, and what they were refused. */
export const listAudit = defineRoute({
  method: "GET",
  path: "/v1/desk/audit",
  summary: "What staff and keys did, and what they were refused, newest first.",
  access: "desk:staff",
  query: z.strictObject({
    /** An e-mail address, or `key:` and a key's name. */
    who: z.optional(optionalText(254)),
    /** A kind of thing: `order`, `product`, `staff`; `call` for what was refused. */
    kind: z.optional(optionalText(40)),
    /** One thing's sku, number, address or name, to the letter. */
    subject: z.optional(optionalText(254)),
    /** Days on the workspace's clock, both included. */
    from: z.optional(Day),
    to: z.optional(Day),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: AuditPage,
  problems: [],
});
