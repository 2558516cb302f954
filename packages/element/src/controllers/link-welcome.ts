import type { PortalView } from "@order-portal/sdk";
import type { WelcomeActions } from "../contexts/actions-context.ts";
import { loadScreen } from "../screens/load-screen.ts";
import type { Place } from "../state/portal-state.ts";
import type { VisitCalls } from "./visit-calls.ts";
import type { VisitFlight } from "./visit-flight.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** How long until another code may be asked for, in milliseconds. */
const resendWait = 30_000;

/** The visit that begins with a welcome. */
export interface WelcomedVisit {
  readonly where: Whereabouts;
  readonly flight: VisitFlight;
  readonly calls: VisitCalls | null;
  /** The link has been exchanged for a session, which shows this. */
  open(view: PortalView): void;
}

/** The way in by a link: "Is this you?", and under strict security a code. */
export interface LinkWelcome extends WelcomeActions {
  /** Whether the buyer has asked for the latest order already; asked once. */
  takeAgain(): boolean;
}

/** Makes the way in of a visit. */
export function linkWelcome(visit: WelcomedVisit): LinkWelcome {
  const { where, flight } = visit;
  let declined: Place | null = null;
  let isAgain = false;

  function sendCode() {
    const { calls } = visit;
    const { place } = where.value;
    if (place.at !== "code" || !calls) return;
    const { welcome } = place;
    void flight.fly(async (signal) => {
      const { sentTo } = await calls.sendCode(signal);
      where.goTo({ at: "code", welcome, sent: { sentTo, resendAt: Date.now() + resendWait } });
    });
  }

  /** Exchanges the link for a session; under strict security with the code that was sent. */
  function enterCode(code?: string) {
    const { calls } = visit;
    if (!calls?.linkSecret) return;
    void flight.fly(async (signal) => {
      visit.open(await calls.open(code, signal));
    });
  }

  return {
    accept(again = false) {
      const { place } = where.value;
      if (place.at !== "welcome") return;
      const { welcome } = place;
      isAgain = again;
      // While the link is exchanged, what comes after it is fetched.
      if (again) loadScreen("reorder").catch(() => undefined);
      if (welcome.codeRequired) {
        where.goTo({ at: "code", welcome, sent: null });
        sendCode();
      } else {
        enterCode();
      }
    },
    decline() {
      const { place } = where.value;
      declined = place.at === "welcome" ? place : null;
      where.goTo({ at: "message", reason: "not-me" });
    },
    askAgain() {
      if (declined) where.goTo(declined);
    },
    sendCode,
    enterCode,
    takeAgain() {
      const was = isAgain;
      isAgain = false;
      return was;
    },
  };
}
