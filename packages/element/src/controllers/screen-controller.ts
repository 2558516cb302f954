import type { ReactiveController } from "lit";
import type { PlaceName } from "../state/portal-state.ts";
import type { Host } from "./host.ts";

/** The screens that only the catalogue leads to; its file knows where they are. */
interface LaterScreens {
  loadReview(): Promise<void>;
  loadConfirmation(): Promise<void>;
}

/** Loads screens when they are first shown. */
export class ScreenController implements ReactiveController {
  private readonly host: Host;
  private readonly ready = new Set<PlaceName>(["start", "welcome"]);
  private readonly loading = new Set<PlaceName>();
  private failed: PlaceName | null = null;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.failed = null;
  }

  /** Whether a place's screen can be drawn; if not, it is fetched, and the host is drawn again. */
  isReady(place: PlaceName): boolean {
    if (this.ready.has(place)) return true;
    if (!this.loading.has(place) && this.failed !== place) void this.load(place);
    return false;
  }

  /** Whether a place's screen could not be fetched. */
  hasFailed(place: PlaceName): boolean {
    return this.failed === place;
  }

  /** Fetches again what could not be fetched. */
  retry(): void {
    this.failed = null;
    this.host.requestUpdate();
  }

  private async load(place: PlaceName) {
    this.loading.add(place);
    try {
      await fetchScreen(place);
      this.ready.add(place);
    } catch {
      this.failed = place; // No signal, or a newer version has taken its place on the server.
    }
    this.loading.delete(place);
    this.host.requestUpdate();
  }
}

async function fetchScreen(place: PlaceName): Promise<void> {
  switch (place) {
    case "code":
      (await import("../screens/code/code-screen.ts")).define();
      return;
    case "message":
      (await import("../screens/message/message-screen.ts")).define();
      return;
    case "trouble":
      (await import("../screens/trouble/trouble-screen.ts")).define();
      return;
    case "catalogue":
      await catalogue();
      return;
    case "review":
      await (await catalogue()).loadReview();
      return;
    case "confirmation":
      await (await catalogue()).loadConfirmation();
      return;
    case "start":
    case "welcome":
  }
}

async function catalogue(): Promise<LaterScreens> {
  const module = await import("../screens/catalogue/define.ts");
  module.define();
  return module;
}
