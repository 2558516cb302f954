import type { ReactiveController } from "lit";
import { isLoaded, loadScreen } from "../screens/load-screen.ts";
import type { PlaceName } from "../state/portal-state.ts";
import type { ConnectionController } from "./connection-controller.ts";
import type { Host } from "./host.ts";

/** Loads screens when they are first shown; what could not be fetched is tried again. */
export class ScreenController implements ReactiveController {
  /** How often a screen could not be fetched. */
  failures = 0;

  private readonly host: Host;
  private readonly connection: ConnectionController;
  private readonly ready = new Set<PlaceName>();
  private readonly loading = new Set<PlaceName>();
  private readonly failed = new Set<PlaceName>();

  constructor(host: Host, connection: ConnectionController) {
    this.host = host;
    this.connection = connection;
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
  readonly retry = (): void => {
    for (const screen of this.failed) void this.load(screen);
  };

  private async load(screen: PlaceName) {
    if (this.loading.has(screen)) return;
    this.loading.add(screen);
    try {
      await loadScreen(screen);
      this.ready.add(screen);
      this.failed.delete(screen);
    } catch (error) {
      // No signal, or a newer version has taken its place on the server.
      this.failed.add(screen);
      this.failures += 1;
      // What tells a lost connection from a newer version, unless it is there already.
      loadScreen("missing").catch(() => undefined);
      this.connection.failed(error, this.retry, true);
    }
    this.loading.delete(screen);
    this.host.requestUpdate();
  }
}
