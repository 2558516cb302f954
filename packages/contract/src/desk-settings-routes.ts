/** The staff's calls on the workspace's settings. */
import { DeliveryInput, SettingsInput } from "./desk-settings-inputs.ts";
import { DeliveryPreview, DeskSettings } from "./desk-settings.ts";
import { defineRoute } from "./route.ts";

/** All settings, and what a page needs to bear the portal. */
export const getSettings = defineRoute({
  method: "GET",
  path: "/v1/desk/settings",
  summary: "The workspace's settings by section, and what a page needs to bear the portal.",
  access: "desk:settings",
  status: 200,
  response: DeskSettings,
  problems: [],
});

/** Stores one section; the others stay as they are. */
export const updateSettings = defineRoute({
  method: "PUT",
  path: "/v1/desk/settings",
  summary: "Store one section of the settings; the others stay as they are.",
  access: "desk:settings",
  body: SettingsInput,
  status: 200,
  response: DeskSettings,
  problems: ["record_changed", "confirmation_needed"],
});

/** What delivery rules come to, before they are stored. */
export const previewDelivery = defineRoute({
  method: "POST",
  path: "/v1/desk/settings/delivery-preview",
  summary:
    "The days that an order placed now could be delivered on by these rules; stores nothing.",
  access: "desk:settings",
  body: DeliveryInput,
  status: 200,
  response: DeliveryPreview,
  problems: [],
});
