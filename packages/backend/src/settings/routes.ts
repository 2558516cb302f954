/** The staff's calls on settings, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { getSettings } from "./get-settings.ts";
import { previewDelivery } from "./preview-delivery.ts";
import { updateSettings } from "./update-settings.ts";

/** Handlers of the desk's routes on settings. */
export const settingsHandlers: Handlers<"getSettings" | "previewDelivery" | "updateSettings"> = {
  getSettings: (context) => getSettings(context),
  previewDelivery: (context, { body }) => previewDelivery(context, body),
  updateSettings: (context, { body }) => updateSettings(context, body),
};
