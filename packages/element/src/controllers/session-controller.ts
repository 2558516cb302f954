import { ContextProvider } from "@lit/context";
import {
  PortalOffline,
  readOpened,
  readStart,
  type OrderPortal,
  type PortalView,
  type SessionChange,
  type StartAnswer,
} from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import type { VisitActions } from "../contexts/actions-context.ts";
import { portalContext } from "../contexts/portal-context.ts";
import { goTo, unopenedPortal, type Place, type PortalState } from "../state/portal-state.ts";
import { sessionEnded, type Trouble } from "../state/trouble.ts";
import type { ConnectionController } from "./connection-controller.ts";
import type { StartRequest } from "../door/early-start.ts";
import type { Door } from "../door/index.ts";
import type { Host } from "./host.ts";
import { troubleOf } from "./trouble-of.ts";

/** How long until another code may be asked for, in milliseconds. */
const resendWait = 30_000;

/** Which backend and workspace a visit is to. */
export interface Destination {
  readonly api: string;
  readonly workspace: string;
}

/** What the session needs of the portal around it. */
export interface SessionSurroundings {
  readonly door: Door;
  readonly connection: ConnectionController;
  /** A session is open: its catalogue and cart are shown. */
  readonly onOpen: (view: PortalView, destination: Destination) => void;
  /** The session is over, or another visit begins. */
  readonly onClose: () => void;
  readonly onTrouble: (trouble: Trouble) => void;
  /** The buyer is elsewhere, or something about where they are has changed. */
  readonly onChange: () => void;
}

/** Owns the visit: from the link or an earlier session to the catalogue, and where the buyer is. */
export class SessionController implements ReactiveController, VisitActions {
  /** Where the visit is to; null before one has begun. */
  destination: Destination | null = null;

  private readonly provider: ContextProvider<typeof portalContext>;
  private readonly around: SessionSurroundings;
  private readonly host: Host;
  private request: StartRequest | null = null;
  private clientOfVisit: Promise<OrderPortal> | null = null;
  /** The token that the client begins with. */
  private token: string | null = null;
  private declined: Place | null = null;
  private flight: AbortController | null = null;

  constructor(host: Host, around: SessionSurroundings) {
    this.host = host;
    this.around = around;
    this.provider = new ContextProvider(host, {
      context: portalContext,
      initialValue: unopenedPortal,
    });
    host.addController(this);
  }

  get value(): PortalState {
    return this.provider.value;
  }

  /**
   * The client of this visit. Its code is fetched when it is first needed.
   *
   * @throws PortalOffline where it cannot be fetched
   */
  client(): Promise<OrderPortal> {
    this.clientOfVisit ??= this.makeClient();
    return this.clientOfVisit;
  }

  hostConnected(): void {
    addEventListener("hashchange", this.onHashChange);
    // A router took the element away before the visit had begun.
    if (this.destination && this.value.place.at === "start") this.begin(this.destination);
  }

  hostDisconnected(): void {
    removeEventListener("hashchange", this.onHashChange);
    this.flight?.abort();
    this.set({ ...this.value, busy: false });
  }

  /** Begins a visit; one that is under way ends. */
  begin(destination: Destination): void {
    const { door, onClose } = this.around;
    onClose();
    this.destination = destination;
    const { api, workspace } = destination;
    const request = door.startRequest(api, workspace);
    const link = door.linkSecret();
    this.request = request;
    this.token = request.token;
    this.clientOfVisit = null;
    const { locale, isOffline } = this.value;
    this.set({ ...unopenedPortal, locale, isOffline });
    void this.start(request, link !== null && request.linkSecret === null);
  }

  /** Begins the same visit anew. */
  restart(): void {
    if (this.destination) this.begin(this.destination);
  }

  /** Says that there is nothing to visit: the tag names no workspace. */
  giveUp(): void {
    this.set(goTo(this.value, { at: "message", reason: "not-available" }));
  }

  setLocale(locale: string | undefined): void {
    if (locale !== this.value.locale) this.set({ ...this.value, locale });
  }

  setOffline(isOffline: boolean): void {
    this.set({ ...this.value, isOffline });
  }

  goTo(place: Place): void {
    this.set(goTo(this.value, place));
  }

  /** "Yes, Start Ordering": exchanges the link, or has a code sent first. */
  acceptWelcome(): void {
    const { place } = this.value;
    if (place.at !== "welcome") return;
    if (place.welcome.codeRequired) {
      this.goTo({ at: "code", welcome: place.welcome, sent: null });
      this.sendCode();
    } else {
      this.enterCode();
    }
  }

  /** "Not me": nothing is exchanged. */
  declineWelcome(): void {
    const { place } = this.value;
    this.declined = place.at === "welcome" ? place : null;
    this.goTo({ at: "message", reason: "not-me" });
  }

  /** Back from "Not me" to the question. */
  askAgain(): void {
    if (this.declined) this.goTo(this.declined);
  }

  sendCode(): void {
    const { place } = this.value;
    const linkSecret = this.request?.linkSecret;
    if (place.at !== "code" || !linkSecret) return;
    void this.fly(async (signal) => {
      const client = await this.client();
      const { sentTo } = await client.links.sendCode({ linkSecret }, { signal });
      const sent = { sentTo, resendAt: Date.now() + resendWait };
      this.goTo({ at: "code", welcome: place.welcome, sent });
    });
  }

  /** The buyer ends the visit: on a computer that others use, nothing of it stays. */
  signOut(): void {
    const client = this.client();
    this.forgetToken();
    this.around.onClose();
    this.goTo({ at: "message", reason: "signed-out" });
    // Where the server cannot be told, the session ends by itself after a while.
    client.then((found) => found.session.end()).catch(() => undefined);
  }

