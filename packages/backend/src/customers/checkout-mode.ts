/** How a customer pays: by its own setting, else by the workspace's. */
import type { CheckoutMode } from "@order-portal/contract";
import type { CurrentCustomer, CurrentWorkspace } from "../context.ts";

export const checkoutModeOf = (
  { checkoutMode }: Pick<CurrentCustomer, "checkoutMode">,
  { settings }: Pick<CurrentWorkspace, "settings">,
): CheckoutMode => checkoutMode ?? settings.checkoutMode;
