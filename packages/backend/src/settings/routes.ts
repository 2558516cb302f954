/** The staff's calls on settings, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { getSettings } from "./get-settings.ts";
import { updateSettings } from "./update-settings.ts";

/** Handlers of the desk's routes on settings. */
export const settingsHandlers: Handlers<"getSettings" | "updateSettings"> = {
  getSettings: (context) => getSettings(context),
  updateSettings: (context, { body }) => updateSettings(context, body),
};
