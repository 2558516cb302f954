/** The desk's calls by which staff sign in and out. */
import type { DeskSession, StaffLink, StaffSignedIn } from "@order-portal/contract";
import { isProblem } from "../errors.ts";
import type { CallOptions } from "../options.ts";
import type { Transport } from "../transport.ts";
import * as calls from "./desk-session-calls.ts";

/** A first workspace and its owner. */
export interface NewWorkspaceInput {
  /** Of the one-time link. */
  readonly secret: string;
  readonly workspace: {
    /** Lower-case letters, digits and hyphens: what the page's tag names. */
    readonly slug: string;
    readonly name: string;
    /** A code of ISO 4217, such as `EUR`. */
    readonly currency: string;
    /** A BCP 47 tag, such as `de-AT`. */
    readonly locale: string;
    /** An IANA time zone, such as `Europe/Vienna`. */
    readonly timeZone: string;
  };
  /** The owner's. */
  readonly name: string;
  readonly email: string;
  /** 10 characters or more. */
  readonly password: string;
}

/** Who is at the desk. */
export interface DeskSessions {
  /** The token that calls bear, in memory only; set it to go on with a session of before. */
  token: string | null;

  /** Signs in by e-mail and password. Problems: `sign_in_failed`, `rate_limited`. */
  signIn(input: { email: string; password: string }, options?: CallOptions): Promise<StaffSignedIn>;

  /** Whose a one-time staff link is, and who was invited by it. Problems: `link_unknown`. */
  readLink(input: { secret: string }, options?: CallOptions): Promise<StaffLink>;

  /**
   * Turns a one-time staff link into a staff account (password of 10 characters or more), and
   * signs in. Not tried again by itself when the answer is lost: sign in then.
   *
   * Problems: `link_unknown`, `invalid_request`.
   */
  openLink(
    input: { secret: string; name: string; email: string; password: string },
    options?: CallOptions,
  ): Promise<StaffSignedIn>;

  /**
   * Makes the first workspace of an empty server, and its owner, by the one-time link that the
   * server prints; signs in. Not tried again by itself when the answer is lost: sign in then.
   *
   * Problems: `link_unknown`, `invalid_request`.
   */
  makeWorkspace(input: NewWorkspaceInput, options?: CallOptions): Promise<StaffSignedIn>;

  /**
   * Has a link to a new password sent, if the address has an account; the answer is the same for
   * all. Problems: `rate_limited`.
   */
  requestPasswordReset(input: { email: string }, options?: CallOptions): Promise<void>;

  /**
   * Sets a new password (10 characters or more) by the link that was sent, ends every session of
   * before, and signs in. Not tried again by itself when the answer is lost: sign in then.
   *
   * Problems: `link_unknown`, `rate_limited`.
   */
  resetPassword(
    input: { secret: string; password: string },
    options?: CallOptions,
  ): Promise<StaffSignedIn>;

  /** Who is signed in, the workspace, and how many orders are in each state. */
  get(options?: CallOptions): Promise<DeskSession>;

  /** Signs out. The token is forgotten whether or not the desk can be reached. */
  end(options?: CallOptions): Promise<void>;
}

/** Makes the calls by which staff sign in to a workspace, and out. */
export function createDeskSessions(workspace: string, { send, session }: Transport): DeskSessions {
  const signedIn = (answer: StaffSignedIn): StaffSignedIn => {
    session.change(answer.session.token, "opened");
    return answer;
  };
  return {
    get token() {
      return session.current;
    },
    set token(token) {
      session.current = token;
    },
    async signIn({ email, password }, options) {
      const body = { workspace, email, password };
      return signedIn(await send(calls.signInStaff, { body }, options));
    },
    readLink: ({ secret }, options) => send(calls.readStaffLink, { body: { secret } }, options),
    async openLink({ secret, name, email, password }, options) {
      const body = { secret, name, email, password };
      return signedIn(await send(calls.openStaffLink, { body }, options));
    },
    async makeWorkspace({ secret, workspace, name, email, password }, options) {
      const body = { secret, workspace, name, email, password };
      return signedIn(await send(calls.makeFirstWorkspace, { body }, options));
    },
    requestPasswordReset: ({ email }, options) =>
      send(calls.requestPasswordReset, { body: { workspace, email } }, options),
    async resetPassword({ secret, password }, options) {
      const body = { secret, password };
      return signedIn(await send(calls.resetPassword, { body }, options));
    },
    get: (options) => send(calls.getDeskSession, {}, options),
    async end(options) {
      const ended = send(calls.endDeskSession, {}, options);
      session.change(null, "ended");
      await ended.catch((error: unknown) => {
        if (!isProblem(error, "session_expired", "unauthorized")) throw error;
      });
    },
  };
}