  /** The server says that the session has ended: only the link opens another. */
  end(): void {
    const isCustomer = this.value.visitor?.kind === "customer";
    this.forgetToken();
    this.around.onClose();
    if (isCustomer) this.goTo({ at: "message", reason: "session-ended" });
    else this.restart(); // A public visit's session is had for the asking.
  }

  private async makeClient(): Promise<OrderPortal> {
    const { destination, token } = this;
    if (!destination) throw new TypeError("There is no visit to make a client for.");
    try {
      const { createClient } = await import("./portal-client.ts");
      return createClient({
        ...destination,
        token,
        onSessionChange: (change) => {
          this.keepToken(change);
        },
      });
    } catch (error) {
      this.clientOfVisit = null;
      throw new PortalOffline("The client could not be fetched.", { cause: error });
    }
  }

  private async start(request: StartRequest, linkIsBroken: boolean) {
    await this.fly(async (signal) => {
      const answer = await this.firstAnswer(request, signal);
      this.arrive(answer, linkIsBroken);
    });
  }

  /** The answer to the call that went out before this code was there; a lost one is asked again. */
  private async firstAnswer(request: StartRequest, signal: AbortSignal): Promise<StartAnswer> {
    const { door } = this.around;
    try {
      const answer = await readStart(await door.firstCall(request));
      signal.throwIfAborted();
      this.token = answer.session?.token ?? this.token;
      return answer;
    } catch (error) {
      if (!isLost(error)) throw error;
      const client = await this.client();
      const { linkSecret } = request;
      return client.start(
        { limit: door.firstLimit, ...(linkSecret && { linkSecret }) },
        { signal },
      );
    }
  }

  private arrive({ workspace, welcome, refused, view }: StartAnswer, linkIsBroken: boolean) {
    this.set({ ...this.value, workspace });
    if (welcome) {
      this.goTo({ at: "welcome", welcome });
    } else if (refused === "link_unknown" || linkIsBroken) {
      this.goTo({ at: "message", reason: "link-unknown" });
    } else if (refused === "session_expired") {
      this.forgetToken();
      this.goTo({ at: "message", reason: "session-ended" });
    } else if (view) {
      this.open(view);
    } else {
      this.goTo({ at: "message", reason: "link-needed" });
    }
  }

  /** Exchanges the link for a session; under strict security with the code that was sent. */
  enterCode(code?: string): void {
    const { request } = this;
    if (!request?.linkSecret) return;
    void this.fly(async (signal) => {
      const view = await this.exchange(request, code, signal);
      this.around.door.forgetLinkSecret();
      this.request = null;
      this.open(view);
    });
  }

  /** Opens a link's session: without the client, whose code need not be here yet, where it can. */
  private async exchange(
    request: StartRequest,
    code: string | undefined,
    signal: AbortSignal,
  ): Promise<PortalView> {
    const { door } = this.around;
    if (code === undefined && !this.clientOfVisit) {
      try {
        const { session, view } = await readOpened(await door.openCall(request));
        signal.throwIfAborted();
        this.token = session.token;
        this.keepToken({ token: session.token, reason: "opened" });
        return view;
      } catch (error) {
        if (!isLost(error)) throw error;
      }
    }
    const client = await this.client();
    const linkSecret = request.linkSecret ?? "";
    const asked = { linkSecret, limit: door.firstLimit, ...(code !== undefined && { code }) };
    return (await client.links.open(asked, { signal })).view;
  }

  private open(view: PortalView) {
    if (!this.destination) return;
    this.set({ ...this.value, visitor: view.visitor });
    this.goTo({ at: "catalogue" });
    this.around.onOpen(view, this.destination);
  }

  private async fly(task: (signal: AbortSignal) => Promise<void>) {
    if (!this.host.isConnected) return;
    const flight = new AbortController();
    this.flight?.abort();
    this.flight = flight;
    this.set({ ...this.value, busy: true, trouble: null });
    try {
      await task(flight.signal);
      this.around.connection.reached();
    } catch (error) {
      if (!flight.signal.aborted) this.fail(error);
    }
  }

  private fail(error: unknown) {
    const trouble = troubleOf(error);
    const { place } = this.value;
    this.around.onTrouble(trouble);
    if (trouble.code === "link_unknown") {
      this.goTo({ at: "message", reason: "link-unknown" });
    } else if (trouble.code === "origin_not_allowed" || trouble.code === "not_found") {
      this.goTo({ at: "message", reason: "not-available" });
    } else if (sessionEnded(trouble)) {
      this.end();
    } else if (place.at === "start" || place.at === "trouble") {
      this.goTo({ at: "trouble", trouble });
      this.around.connection.failed(error, () => {
        if (this.value.place.at === "trouble") this.restart();
      });
    } else {
      this.set({ ...this.value, busy: false, trouble });
    }
  }

  private keepToken({ token, reason }: SessionChange) {
    if (!this.destination) return;
    const { api, workspace } = this.destination;
    // A public visit's session needs no keeping; only one that a link has opened does.
    const isOfLink = reason === "opened" && this.request?.linkSecret;
    if (isOfLink || token === null)
      this.around.door.storedEntry("session", api, workspace).write(token);
  }

  private forgetToken() {
    if (!this.destination) return;
    const { api, workspace } = this.destination;
    this.around.door.storedEntry("session", api, workspace).write(null);
  }

  private set(portal: PortalState) {
    this.provider.setValue(portal);
    this.around.onChange();
  }

  /** The buyer has opened a link in this very page. */
  private readonly onHashChange = () => {
    const found = this.around.door.linkSecret();
    if (found !== null && found !== this.request?.linkSecret) this.restart();
  };
}

/** Whether there was no answer; `fetch` says so by a TypeError. */
const isLost = (error: unknown) => error instanceof PortalOffline || error instanceof TypeError;
