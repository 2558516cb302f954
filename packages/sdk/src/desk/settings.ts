/** The desk's calls on the workspace's settings. */
import type { DeskSettings, SettingsInput } from "@order-portal/contract";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./settings-calls.ts";

/** The settings: sections that are stored one by one. */
export interface DeskSettingsCalls {
  /** Every section as it is, each with its revision, and what a page needs to bear the portal. */
  get(options?: CallOptions): Promise<DeskSettings>;

  /**
   * Stores one section over the revision that was looked at; the others stay as they are. Buyers
   * have it with their next request.
   *
   * @throws PortalProblem `record_changed` where somebody else has stored the section meanwhile
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
}

/** Makes the calls on settings. */
export const createDeskSettings = (send: Send): DeskSettingsCalls => ({
  get: (options) => send(calls.getSettings, {}, options),
  update: (input, options) => send(calls.updateSettings, { body: input }, options),
});
