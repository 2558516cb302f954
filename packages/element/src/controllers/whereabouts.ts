import { ContextProvider } from "@lit/context";
import { portalContext } from "../contexts/portal-context.ts";
import {
  goBack,
  goOn,
  goTo,
  unopenedPortal,
  type Place,
  type PortalState,
} from "../state/portal-state.ts";
import { isRecord, parseJson } from "../state/stored-json.ts";
import type { StoredEntry } from "../door/stored-entry.ts";
import type { Host } from "./host.ts";

/** Owns where the buyer is: every change of it, and the way there, which outlives a reload. */
export class Whereabouts {
  private readonly provider: ContextProvider<typeof portalContext>;
  private readonly kept: () => StoredEntry;
  private readonly onChange: () => void;

  /**
   * @param kept where the way to the place is kept, as long as the tab
   * @param onChange told when the buyer is elsewhere, or something about where they are has changed
   */
  constructor(host: Host, kept: () => StoredEntry, onChange: () => void) {
    this.kept = kept;
    this.onChange = onChange;
    this.provider = new ContextProvider(host, {
      context: portalContext,
      initialValue: unopenedPortal,
    });
  }

  get value(): PortalState {
    return this.provider.value;
  }

  set(portal: PortalState): void {
    const { place, trail } = portal;
    // The start and its trouble come before the buyer is anywhere.
    if (place !== this.value.place && place.at !== "start" && place.at !== "trouble") {
      this.kept().write(trail.length > 0 ? JSON.stringify([...trail, place]) : null);
    }
    this.provider.setValue(portal);
    this.onChange();
  }

  change(change: Partial<PortalState>): void {
    this.set({ ...this.value, ...change });
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

  /** The way to where the buyer was before a reload; it is read before anything else is done. */
  former(): readonly Place[] {
    const kept = parseJson(this.kept().read());
    // As `set` has written it; what anything else has written, or another version, leads nowhere.
    return Array.isArray(kept) && kept.every(isPlace) ? kept : [];
  }

  /** A sign-in leads to its own first place. */
  forgetFormer(): void {
    this.kept().write(null);
  }
}

/** The names of the places that can be gone back to. */
const names =
  /^(catalogue|review|past-orders|orders?|reorder|dashboard|account|lists?|kept-carts|checkout|inventory|quick-order|upload)$/;

const isPlace = (value: unknown): value is Place =>
  isRecord(value) && names.test(String(value["at"]));
