/** The settings as staff see them: sections, each with the revision that a change has to name. */
import type { DeskSettings } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import { recordRevision } from "../database/record-revision.ts";
import type { Settings } from "../workspaces/settings.ts";
import type { MoneyFixedBy } from "./money-fixed-by.ts";

/** What a workspace's sections are made of. */
type Account = Omit<CurrentWorkspace, "catalogueRevision" | "stockRevision">;

/** What stands around a section's values. */
export type Sections = Omit<DeskSettings, "embed" | "taxClassesWithoutRate">;

const seen = <T extends object>(values: T) => ({ ...values, revision: recordRevision(values) });

/** Every section of a workspace. */
export function sectionsOf(workspace: Account, fixedBy: MoneyFixedBy | null): Sections {
  const { name, locale, timeZone, currency, priceScale, brand, settings } = workspace;
  const { strictSecurity, allowedOrigins, portalUrl } = settings;
  const { checkoutMode, checkoutFlow, geocoderUrl } = settings;
  const { stockDisplay, orderTemplate, publicCatalogue, orderHistory } = settings;
  return {
    company: {
      ...seen({ name, locale, timeZone, currency, priceScale }),
      moneyFixedBy: fixedBy,
    },
    brand: seen(brand),
    navigation: seen(settings.navigation),
    orderFields: seen({ ...settings.orderFields, deliveryDates: settings.deliveryDates }),
    delivery: seen(settings.delivery),
    catalogue: seen({ stockDisplay, orderTemplate, publicCatalogue, orderHistory }),
    checkout: seen({ checkoutMode, checkoutFlow, geocoderUrl }),
    freight: seen(freightOf(settings)),
    tax: seen({
      rates: Object.entries(settings.taxRates).map(([taxClass, percent]) => ({
        taxClass,
        percent,
      })),
      defaultTaxClass: settings.defaultTaxClass,
      freightTaxClass: settings.freightTaxClass,
    }),
    accounts: seen(settings.accounts),
    security: seen({ strictSecurity, allowedOrigins, portalUrl }),
  };
}

const freightOf = ({ freight }: Settings) => ({
  kind: freight.kind,
  amount: "amount" in freight ? freight.amount : null,
  threshold: "threshold" in freight ? freight.threshold : null,
  services: "services" in freight ? freight.services : [],
});
