/** Who is at the desk: from the one-time link or the sign-in to the signing out. */
import { msg } from "@lit/localize";
import {
  createDesk,
  isProblem,
  type DeskSession,
  type NewWorkspaceInput,
  type OrderDesk,
  type StaffLink,
  type StaffSignedIn,
} from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { takeSecret } from "../state/staff-link.ts";
import { keepSession, readKeptSession } from "./kept-session.ts";

/** How far one has come in. */
export type DeskStage =
  | { kind: "starting" }
  | { kind: "sign-in"; notice: string | null }
  | { kind: "forgot"; email: string }
  | { kind: "staff-link"; secret: string; link: StaffLink & { workspace: object } }
  | { kind: "first-workspace"; secret: string }
  | { kind: "password-link"; secret: string }
  | { kind: "signed-in"; desk: DeskSession; client: OrderDesk }
  | { kind: "trouble"; error: unknown };

/** What the host tells: where the backend is, and whose desk it is if the page says so. */
interface Host extends ReactiveControllerHost {
  readonly api: string;
  readonly workspace: string;
}

/** Keeps the stage; the host is drawn anew with each change. */
export class DeskSessionController implements ReactiveController {
  stage: DeskStage = { kind: "starting" };
  readonly #host: Host;
  #client: OrderDesk | null = null;
  #leaving = new AbortController();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leaving = new AbortController();
    void this.start();
  }

  hostDisconnected(): void {
    this.#leaving.abort();
  }

  /** The workspace that the page names, or that was signed in to before. */
  get workspace(): string {
    return this.#host.workspace || (readKeptSession(this.#host.api)?.workspace ?? "");
  }

  /** Begins: a one-time link first, then a session of before, else the sign-in. */
  async start(): Promise<void> {
    this.#show({ kind: "starting" });
    const secret = takeSecret("staff-link", location, history);
    const passwordSecret = takeSecret("password-link", location, history);
    const kept = readKeptSession(this.#host.api);
    try {
      if (secret !== null) await this.#readLink(secret);
      else if (passwordSecret !== null) {
        this.#show({ kind: "password-link", secret: passwordSecret });
      } else if (kept?.token) await this.#resume(kept.token);
      else this.#show({ kind: "sign-in", notice: null });
    } catch (error) {
      if (this.#leaving.signal.aborted) return;
      if (isProblem(error, "session_expired", "unauthorized")) this.#signedOut();
      else this.#show({ kind: "trouble", error });
    }
  }

  /** Signs in; rejects with the problem, which the form shows. */
  async signIn(input: { workspace: string; email: string; password: string }): Promise<void> {
    const { workspace, ...who } = input;
    const client = this.#createClient(workspace);
    this.#enter(client, await client.session.signIn(who));
  }

  /** Makes an account of a one-time link and signs in; rejects with the problem. */
  async openLink(
    workspace: string,
    input: { secret: string; name: string; email: string; password: string },
  ): Promise<void> {
    const client = this.#createClient(workspace);
    this.#enter(client, await client.session.openLink(input));
  }

  /** Makes the first workspace and its owner, and signs in; rejects with the problem. */
  async makeWorkspace(input: NewWorkspaceInput): Promise<void> {
    const client = this.#createClient(input.workspace.slug);
    this.#enter(client, await client.session.makeWorkspace(input));
  }

  /** Goes to where a new password is asked for; `back` to the sign-in. */
  forget(email = ""): void {
    this.#show({ kind: "forgot", email });
  }

  back(): void {
    this.#show({ kind: "sign-in", notice: null });
  }

  /** Has a link to a new password sent; rejects with the problem. */
  async requestPasswordReset(input: { workspace: string; email: string }): Promise<void> {
    await this.#createClient(input.workspace).session.requestPasswordReset(input);
  }

  /** Chooses a new password by a link that was mailed, and signs in; rejects with the problem. */
  async resetPassword(input: { secret: string; password: string }): Promise<void> {
    // Only the answer says whose desk it is.
    const asking = createDesk({ workspace: "-", api: this.#host.api });
    const signedIn = await asking.session.resetPassword(input);
    const workspace = signedIn.desk.workspace.slug;
    const { token } = signedIn.session;
    keepSession(this.#host.api, { workspace, token });
    this.#enter(this.#createClient(workspace, token), signedIn);
  }

  /** Signs out here, whether or not the server can be told. */
  async signOut(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    this.#show({ kind: "sign-in", notice: msg("You have signed out.") });
    await client?.session.end().catch(() => undefined);
  }

  /** Reads again how many orders are in each state. */
  async refresh(): Promise<void> {
    if (this.stage.kind !== "signed-in") return;
    const { client } = this.stage;
    const desk = await client.session.get({ signal: this.#leaving.signal });
    if (this.#client === client) this.#show({ kind: "signed-in", desk, client });
  }

  async #readLink(secret: string): Promise<void> {
    const client = this.#createClient("-");
    try {
      const link = await client.session.readLink({ secret }, this.#leaving);
      const { workspace } = link;
      if (workspace === null) this.#show({ kind: "first-workspace", secret });
      else this.#show({ kind: "staff-link", secret, link: { ...link, workspace } });
    } catch (error) {
      if (!isProblem(error, "link_unknown")) throw error;
      const notice = msg(
        "This link was used already or has expired. Sign in, or ask for a new one.",
      );
      this.#show({ kind: "sign-in", notice });
    }
  }

  async #resume(token: string): Promise<void> {
    const client = this.#createClient(this.workspace, token);
    const desk = await client.session.get(this.#leaving);
    this.#client = client;
    this.#show({ kind: "signed-in", desk, client });
  }

  #enter(client: OrderDesk, { desk }: StaffSignedIn): void {
    this.#client = client;
    this.#show({ kind: "signed-in", desk, client });
  }

  #createClient(workspace: string, token: string | null = null): OrderDesk {
    const { api } = this.#host;
    return createDesk({
      workspace,
      api,
      token,
      // Staff look at the page: better to be told soon, with a button to try again.
      retry: { limit: 2 },
      onSessionChange: ({ token, reason }) => {
        keepSession(api, { workspace, token });
        if (reason === "expired") this.#signedOut();
      },
    });
  }

  #signedOut(): void {
    this.#client = null;
    const notice = msg("Your session has ended. Sign in again; nothing is lost.");
    this.#show({ kind: "sign-in", notice });
  }

  #show(stage: DeskStage): void {
    this.stage = stage;
    this.#host.requestUpdate();
  }
}
