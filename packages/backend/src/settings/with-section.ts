/** A workspace as it is with one section stored. Pure. */
import type { SettingsInput } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import { currencyDigits } from "../money/currency-digits.ts";
import type { Settings } from "../workspaces/settings.ts";

const inOrder = <T extends string | number>(values: readonly T[]): T[] =>
  [...new Set(values)].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));

/** Puts the section's values in their places; the rest stays. */
export function withSection(workspace: CurrentWorkspace, input: SettingsInput): CurrentWorkspace {
  const set = (settings: Partial<Settings>): CurrentWorkspace => ({
    ...workspace,
    settings: { ...workspace.settings, ...settings },
  });
  switch (input.section) {
    case "company": {
      const { currency, priceScale } = input.values;
      // Null is the currency's own digits, so that a file that says nothing agrees with it.
      const kept = priceScale === currencyDigits(currency) ? null : priceScale;
      return { ...set({ priceScale: kept }), ...input.values };
    }
    case "brand":
      return { ...workspace, brand: { ...input.values, message: input.values.message || null } };
    case "navigation":
      return set({ navigation: input.values });
    case "orderFields": {
      const { deliveryDates, ...orderFields } = input.values;
      return set({ deliveryDates, orderFields });
    }
    case "delivery": {
      const { weekdays, holidays, ...rest } = input.values;
      return set({
        delivery: { ...rest, weekdays: inOrder(weekdays), holidays: inOrder(holidays) },
      });
    }
    case "catalogue":
    case "checkout":
      return set(input.values);
    case "freight":
      return set({ freight: input.values });
    case "tax": {
      const { rates, ...classes } = input.values;
      const taxRates = Object.fromEntries(
        rates.map(({ taxClass, percent }) => [taxClass, percent]),
      );
      return set({ taxRates, ...classes });
    }
    case "accounts":
      return set({ accounts: input.values });
    case "security":
      return set({ ...input.values, allowedOrigins: [...new Set(input.values.allowedOrigins)] });
  }
}
