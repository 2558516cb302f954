/** The desk's calls on the own account. */
import type { DeskSession } from "@order-portal/contract";
import type { CallOptions } from "../options.ts";
import type { Transport } from "../transport.ts";
import * as calls from "./staff-calls.ts";

/** The own account of who is signed in; not for keys. */
export interface Account {
  /** Changes the name, which stands in the history of what is done from now on. */
  rename(name: string, options?: CallOptions): Promise<DeskSession>;

  /**
   * Changes the password (10 characters or more). Every other session ends. Not tried again by
   * itself when the answer is lost: sign in with either then.
   *
   * Problems: `password_wrong`, `rate_limited`.
   */
  changePassword(
    input: { password: string; newPassword: string },
    options?: CallOptions,
  ): Promise<void>;

  /** Ends every session, this one too; the token is forgotten once the desk has answered. */
  signOutEverywhere(options?: CallOptions): Promise<void>;
}

/** Makes the calls on the own account. */
export const createAccount = ({ send, session }: Transport): Account => ({
  rename: (name, options) => send(calls.updateAccount, { body: { name } }, options),
  changePassword: ({ password, newPassword }, options) =>
    send(calls.changePassword, { body: { password, newPassword } }, options),
  async signOutEverywhere(options) {
    await send(calls.signOutEverywhere, {}, options);
    session.change(null, "ended");
  },
});
