/**
 * The areas of the desk: what the navigation offers to whom, and where each one's screen is. A
 * screen is an element that extends `AreaScreen`; all but the queue load when they are first shown.
 */
import { msg } from "@lit/localize";
import { icons } from "@order-portal/ui";
import type { AreaScreen } from "./area-screen.ts";

/** An area of the desk. */
export interface Area {
  /** Its name in the page's fragment. */
  readonly name: string;
  /** What the navigation calls it. */
  readonly label: () => string;
  /** The path of its icon. */
  readonly icon: string;
  /** What a member of staff must be allowed to see it. */
  readonly permission: string;
  /** Fetches its screen. */
  readonly load: () => Promise<new () => AreaScreen>;
}

/** Every area in the order of the navigation. */
export const areas: readonly Area[] = [
  {
    name: "orders",
    label: () => msg("Orders"),
    icon: icons.parcel,
    permission: "desk:orders",
    load: async () => (await import("./queue-screen.ts")).QueueScreen,
  },
];
