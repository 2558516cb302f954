/** The staff's calls on the workspace's settings. */
import { SettingsInput } from "./desk-settings-inputs.ts";
import { DeskSettings } from "./desk-settings.ts";
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
  problems: ["record_changed"],
});
