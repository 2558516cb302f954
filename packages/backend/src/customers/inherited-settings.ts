/** What counts where a customer has no setting of its own. */
import type { InheritedSettings } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import { inheritedFreight } from "./customer-freight.ts";

/** The workspace's settings, as far as customers may have their own. */
export const inheritedSettings = ({
  settings,
}: Pick<CurrentWorkspace, "settings">): InheritedSettings => ({
  orderTemplate: settings.orderTemplate,
  checkoutMode: settings.checkoutMode,
  stockDisplay: settings.stockDisplay,
  freight: inheritedFreight(settings),
});
