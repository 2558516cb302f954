/** Binds the calls by which contacts sign in and register, on the own account, and on each other. */
import type { Handlers } from "../http/handlers.ts";
import { openAccountLink, readAccountLink, requestNewPassword } from "./account-links.ts";
import { confirmRegistration } from "./confirm-registration.ts";
import { listContacts, removeContact, updateContact } from "./contacts.ts";
import { inviteContact } from "./invite-contact.ts";
import {
  changeOwnPassword,
  endOwnSessions,
  getOwnAccount,
  updateOwnAccount,
} from "./own-account.ts";
import { changeOwnEmail, confirmOwnEmail } from "./own-email.ts";
import { getRegistrationForm } from "./registration-flow.ts";
import { register, sendRegistrationCode } from "./register.ts";
import { suggestBillingAddresses } from "./suggest-billing-addresses.ts";
import { signIn } from "./sign-in.ts";

export const accountHandlers: Handlers<
  | "signIn"
  | "requestNewPassword"
  | "readAccountLink"
  | "openAccountLink"
  | "getRegistrationForm"
  | "suggestBillingAddresses"
  | "register"
  | "sendRegistrationCode"
  | "confirmRegistration"
  | "getOwnAccount"
  | "updateOwnAccount"
  | "changeOwnPassword"
  | "changeOwnEmail"
  | "confirmOwnEmail"
  | "endOwnSessions"
  | "listContacts"
  | "inviteContact"
  | "updateContact"
  | "removeContact"
> = {
  signIn,
  requestNewPassword,
  readAccountLink,
  openAccountLink,
  getRegistrationForm,
  suggestBillingAddresses,
  register,
  sendRegistrationCode,
  confirmRegistration,
  getOwnAccount: (context) => getOwnAccount(context),
  updateOwnAccount: (context, { body }) => updateOwnAccount(context, body),
  changeOwnPassword: (context, { body, token }) => changeOwnPassword(context, body, token),
  changeOwnEmail: (context, { body, token }) => changeOwnEmail(context, body, token),
  confirmOwnEmail: (context, { body, token }) => confirmOwnEmail(context, body, token),
  endOwnSessions: (context) => endOwnSessions(context),
  listContacts: (context) => listContacts(context),
  inviteContact: (context, { body }) => inviteContact(context, body),
  updateContact: (context, { params, body }) => updateContact(context, params.id, body),
  removeContact: (context, { params }) => removeContact(context, params.id),
};
