import { ContextProvider } from "@lit/context";
import type { OrderPortal, PortalView, StartAnswer } from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import type { VisitActions } from "../contexts/actions-context.ts";
import { portalContext } from "../contexts/portal-context.ts";
import {
  goBack,
  goOn,
  goTo,
  may,
  unopenedPortal,
  type Place,
  type PortalState,
  type Threshold,
} from "../state/portal-state.ts";
import { parseJson } from "../state/stored-json.ts";
import { sessionEnded, type Trouble } from "../state/trouble.ts";
import type { ConnectionController } from "./connection-controller.ts";
import type { Door } from "../door/index.ts";
import type { Host } from "./host.ts";
import { troubleOf } from "./trouble-of.ts";
import { loadScreen } from "../screens/load-screen.ts";
import { VisitCalls, type Destination } from "./visit-calls.ts";

/** How long until another code may be asked for, in milliseconds. */
const resendWait = 30_000;

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
  private readonly provider: ContextProvider<typeof portalContext>;
  private readonly around: SessionSurroundings;
  private readonly host: Host;
  /** The visit that is under way; null before one has begun. */
  private calls: VisitCalls | null = null;
  private declined: Place | null = null;
  private flight: AbortController | null = null;
  /** The buyer has asked for the latest order already. */
  private again = false;

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

  /** Where the visit is to; null before one has begun. */
  get destination(): Destination | null {
    return this.calls?.destination ?? null;
  }

  /**
   * The client of this visit.
   *
   * @throws PortalOffline where its code cannot be fetched
   */
  async client(): Promise<OrderPortal> {
    if (!this.calls) throw new TypeError("There is no visit to make a client for.");
    return this.calls.client();
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
    this.around.onClose();
    const calls = new VisitCalls(destination, this.around.door);
    this.calls = calls;
    const { locale, isOffline } = this.value;
    this.set({ ...unopenedPortal, locale, isOffline });
    void this.fly(async (signal) => {
      this.arrive(await calls.start(signal), calls.linkIsBroken);
    });
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

  /** To a place from which there is a way back to this one. */
  goOn(place: Place): void {
    this.set(goOn(this.value, place));
  }

  back(): void {
    this.set(goBack(this.value));
  }

  foldUsuals(foldsUsuals: boolean): void {
    this.set({ ...this.value, foldsUsuals });
  }

  /** The supplier has switched the order history off. */
  hideHistory(): void {
    const { workspace } = this.value;
    if (workspace?.orderHistory) {
      this.set({ ...this.value, workspace: { ...workspace, orderHistory: false } });
    }
  }

  /** "Yes, Start Ordering": exchanges the link, or has a code sent first. */
  acceptWelcome(again = false): void {
    const { place } = this.value;
    if (place.at !== "welcome") return;
    this.again = again;
    // While the link is exchanged, what comes after it is fetched.
    if (again) loadScreen("reorder").catch(() => undefined);
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
    const { calls } = this;
    const { place } = this.value;
    if (place.at !== "code" || !calls) return;
    void this.fly(async (signal) => {
      const { sentTo } = await calls.sendCode(signal);
      const sent = { sentTo, resendAt: Date.now() + resendWait };
      this.goTo({ at: "code", welcome: place.welcome, sent });
    });
  }

  /** Exchanges the link for a session; under strict security with the code that was sent. */
  enterCode(code?: string): void {
    const { calls } = this;
    if (!calls?.linkSecret) return;
    void this.fly(async (signal) => {
      this.open(await calls.open(code, signal));
    });
  }

  /** The buyer ends the visit: on a computer that others use, nothing of it stays. */
  signOut(): void {
    // Where the server cannot be told, the session ends by itself after a while.
    this.calls?.signOut().catch(() => undefined);
    this.leave();
  }

  leave(): void {
    this.calls?.forgetToken();
    this.around.onClose();
    this.goTo({ at: "message", reason: "signed-out" });
  }

  /** The server says that the session has ended: only the link opens another. */
  end(): void {
    const isCustomer = this.value.visitor?.kind === "customer";
    this.calls?.forgetToken();
    this.around.onClose();
    if (isCustomer) this.goTo({ at: "message", reason: "session-ended" });
    else this.restart(); // A public visit's session is had for the asking.
  }

  stepTo(place: Threshold): void {
    this.goTo(place);
  }

  enter(view: PortalView): void {
    if (!this.calls) return;
    this.around.onClose(); // Of a public visit.
    this.around.door.forgetLinkSecret();
    this.calls.keepToken();
    this.keptPlace()?.write(null);
    this.open(view);
    if (may(this.value, "account:write")) this.goOn({ at: "dashboard" });
  }

  readDraft(): string | null {
    return this.entry("registration")?.read() ?? null;
  }

  keepDraft(text: string | null): void {
    this.entry("registration")?.write(text);
  }

  private arrive({ workspace, welcome, refused, view }: StartAnswer, linkIsBroken: boolean) {
    this.set({ ...this.value, workspace });
    const secret = this.around.door.linkSecret("account");
    if (secret !== null) {
      this.goTo({ at: "new-password", of: secret });
    } else if (welcome) {
      this.goTo({ at: "welcome", welcome });
    } else if (refused === "link_unknown" || linkIsBroken) {
      this.goTo({ at: "message", reason: "link-unknown" });
    } else if (refused === "session_expired") {
      this.calls?.forgetToken();
      this.goTo({ at: "message", reason: "session-ended" });
    } else if (view) {
      this.open(view);
    } else {
      this.goTo(workspace.signIn ? { at: "sign-in" } : { at: "message", reason: "link-needed" });
    }
  }

  private open(view: PortalView) {
    if (!this.destination) return;
    const kept = parseJson(this.keptPlace()?.read() ?? null);
    this.set({ ...this.value, visitor: view.visitor });
    this.goTo({ at: "catalogue" });
    this.around.onOpen(view, this.destination);
    if (this.value.place.at === "catalogue") {
      if (this.again) this.goOn({ at: "reorder", of: "latest" });
      // After a reload: to where the buyer was, by the same way back.
      else if (Array.isArray(kept)) for (const place of kept as Place[]) this.goOn(place);
    }
    this.again = false;
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

  /** Where the way to the place that the buyer is at is kept, as long as the tab. */
  private keptPlace() {
    return this.entry("place");
  }

  private entry(subject: "place" | "registration") {
    const { destination } = this;
    if (!destination) return null;
    return this.around.door.storedEntry(subject, destination.api, destination.workspace);
  }

  private set(portal: PortalState) {
    const { place, trail } = portal;
    // The start and its trouble come before the buyer is anywhere.
    if (place !== this.value.place && place.at !== "start" && place.at !== "trouble") {
      this.keptPlace()?.write(trail.length > 0 ? JSON.stringify([...trail, place]) : null);
    }
    this.provider.setValue(portal);
    this.around.onChange();
  }

  /** The buyer has opened a link in this very page. */
  private readonly onHashChange = () => {
    const found = this.around.door.linkSecret();
    const { place } = this.value;
    const account = this.around.door.linkSecret("account");
    const isNew = account !== null && (place.at !== "new-password" || place.of !== account);
    if (isNew || (found !== null && found !== this.calls?.linkSecret)) this.restart();
  };
}
