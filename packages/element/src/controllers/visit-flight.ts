import { sessionEnded, type Trouble } from "../state/trouble.ts";
import type { ConnectionController } from "./connection-controller.ts";
import type { Host } from "./host.ts";
import { troubleOf } from "./trouble-of.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** What a flight needs of the portal around it. */
export interface FlightSurroundings {
  readonly connection: ConnectionController;
  readonly onTrouble: (trouble: Trouble) => void;
}

/** The visit that a flight is part of. */
export interface FlyingVisit {
  readonly where: Whereabouts;
  /** The server says that the session has ended. */
  end(): void;
  /** Begins the visit anew: its start could not reach the server. */
  restart(): void;
}

/** The one call that leads the buyer to another place: a newer one takes its stead. */
export interface VisitFlight {
  fly(task: (signal: AbortSignal) => Promise<void>): Promise<void>;
  abort(): void;
}

/** Makes the flights of a visit. */
export function visitFlight(
  host: Host,
  { connection, onTrouble }: FlightSurroundings,
  visit: FlyingVisit,
): VisitFlight {
  const { where } = visit;
  let flight: AbortController | undefined;

  function fail(error: unknown) {
    const trouble = troubleOf(error);
    const { code } = trouble;
    const { at } = where.value.place;
    onTrouble(trouble);
    if (code === "link_unknown") {
      where.goTo({ at: "message", reason: "link-unknown" });
    } else if (code === "origin_not_allowed" || code === "not_found") {
      where.goTo({ at: "message", reason: "not-available" });
    } else if (sessionEnded(trouble)) {
      visit.end();
    } else if (at === "start" || at === "trouble") {
      where.goTo({ at: "trouble", trouble });
      connection.failed(error, () => {
        if (where.value.place.at === "trouble") visit.restart();
      });
    } else {
      where.change({ busy: false, trouble });
    }
  }

  return {
    async fly(task) {
      if (!host.isConnected) return;
      flight?.abort();
      const { signal } = (flight = new AbortController());
      where.change({ busy: true, trouble: null });
      try {
        await task(signal);
        connection.reached();
      } catch (error) {
        if (!signal.aborted) fail(error);
      }
    },
    abort() {
      flight?.abort();
      where.change({ busy: false });
    },
  };
}
