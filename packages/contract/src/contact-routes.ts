/** The calls of a contact who decides who else may act for the customer. */
import * as z from "zod/mini";
import { Contact, ContactList, contactRoles } from "./buyer-account.ts";
import { Email, line } from "./primitives.ts";
import { defineRoute } from "./route.ts";

const ContactParams = z.strictObject({ id: z.string().check(z.regex(/^[0-9]{1,15}$/)) });
const Role = z.enum(contactRoles);

/** All who act for the customer. */
export const listContacts = defineRoute({
  method: "GET",
  path: "/v1/contacts",
  summary: "All who act for the customer, and those who were invited, by e-mail address.",
  access: "contacts:write",
  status: 200,
  response: ContactList,
  problems: [],
});

/** Invites somebody by e-mail; an open invitation of the address gets the new role and a new link. */
export const inviteContact = defineRoute({
  method: "POST",
  path: "/v1/contacts",
  summary: "Invite somebody by e-mail to act for the customer; the mail has a one-time link.",
  access: "contacts:write",
  body: z.strictObject({ name: line(100), email: Email, role: Role }),
  status: 201,
  response: Contact,
  problems: ["contact_exists", "too_many"],
});

/** Gives somebody another role; it counts from the next request on. */
export const updateContact = defineRoute({
  method: "PATCH",
  path: "/v1/contacts/:id",
  summary: "Give a contact another role, from the next request on; not oneself.",
  access: "contacts:write",
  params: ContactParams,
  body: z.strictObject({ role: Role }),
  status: 200,
  response: Contact,
  problems: ["own_account"],
});

/** Ends somebody's account, or an invitation. */
export const removeContact = defineRoute({
  method: "DELETE",
  path: "/v1/contacts/:id",
  summary: "End a contact's account and its sessions, or take an invitation back; not one's own.",
  access: "contacts:write",
  params: ContactParams,
  status: 204,
  problems: ["own_account"],
});
