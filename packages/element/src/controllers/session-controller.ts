import { ContextProvider } from "@lit/context";
import type { OrderPortal, PortalView, SessionChange, StartAnswer } from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import { portalContext } from "../contexts/portal-context.ts";
import { goTo, unopenedPortal, type Place, type PortalState } from "../state/portal-state.ts";
import { sessionEnded, type Trouble } from "../state/trouble.ts";
import type { ConnectionController } from "./connection-controller.ts";
import type { Door } from "./door.ts";
import type { Host } from "./host.ts";
import { createClient } from "./portal-client.ts";
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
export class SessionController implements ReactiveController {
  private readonly provider: ContextProvider<typeof portalContext>;
  private readonly around: SessionSurroundings;
  private readonly host: Host;
  private destination: Destination | null = null;
  private current: OrderPortal | null = null;
  private linkSecret: string | null = null;
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

  /** The client of this visit; null before one has begun. */
  get client(): OrderPortal | null {
    return this.current;
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
    this.linkSecret = request.linkSecret;
    this.current = createClient({
      api,
      workspace,
      token: request.token,
      early: door.takeEarlyCall(request),
      onSessionChange: (change) => {
        this.keepToken(change);
      },
    });
    this.set({ ...unopenedPortal, locale: this.value.locale });
    void this.start(this.current, link !== null && request.linkSecret === null);
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

  goTo(place: Place): void {
    this.set(goTo(this.value, place));
  }

  /** "Yes, Start Ordering": exchanges the link, or has a code sent first. */
  async acceptWelcome(): Promise<void> {
    const { place } = this.value;
    if (place.at !== "welcome") return;
    if (place.welcome.codeRequired) {
      this.goTo({ at: "code", welcome: place.welcome, sent: null });
      await this.sendCode();
    } else {
      await this.openLink(undefined);
    }
  }

  /** "Not me": nothing is exchanged. */
  decline(): void {
    const { place } = this.value;
    this.declined = place.at === "welcome" ? place : null;
    this.goTo({ at: "message", reason: "not-me" });
  }

  /** Back from "Not me" to the question. */
  askAgain(): void {
    if (this.declined) this.goTo(this.declined);
  }

  async sendCode(): Promise<void> {
    const { place } = this.value;
    const linkSecret = this.linkSecret;
    if (place.at !== "code" || !linkSecret) return;
    await this.fly(async (client, signal) => {
      const { sentTo } = await client.links.sendCode({ linkSecret }, { signal });
      const sent = { sentTo, resendAt: Date.now() + resendWait };
      this.goTo({ at: "code", welcome: place.welcome, sent });
    });
  }

  async enterCode(code: string): Promise<void> {
    await this.openLink(code);
  }

  /** The server says that the session has ended: only the link opens another. */
  end(): void {
    const isCustomer = this.value.visitor?.kind === "customer";
    this.forgetToken();
    this.around.onClose();
    if (isCustomer) this.goTo({ at: "message", reason: "session-ended" });
    else this.restart(); // A public visit's session is had for the asking.
  }

  private async start(client: OrderPortal, linkIsBroken: boolean) {
    await this.fly(async (_client, signal) => {
      const { linkSecret } = this;
      const answer = await client.start(
        { limit: this.around.door.firstLimit, ...(linkSecret && { linkSecret }) },
        { signal },
      );
      this.arrive(answer, linkIsBroken);
    });
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

  private async openLink(code: string | undefined) {
    const linkSecret = this.linkSecret;
    if (!linkSecret) return;
    await this.fly(async (client, signal) => {
      const limit = this.around.door.firstLimit;
      const { view } = await client.links.open(
        { linkSecret, limit, ...(code !== undefined && { code }) },
        { signal },
      );
      this.around.door.forgetLinkSecret();
      this.linkSecret = null;
      this.open(view);
    });
  }

  private open(view: PortalView) {
    if (!this.destination) return;
    this.set({ ...this.value, visitor: view.visitor });
    this.goTo({ at: "catalogue" });
    this.around.onOpen(view, this.destination);
  }

  private async fly(task: (client: OrderPortal, signal: AbortSignal) => Promise<void>) {
    const client = this.current;
    if (!client || !this.host.isConnected) return;
    const flight = new AbortController();
    this.flight?.abort();
    this.flight = flight;
    this.set({ ...this.value, busy: true, trouble: null });
    try {
      await task(client, flight.signal);
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
    const isOfLink = reason === "opened" && this.linkSecret !== null;
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
    const before = this.linkSecret;
    if (this.around.door.linkSecret() !== before && this.around.door.linkSecret() !== null) {
      this.restart();
    }
  };
}
