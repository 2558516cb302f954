import type { OrderPortal, PortalView, StartAnswer } from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import type { VisitActions } from "../contexts/actions-context.ts";
import type { Door } from "../door/index.ts";
import type { StoredEntry, Subject } from "../door/stored-entry.ts";
import { arrival } from "../state/arrival.ts";
import { may, unopenedPortal, type PortalState, type Threshold } from "../state/portal-state.ts";
import type { Trouble } from "../state/trouble.ts";
import type { ConnectionController } from "./connection-controller.ts";
import type { Host } from "./host.ts";
import { linkWelcome, type LinkWelcome } from "./link-welcome.ts";
import { VisitCalls, type Destination } from "./visit-calls.ts";
import { visitFlight, type VisitFlight } from "./visit-flight.ts";
import { Whereabouts } from "./whereabouts.ts";

/** What the session needs of the portal around it. */
export interface SessionSurroundings {
  readonly door: Door;
  readonly connection: ConnectionController;
  /** A session is open: its catalogue and cart are shown. */
  readonly onOpen: (view: PortalView) => void;
  /** The session is over, or another visit begins. */
  readonly onClose: () => void;
  readonly onTrouble: (trouble: Trouble) => void;
  /** The buyer is elsewhere, or something about where they are has changed. */
  readonly onChange: () => void;
}

/** Owns the visit: from the link or an earlier session to the catalogue, and where the buyer is. */
export class SessionController implements ReactiveController, VisitActions {
  readonly where: Whereabouts;
  readonly flight: VisitFlight;
  readonly welcome: LinkWelcome;
  /** The visit that is under way; null before one has begun. */
  calls: VisitCalls | null = null;

  private readonly around: SessionSurroundings;

  constructor(host: Host, around: SessionSurroundings) {
    this.around = around;
    this.where = new Whereabouts(host, () => this.entry("place"), around.onChange);
    this.flight = visitFlight(host, around, this);
    this.welcome = linkWelcome(this);
    host.addController(this);
  }

  get value(): PortalState {
    return this.where.value;
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
    this.flight.abort();
  }

  /** Begins a visit; one that is under way ends. */
  begin(destination: Destination): void {
    this.around.onClose();
    const calls = new VisitCalls(destination, this.around.door);
    this.calls = calls;
    const { locale, isOffline } = this.value;
    this.where.set({ ...unopenedPortal, locale, isOffline });
    void this.flight.fly(async (signal) => {
      this.arrive(await calls.start(signal), calls.linkIsBroken);
    });
  }

  /** Begins the same visit anew. */
  restart(): void {
    if (this.destination) this.begin(this.destination);
  }

  /** Says that there is nothing to visit: the tag names no workspace. */
  giveUp(): void {
    this.where.goTo({ at: "message", reason: "not-available" });
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
    this.where.goTo({ at: "message", reason: "signed-out" });
  }

  /** The server says that the session has ended: only the link opens another. */
  end(): void {
    const isCustomer = this.value.visitor?.kind === "customer";
    this.calls?.forgetToken();
    this.around.onClose();
    if (isCustomer) this.where.goTo({ at: "message", reason: "session-ended" });
    else this.restart(); // A public visit's session is had for the asking.
  }

  stepTo(place: Threshold): void {
    this.where.goTo(place);
  }

  enter(view: PortalView): void {
    if (!this.calls) return;
    this.around.onClose(); // Of a public visit.
    this.around.door.forgetLinkSecret();
    this.calls.keepToken();
    this.where.forgetFormer();
    this.open(view);
    if (may(this.value, "account:write")) this.where.goOn({ at: "dashboard" });
  }

  entry(subject: Subject, of = ""): StoredEntry {
    // Before a visit there is nothing to keep, and nothing is found.
    const { api = "", workspace = "" } = this.destination ?? {};
    return this.around.door.storedEntry(subject, api, workspace + of);
  }

  /** A session is open: into the catalogue, or where the buyer was before a reload. */
  open(view: PortalView): void {
    if (!this.destination) return;
    const former = this.where.former();
    this.where.change({ visitor: view.visitor });
    this.where.goTo({ at: "catalogue" });
    this.around.onOpen(view);
    const again = this.welcome.takeAgain();
    if (this.value.place.at !== "catalogue") return;
    if (again) this.where.goOn({ at: "reorder", of: "latest" });
    // After a reload: to where the buyer was, by the same way back.
    else for (const place of former) this.where.goOn(place);
  }

  private arrive(answer: StartAnswer, linkIsBroken: boolean) {
    this.where.change({ workspace: answer.workspace });
    const accountSecret = this.around.door.linkSecret("account");
    const place = arrival(answer, { accountSecret, linkIsBroken });
    if (answer.refused === "session_expired") this.calls?.forgetToken();
    if (place) this.where.goTo(place);
    else if (answer.view) this.open(answer.view);
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
