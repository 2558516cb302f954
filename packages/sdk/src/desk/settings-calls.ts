/** The desk's calls on settings, each held to the contract's route of the same name. */
import { DeliveryPreview, DeskSettings, PageCheck, type routes } from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const getSettings: Call<Routes["getSettings"]> = {
  method: "GET",
  path: "/v1/desk/settings",
  response: DeskSettings,
  repeatable: true,
};

export const previewDelivery: Call<Routes["previewDelivery"]> = {
  method: "POST",
  path: "/v1/desk/settings/delivery-preview",
  response: DeliveryPreview,
  repeatable: true,
};

/** A second time it would find its own change, and take it for another's. */
export const updateSettings: Call<Routes["updateSettings"]> = {
  method: "PUT",
  path: "/v1/desk/settings",
  response: DeskSettings,
  repeatable: false,
};

export const checkPage: Call<Routes["checkPage"]> = {
  method: "POST",
  path: "/v1/desk/settings/page-check",
  response: PageCheck,
  repeatable: true,
};
