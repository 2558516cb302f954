import type { ReactiveController } from "lit";
import { isLoaded, loadScreen } from "../screens/load-screen.ts";
import type { PlaceName } from "../state/portal-state.ts";
import type { Host } from "./host.ts";

/** Loads screens when they are first shown. */
export class ScreenController implements ReactiveController {
  private readonly host: Host;
  private readonly ready = new Set<PlaceName>();
  private readonly loading = new Set<PlaceName>();
  private readonly failed = new Set<PlaceName>();

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.failed.clear();
  }

  /** Whether a place's screen can be drawn; if not, it is fetched, and the host is drawn again. */
  isReady(place: PlaceName): boolean {
    if (!isLoaded(place) || this.ready.has(place)) return true;
    if (!this.loading.has(place) && !this.failed.has(place)) void this.load(place);
    return false;
  }

  /** Whether a place's screen could not be fetched. */
  hasFailed(place: PlaceName): boolean {
    return isLoaded(place) && this.failed.has(place);
  }

  /** Fetches again what could not be fetched. */
  retry(): void {
    this.failed.clear();
    this.host.requestUpdate();
  }

  private async load(screen: PlaceName) {
    this.loading.add(screen);
    try {
      await loadScreen(screen);
      this.ready.add(screen);
    } catch {
      this.failed.add(screen); // No signal, or a newer version has taken its place on the server.
    }
    this.loading.delete(screen);
    this.host.requestUpdate();
  }
}
