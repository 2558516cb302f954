/** Makes the calls of contacts who sign in. */
import * as calls from "./account-calls.ts";
import type { PortalAccount, PortalContacts } from "./accounts.ts";
import type { Transport } from "./transport.ts";

/** Makes them, for one workspace. */
export function createAccounts(
  { send, session }: Pick<Transport, "send" | "session">,
  workspace: string,
): { account: PortalAccount; contacts: PortalContacts } {
  const opened = <Opened extends { session: { token: string } }>(answer: Opened): Opened => {
    session.change(answer.session.token, "opened");
    return answer;
  };
  const account: PortalAccount = {
    signIn: async ({ email, password, limit }, options) => {
      const body = { workspace, email, password, limit };
      return opened(await send(calls.signIn, { body }, options));
    },
    requestNewPassword: (email, options) =>
      send(calls.requestNewPassword, { body: { workspace, email } }, options),
    readLink: (secret, options) =>
      send(calls.readAccountLink, { body: { workspace, secret } }, options),
    openLink: async ({ secret, password, limit }, options) => {
      const body = { workspace, secret, password, limit };
      return opened(await send(calls.openAccountLink, { body }, options));
    },
    registrationForm: (flow, options) =>
      send(calls.getRegistrationForm, { query: { workspace, flow } }, options),
    suggestAddresses: async (query, options) => {
      const { addresses } = await send(
        calls.suggestBillingAddresses,
        { query: { ...query, workspace } },
        options,
      );
      return addresses;
    },
    register: (input, options) => send(calls.register, { body: { ...input, workspace } }, options),
    sendCode: (registration, options) =>
      send(calls.sendRegistrationCode, { body: { workspace, registration } }, options),
    confirm: async ({ registration, code, limit }, options) => {
      const body = { workspace, registration, code, limit };
      const answer = await send(calls.confirmRegistration, { body }, options);
      if (answer.opened) opened(answer.opened);
      return answer;
    },
    get: (options) => send(calls.getOwnAccount, {}, options),
    rename: (name, options) => send(calls.updateOwnAccount, { body: { name } }, options),
    changePassword: ({ password, newPassword }, options) =>
      send(calls.changeOwnPassword, { body: { password, newPassword } }, options),
    changeEmail: ({ email, password }, options) =>
      send(calls.changeOwnEmail, { body: { email, password } }, options),
    confirmEmail: (code, options) => send(calls.confirmOwnEmail, { body: { code } }, options),
    signOutEverywhere: async (options) => {
      await send(calls.endOwnSessions, {}, options);
      session.change(null, "ended");
    },
  };
  const contacts: PortalContacts = {
    list: async (options) => (await send(calls.listContacts, {}, options)).contacts,
    invite: ({ name, email, role }, options) =>
      send(calls.inviteContact, { body: { name, email, role } }, options),
    update: (id, { role }, options) =>
      send(calls.updateContact, { params: { id }, body: { role } }, options),
    remove: (id, options) => send(calls.removeContact, { params: { id } }, options),
  };
  return { account, contacts };
}
