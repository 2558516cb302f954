/** The calls of contacts who sign in, each held to the contract's route of the same name. */
import {
  AccountLink,
  AddressSuggestions,
  BegunRegistration,
  CodeOnItsWay,
  ConfirmedRegistration,
  Contact,
  ContactList,
  OpenedLink,
  OwnAccount,
  RegistrationForm,
  type routes,
} from "@order-portal/contract";
import type { Call } from "./call.ts";

type Routes = typeof routes;

export const signIn: Call<Routes["signIn"]> = {
  method: "POST",
  path: "/v1/sign-in",
  response: OpenedLink,
  repeatable: true,
};

/** Each attempt sends a mail. */
export const requestNewPassword: Call<Routes["requestNewPassword"]> = {
  method: "POST",
  path: "/v1/new-password",
  response: undefined,
  repeatable: false,
};

export const readAccountLink: Call<Routes["readAccountLink"]> = {
  method: "POST",
  path: "/v1/account-links/read",
  response: AccountLink,
  repeatable: true,
};

/** The link may have been used up by an attempt whose answer was lost. */
export const openAccountLink: Call<Routes["openAccountLink"]> = {
  method: "POST",
  path: "/v1/account-links/open",
  response: OpenedLink,
  repeatable: false,
};

export const getRegistrationForm: Call<Routes["getRegistrationForm"]> = {
  method: "GET",
  path: "/v1/registration-form",
  response: RegistrationForm,
  repeatable: true,
};

export const suggestBillingAddresses: Call<Routes["suggestBillingAddresses"]> = {
  method: "GET",
  path: "/v1/registrations/address-suggestions",
  response: AddressSuggestions,
  repeatable: true,
};

/** Each attempt sends a mail. */
export const register: Call<Routes["register"]> = {
  method: "POST",
  path: "/v1/registrations",
  response: BegunRegistration,
  repeatable: false,
};

/** Each attempt sends a mail, whose code ends the one before. */
export const sendRegistrationCode: Call<Routes["sendRegistrationCode"]> = {
  method: "POST",
  path: "/v1/registrations/code",
  response: CodeOnItsWay,
  repeatable: false,
};

/** The code may have been used up by an attempt whose answer was lost. */
export const confirmRegistration: Call<Routes["confirmRegistration"]> = {
  method: "POST",
  path: "/v1/registrations/confirm",
  response: ConfirmedRegistration,
  repeatable: false,
};

export const getOwnAccount: Call<Routes["getOwnAccount"]> = {
  method: "GET",
  path: "/v1/account",
  response: OwnAccount,
  repeatable: true,
};

export const updateOwnAccount: Call<Routes["updateOwnAccount"]> = {
  method: "PATCH",
  path: "/v1/account",
  response: OwnAccount,
  repeatable: true,
};

/** A lost answer may have changed it: the second attempt would bear the old password. */
export const changeOwnPassword: Call<Routes["changeOwnPassword"]> = {
  method: "POST",
  path: "/v1/account/password",
  response: undefined,
  repeatable: false,
};

/** Each attempt sends a mail, whose code ends the one before. */
export const changeOwnEmail: Call<Routes["changeOwnEmail"]> = {
  method: "POST",
  path: "/v1/account/email",
  response: CodeOnItsWay,
  repeatable: false,
};

/** The code may have been used up by an attempt whose answer was lost. */
export const confirmOwnEmail: Call<Routes["confirmOwnEmail"]> = {
  method: "POST",
  path: "/v1/account/email/confirm",
  response: OwnAccount,
  repeatable: false,
};

/** A lost answer may have ended this session, too: the second attempt would find none. */
export const endOwnSessions: Call<Routes["endOwnSessions"]> = {
  method: "DELETE",
  path: "/v1/account/sessions",
  response: undefined,
  repeatable: false,
};

export const listContacts: Call<Routes["listContacts"]> = {
  method: "GET",
  path: "/v1/contacts",
  response: ContactList,
  repeatable: true,
};

/** Each attempt sends a mail, whose link ends the one before. */
export const inviteContact: Call<Routes["inviteContact"]> = {
  method: "POST",
  path: "/v1/contacts",
  response: Contact,
  repeatable: false,
};

export const updateContact: Call<Routes["updateContact"]> = {
  method: "PATCH",
  path: "/v1/contacts/:id",
  response: Contact,
  repeatable: true,
};

/** A lost answer may have removed it: the second attempt would find nothing. */
export const removeContact: Call<Routes["removeContact"]> = {
  method: "DELETE",
  path: "/v1/contacts/:id",
  response: undefined,
  repeatable: false,
};
