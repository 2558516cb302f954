/** The desk's calls on the workspace's settings. */
import type {
  DeliveryPreview,
  DeskSettings,
  PageCheck,
  SettingsInput,
} from "@order-portal/contract";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./settings-calls.ts";

/** Which days can be asked for, as the section `delivery` takes it. */
export type DeliveryRulesInput = Extract<SettingsInput, { section: "delivery" }>["values"];

/** The settings: sections that are stored one by one. */
export interface DeskSettingsCalls {
  /** Every section as it is, each with its revision, and what a page needs to bear the portal. */
  get(options?: CallOptions): Promise<DeskSettings>;

  /**
   * Stores one section over the revision that was looked at; the others stay as they are. Buyers
   * have it with their next request.
   *
   * @throws PortalProblem `record_changed` where somebody else has stored the section meanwhile;
   * `confirmation_needed` where carrier services go that customers or open orders name: its `errors`
   * say which and how many, and the same with `confirmed: true` is stored
   * @example
   * ```ts
   * const { checkout } = await desk.settings.get();
   * await desk.settings.update({
   *   section: "checkout",
   *   revision: checkout.revision,
   *   values: { checkoutMode: "pay_now" },
   * });
   * ```
   */
  update(input: SettingsInput, options?: CallOptions): Promise<DeskSettings>;

  /** The days that an order placed now could be delivered on by these rules; stores nothing. */
  previewDelivery(rules: DeliveryRulesInput, options?: CallOptions): Promise<DeliveryPreview>;

  /**
   * Has the server look at a page of the supplier's, as any visitor would: whether script and tag
   * are there, whether its origin is listed, and what of its Content-Security-Policy is in the way.
   * What a script puts into the page it cannot see.
   */
  checkPage(url: string, options?: CallOptions): Promise<PageCheck>;
}

/** Makes the calls on settings. */
export const createDeskSettings = (send: Send): DeskSettingsCalls => ({
  get: (options) => send(calls.getSettings, {}, options),
  checkPage: (url, options) => send(calls.checkPage, { body: { url } }, options),
  update: (input, options) => send(calls.updateSettings, { body: input }, options),
  previewDelivery: (rules, options) => send(calls.previewDelivery, { body: rules }, options),
});
