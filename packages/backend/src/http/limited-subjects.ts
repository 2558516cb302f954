/** What the calls of a limited route are counted by, beside the caller's address. */
import type { RouteName } from "@order-portal/contract";
import { isAskedAbout } from "../checkout/suggest-addresses.ts";
import { actorId } from "../staff/staff-actor.ts";
import type { ContextOf, Input, RouteOf } from "./handlers.ts";

type Subject<N extends RouteName> = (
  input: Input<RouteOf<N>>,
  context: ContextOf<RouteOf<N>["access"]>,
) => string | null;

type Subjects = { readonly [N in RouteName]?: Subject<N> };

const accountOf = ({ workspace, email }: { workspace: string; email: string }): string =>
  `${workspace} ${email.toLowerCase()}`;

/** The secret, account or customer that a call is about; null where it guesses at nothing. */
export const limitedSubjects = {
  sendLinkCode: ({ body }) => body.linkSecret,
  openLink: ({ body }) => body.linkSecret,
  signInStaff: ({ body, address }) => `${accountOf(body)} ${address}`,
  requestPasswordReset: ({ body, address }) => `${accountOf(body)} ${address}`,
  signIn: ({ body, address }) => `${accountOf(body)} ${address}`,
  requestNewPassword: ({ body, address }) => `${accountOf(body)} ${address}`,
  register: ({ body, address }) => `${accountOf(body)} ${address}`,
  sendRegistrationCode: ({ body }) => body.registration,
  confirmRegistration: ({ body }) => body.registration,
  changeOwnPassword: (_, { actor }) => String(actor.accountId),
  changeOwnEmail: (_, { actor }) => String(actor.accountId),
  confirmOwnEmail: (_, { actor }) => String(actor.accountId),
  inviteContact: (_, { actor }) => String(actor.customer.id),
  changePassword: (_, { actor }) => String(actor.staffId),
  inviteStaff: (_, { workspace }) => String(workspace.id),
  resendStaffInvitation: (_, { workspace }) => String(workspace.id),
  sendLinks: (_, { workspace }) => String(workspace.id),
  sendDeliveryAgain: ({ params }, { workspace }) => `${workspace.id} ${params.id}`,
  testWebhookEndpoint: ({ params }, { workspace }) => `${workspace.id} ${params.id}`,
  checkPage: (_, { workspace }) => String(workspace.id),
  sendTestMail: (_, { workspace, actor }) => `${workspace.id} ${actorId(actor)}`,
  updateCart: ({ body }, { actor }) =>
    typeof body.discountCode === "string" ? String(actor.customer.id) : null,
  getProforma: (_, { actor }) => String(actor.customer.id),
  getDeskProforma: (_, { workspace, actor }) => `${workspace.id} ${actorId(actor)}`,
  suggestAddresses: (_, { actor }) => String(actor.customer.id),
  submitOrder: (_, { actor }) => String(actor.customer.id),
} as const satisfies Subjects;

/** The account that a call is about, from wherever it comes. */
export const limitedAccounts = {
  signInStaff: ({ body }) => accountOf(body),
  signIn: ({ body }) => accountOf(body),
  // The supplier's. Of what is too short, nobody is asked.
  suggestBillingAddresses: ({ query }) => (isAskedAbout(query.text) ? query.workspace : null),
  register: ({ body }) => accountOf(body),
} as const satisfies Subjects;
