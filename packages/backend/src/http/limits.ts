/** How often each route may be called. */
import type { RouteName } from "@order-portal/contract";

/** So many calls at once, and as many again over so many seconds. */
export interface Limit {
  readonly calls: number;
  readonly seconds: number;
}

/**
 * Limits by caller's address, and by the secret or account that a call is about. A subject may be
 * an account as one address asks for it, so that a stranger elsewhere locks nobody out; then the
 * account as such has a limit of its own, far above what a person needs.
 */
export const limits: Partial<
  Record<RouteName, { address?: Limit; subject?: Limit; account?: Limit }>
> = {
  start: { address: { calls: 120, seconds: 60 } },
  sendLinkCode: {
    address: { calls: 30, seconds: 600 },
    subject: { calls: 5, seconds: 900 },
  },
  openLink: {
    address: { calls: 60, seconds: 60 },
    subject: { calls: 20, seconds: 60 },
  },
  readStaffLink: { address: { calls: 30, seconds: 60 } },
  openStaffLink: { address: { calls: 10, seconds: 60 } },
  makeFirstWorkspace: { address: { calls: 10, seconds: 60 } },
  signInStaff: {
    address: { calls: 30, seconds: 300 },
    subject: { calls: 10, seconds: 300 },
    account: { calls: 100, seconds: 3600 },
  },
  // Behind one address there may be a whole office; an account is guessed at ten times, no more.
  signIn: {
    address: { calls: 60, seconds: 300 },
    subject: { calls: 10, seconds: 300 },
    account: { calls: 100, seconds: 3600 },
  },
  requestNewPassword: {
    address: { calls: 20, seconds: 600 },
    subject: { calls: 5, seconds: 900 },
  },
  // Nothing in an answer tells which numbers there are; the limit keeps mail and queue from a flood.
  // Each registration has a code of its own, and each code five tries: so that they are not guessed,
  // and nobody's mailbox is filled, there are few of them for an address in a day; few from one
  // caller, so that a stranger does not use up what the owner needs.
  register: {
    address: { calls: 20, seconds: 3600 },
    subject: { calls: 5, seconds: 86_400 },
    account: { calls: 30, seconds: 86_400 },
  },
  sendRegistrationCode: {
    address: { calls: 30, seconds: 600 },
    subject: { calls: 4, seconds: 86_400 },
  },
  confirmRegistration: {
    address: { calls: 60, seconds: 60 },
    subject: { calls: 20, seconds: 60 },
  },
  getRegistrationForm: { address: { calls: 120, seconds: 60 } },
  // Strangers ask another server, which has limits of its own and may cost the supplier money: few
  // from one caller, and of all of them together so many in an hour. Then addresses are typed.
  suggestBillingAddresses: {
    address: { calls: 60, seconds: 600 },
    account: { calls: 300, seconds: 3600 },
  },
  getAddressFormat: { address: { calls: 240, seconds: 60 } },
  readAccountLink: { address: { calls: 30, seconds: 60 } },
  openAccountLink: { address: { calls: 10, seconds: 60 } },
  changeOwnPassword: { subject: { calls: 10, seconds: 300 } },
  changeOwnEmail: { subject: { calls: 5, seconds: 3600 } },
  confirmOwnEmail: { subject: { calls: 20, seconds: 60 } },
  inviteContact: { subject: { calls: 30, seconds: 3600 } },
  // Whoever asks too often is told; an account gets no more mail while its links are good.
  requestPasswordReset: {
    address: { calls: 10, seconds: 600 },
    subject: { calls: 5, seconds: 900 },
  },
  resetPassword: { address: { calls: 10, seconds: 60 } },
  changePassword: { subject: { calls: 10, seconds: 300 } },
  inviteStaff: { subject: { calls: 60, seconds: 3600 } },
  resendStaffInvitation: { subject: { calls: 60, seconds: 3600 } },
  // Each may send 20 mails; a supplier with thousands of customers sends them one call after another.
  sendLinks: { subject: { calls: 100, seconds: 600 } },
  // One message, again and again, to the same mailbox or endpoint.
  sendDeliveryAgain: { subject: { calls: 10, seconds: 600 } },
  testWebhookEndpoint: { subject: { calls: 30, seconds: 300 } },
  // Each has this server fetch a page of somebody's.
  checkPage: { subject: { calls: 20, seconds: 300 } },
  sendTestMail: { subject: { calls: 20, seconds: 600 } },
  // Of those that name a discount code: codes are words that can be guessed.
  updateCart: { subject: { calls: 30, seconds: 300 } },
  // Each may bring 2,000 lines; one is sent for each line that is typed or scanned.
  matchLines: { address: { calls: 240, seconds: 60 } },
  // Each is drawn anew, at some tenths of a second.
  getProforma: { subject: { calls: 60, seconds: 300 } },
  getDeskProforma: { subject: { calls: 120, seconds: 300 } },
  // Each asks another server, which has limits of its own.
  suggestAddresses: { subject: { calls: 120, seconds: 60 } },
  submitOrder: { subject: { calls: 60, seconds: 60 } },
};

/** A limit as this server has it, one call at least. */
export const scaled = ({ calls, seconds }: Limit, scale: number): Limit => ({
  calls: Math.max(1, Math.round(calls * scale)),
  seconds,
});

/**
 * Where the counts by secret and account are kept in the database beside: what is guessed at there,
 * or costs the supplier, must not be had anew by asking another process, or by a restart. The others cost a server work or
 * mail, and are counted in each process alone.
 */
export const kept = [
  "sendLinkCode",
  "openLink",
  "signInStaff",
  "signIn",
  "requestNewPassword",
  "requestPasswordReset",
  "suggestBillingAddresses",
  "register",
  "sendRegistrationCode",
  "confirmRegistration",
  "changeOwnPassword",
  "changeOwnEmail",
  "confirmOwnEmail",
  "changePassword",
  "updateCart",
] as const satisfies readonly RouteName[];
