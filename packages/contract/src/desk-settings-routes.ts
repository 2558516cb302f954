/** The staff's calls on the workspace's settings. */
import * as z from "zod/mini";
import { AnyPageAddress, DeliveryInput, SettingsInput } from "./desk-settings-inputs.ts";
import { DeliveryPreview, DeskSettings } from "./desk-settings.ts";
import { PageCheck } from "./page-check.ts";
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

/** Looks at a page of the supplier's from outside, as any visitor would. */
export const checkPage = defineRoute({
  method: "POST",
  path: "/v1/desk/settings/page-check",
  summary: "Whether a page bears the portal rightly, and what to do where it does not.",
  access: "desk:settings",
  body: z.strictObject({ url: AnyPageAddress }),
  status: 200,
  response: PageCheck,
  problems: [],
});
