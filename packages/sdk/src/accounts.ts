/** What the client for buyers does for contacts who sign in, and for those who want to. */
import type {
  AccountLink,
  Address,
  BegunRegistration,
  CodeOnItsWay,
  ConfirmedRegistration,
  Contact,
  ContactRole,
  OpenedLink,
  OwnAccount,
  RegistrationForm,
  register,
  suggestBillingAddresses,
} from "@order-portal/contract";
import type { Input } from "./call.ts";
import type { CallOptions } from "./options.ts";

/** What somebody says of themselves who wants an account. */
export type NewRegistration = Omit<Input<typeof register>["body"], "workspace">;

/** The first page's length, 1 to 100, where a call answers with the first product list. */
interface WithList {
  limit?: number | undefined;
}

/** Signing in, registering, and the own account. */
export interface PortalAccount {
  /**
   * Signs in; later calls bear the session.
   *
   * Problems: `sign_in_failed`, `account_pending`, `account_closed`.
   */
  signIn(
    input: { email: string; password: string } & WithList,
    options?: CallOptions,
  ): Promise<OpenedLink>;

  /** Has a link to a new password sent, if the address has an account; the answer tells nothing. */
  requestNewPassword(email: string, options?: CallOptions): Promise<void>;

  /** Whose a one-time link is: `secret` is what follows `#order-account=`. Problems: `link_unknown`. */
  readLink(secret: string, options?: CallOptions): Promise<AccountLink>;

  /**
   * Sets a password by a one-time link; every session ends, and later calls bear the new one.
   *
   * Problems: `link_unknown`, `password_refused` (its `errors` point at `/password`).
   */
  openLink(
    input: { secret: string; password: string } & WithList,
    options?: CallOptions,
  ): Promise<OpenedLink>;

  /**
   * What is asked of somebody who registers, and what may be chosen. `flow` is the name of one of
   * the supplier's ways to register; without it the one called `default`.
   */
  registrationForm(flow?: string, options?: CallOptions): Promise<RegistrationForm>;

  /**
   * Billing addresses that begin like a text, for a new customer's form of a `flow`; none where the
   * supplier has no geocoder (`suggests` in the form says so).
   *
   * Problems: `registration_closed`.
   */
  suggestAddresses(
    query: Omit<Input<typeof suggestBillingAddresses>["query"], "workspace">,
    options?: CallOptions,
  ): Promise<Address[]>;

  /**
   * Registers for an account. The answer is the same whether the address has one and whether the
   * customer's number is right: a mail goes to the address, with a code or with the truth.
   *
   * Problems: `registration_closed`, `password_refused`, `invalid_request` with `errors`.
   */
  register(input: NewRegistration, options?: CallOptions): Promise<BegunRegistration>;

  /** Sends another code; the one before is good no more. */
  sendCode(registration: string, options?: CallOptions): Promise<CodeOnItsWay>;

  /**
   * Confirms the address by its code. `opened` is null where the supplier looks at it first; else
   * later calls bear the session.
   *
   * Problems: `code_invalid`, `code_expired`.
   */
  confirm(
    input: { registration: string; code: string } & WithList,
    options?: CallOptions,
  ): Promise<ConfirmedRegistration>;

  /** The own account. Problems: `forbidden` in a session that a link has opened. */
  get(options?: CallOptions): Promise<OwnAccount>;

  rename(name: string, options?: CallOptions): Promise<OwnAccount>;

  /** Every other session ends. Problems: `password_wrong`, `password_refused`. */
  changePassword(
    input: { password: string; newPassword: string },
    options?: CallOptions,
  ): Promise<void>;

  /** Sends a code to a new address, which counts once it is entered. Problems: `password_wrong`. */
  changeEmail(
    input: { email: string; password: string },
    options?: CallOptions,
  ): Promise<CodeOnItsWay>;

  /** Problems: `code_invalid`, `code_expired`. */
  confirmEmail(code: string, options?: CallOptions): Promise<OwnAccount>;

  /** Ends every session of the account, this one too. */
  signOutEverywhere(options?: CallOptions): Promise<void>;
}

/** Who acts for the customer; for a `manager`. */
export interface PortalContacts {
  list(options?: CallOptions): Promise<Contact[]>;

  /** Sends a mail with a one-time link. Problems: `contact_exists`, `too_many`. */
  invite(
    contact: { name: string; email: string; role: ContactRole },
    options?: CallOptions,
  ): Promise<Contact>;

  /** Counts from the next request on. Problems: `not_found`, `own_account`. */
  update(id: string, change: { role: ContactRole }, options?: CallOptions): Promise<Contact>;

  /** Ends the account and its sessions, or the invitation. Problems: `not_found`, `own_account`. */
  remove(id: string, options?: CallOptions): Promise<void>;
}
