import {
  PortalOffline,
  type OrderPortal,
  type PortalView,
  type SentCode,
  type SessionChange,
  type StartAnswer,
} from "@order-portal/sdk";
import type { StartRequest } from "../door/early-start.ts";
import type { Door } from "../door/index.ts";
import type { StoredEntry } from "../door/stored-entry.ts";
import { isOpenedLink, isStartAnswer } from "../state/first-answer.ts";
import { readFirstAnswer } from "./read-first-answer.ts";

/** Which backend and workspace a visit is to. */
export interface Destination {
  readonly api: string;
  readonly workspace: string;
}

/** Whether there was no answer; `fetch` says so by a TypeError. */
const isLost = (error: unknown) => error instanceof PortalOffline || error instanceof TypeError;

/**
 * The calls that lead into one visit, and the client of all others. The first two go without the
 * client where they can, so that its code need not have come by then.
 */
export class VisitCalls {
  readonly destination: Destination;
  /** A link came along that cannot be one: a mail program has cut it short. */
  readonly linkIsBroken: boolean;

  private readonly door: Door;
  private readonly kept: StoredEntry;
  private request: StartRequest;
  /** The token that the client begins with. */
  private token: string | null;
  private made: Promise<OrderPortal> | null = null;

  constructor(destination: Destination, door: Door) {
    const { api, workspace } = destination;
    this.destination = destination;
    this.door = door;
    this.kept = door.storedEntry("session", api, workspace);
    this.request = door.startRequest(api, workspace);
    this.token = this.request.token;
    this.linkIsBroken = door.linkSecret() !== null && this.request.linkSecret === null;
  }

  /** The link's secret, until it has been exchanged. */
  get linkSecret(): string | null {
    return this.request.linkSecret;
  }

  /**
   * The client of this visit. Its code is fetched when it is first needed.
   *
   * @throws PortalOffline where it cannot be fetched
   */
  client(): Promise<OrderPortal> {
    this.made ??= this.makeClient();
    return this.made;
  }

  /** The answer to the call that went out before this code was there; a lost one is asked again. */
  async start(signal: AbortSignal): Promise<StartAnswer> {
    try {
      const response = await this.door.firstCall(this.request);
      const answer = await readFirstAnswer(response, isStartAnswer, (client, response) =>
        client.readStart(response),
      );
      signal.throwIfAborted();
      this.token = answer.session?.token ?? this.token;
      return answer;
    } catch (error) {
      if (!isLost(error)) throw error;
    }
    const client = await this.client();
    return client.start(this.asked(), { signal });
  }

  /** Has a code sent for the link. */
  async sendCode(signal: AbortSignal): Promise<SentCode> {
    const client = await this.client();
    return client.links.sendCode({ linkSecret: this.linkSecret ?? "" }, { signal });
  }

  /** Exchanges the link for a session; under strict security with the code that was sent. */
  async open(code: string | undefined, signal: AbortSignal): Promise<PortalView> {
    const view = await this.exchange(code, signal);
    this.door.forgetLinkSecret();
    this.request = { ...this.request, linkSecret: null };
    return view;
  }

  /** Ends the session, here and, where it can be told, at the server. */
  async signOut(): Promise<void> {
    this.forgetToken();
    const client = await this.client();
    await client.session.end();
  }

  /** Keeps the session that the client has opened by a sign-in, for the next visit. */
  keepToken(): void {
    void this.made?.then(({ session }) => {
      this.kept.write(session.token);
    });
  }

  forgetToken(): void {
    this.kept.write(null);
  }

  private async exchange(code: string | undefined, signal: AbortSignal): Promise<PortalView> {
    if (code === undefined && !this.made) {
      try {
        const response = await this.door.openCall(this.request);
        const { session, view } = await readFirstAnswer(
          response,
          isOpenedLink,
          (client, response) => client.readOpened(response),
        );
        signal.throwIfAborted();
        this.token = session.token;
        this.kept.write(session.token);
        return view;
      } catch (error) {
        if (!isLost(error)) throw error;
      }
    }
    const client = await this.client();
    const asked = { linkSecret: this.linkSecret ?? "", ...(code !== undefined && { code }) };
    return (await client.links.open({ ...this.asked(), ...asked }, { signal })).view;
  }

  /** What the calls say that answer with a first list. */
  private asked() {
    const { linkSecret } = this;
    return { limit: this.door.firstLimit, ...(linkSecret !== null && { linkSecret }) };
  }

  private async makeClient(): Promise<OrderPortal> {
    try {
      const { createClient } = await import("./portal-client.ts");
      return createClient({
        ...this.destination,
        token: this.token,
        onSessionChange: (change) => {
          this.noteToken(change);
        },
      });
    } catch (error) {
      this.made = null;
      throw new PortalOffline("The client could not be fetched.", { cause: error });
    }
  }

  private noteToken({ token, reason }: SessionChange) {
    // A public visit's session needs no keeping; only one that a link has opened does.
    if (token === null || (reason === "opened" && this.linkSecret !== null)) this.kept.write(token);
  }
}
