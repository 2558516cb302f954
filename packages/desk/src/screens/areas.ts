/**
 * The areas of the desk: what the navigation offers to whom, and where each one's screen is. A
 * screen is an element that extends `AreaScreen`; all but the queue load when they are first shown.
 */
import { msg } from "@lit/localize";
import type { DeskSession } from "@order-portal/sdk/desk";
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
  /**
   * What a member of staff must be allowed to see it, one of these where there are several; null
   * for what everybody has and the header leads to, not the navigation.
   */
  readonly permission: string | readonly string[] | null;
  /** Whether it is offered, where that hangs on more than permission. */
  readonly offered?: (desk: DeskSession) => boolean;
  /** Fetches its screen. */
  readonly load: () => Promise<new () => AreaScreen>;
}

/** Every area in the order of the navigation. */
export const areas: readonly Area[] = [
  {
    name: "start",
    label: () => msg("Get started"),
    icon: icons.flag,
    permission: "desk:settings",
    offered: ({ gettingStarted = false }) => gettingStarted,
    load: async () => (await import("./start/start-screen.ts")).StartScreen,
  },
  {
    name: "orders",
    label: () => msg("Orders"),
    icon: icons.parcel,
    permission: "desk:orders",
    load: async () => (await import("./queue-screen.ts")).QueueScreen,
  },
  {
    name: "customers",
    label: () => msg("Customers"),
    icon: icons.storefront,
    permission: "desk:customers",
    load: async () => (await import("./customers/customers-area.ts")).customersArea(),
  },
  {
    name: "products",
    label: () => msg("Products"),
    icon: icons.tag,
    permission: "desk:products",
    load: async () => (await import("./products/open-products.ts")).openProducts(),
  },
  {
    name: "prices",
    label: () => msg("Prices"),
    icon: icons.price,
    permission: "desk:prices",
    load: async () => (await import("./prices/prices-screen.ts")).PricesScreen,
  },
  {
    name: "imports",
    label: () => msg("Import and export"),
    icon: icons.transfer,
    permission: ["desk:products", "desk:prices", "desk:customers"],
    load: async () => (await import("./imports/import-screen.ts")).ImportScreen,
  },
  {
    name: "messages",
    label: () => msg("Mail and webhooks"),
    icon: icons.envelope,
    permission: "desk:settings",
    load: async () => (await import("./messages/messages-area.ts")).messagesArea(),
  },
  {
    name: "settings",
    label: () => msg("Settings"),
    icon: icons.sliders,
    permission: "desk:settings",
    load: async () => (await import("./settings/open-settings.ts")).openSettings(),
  },
  {
    name: "staff",
    label: () => msg("Team"),
    icon: icons.people,
    permission: "desk:staff",
    load: async () => (await import("./staff/staff-area.ts")).staffArea(),
  },
  {
    name: "account",
    label: () => msg("Your account"),
    icon: icons.person,
    permission: null,
    load: async () => (await import("./account-screen.ts")).AccountScreen,
  },
];
