/** The staff's calls on settings. */
import type { DeskSettings, SettingsInput } from "@order-portal/contract";
import { refuse, refuseField } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";

export const settingsBehaviours: Behaviours<"getSettings" | "previewDelivery" | "updateSettings"> =
  {
    getSettings: ({ state }) => settingsOf(state),

    /** Whatever lead time and holidays say: the next five days of those weekdays. */
    previewDelivery({ state, body: { weekdays } }) {
      const days: string[] = [];
      for (let ahead = 1; days.length < 5; ahead += 1) {
        const day = new Date(state.now().getTime() + ahead * 86_400_000);
        if (weekdays.includes(day.getUTCDay() || 7)) days.push(day.toISOString().slice(0, 10));
      }
      return { days };
    },

    updateSettings({ state, body }) {
      if (settingsOf(state)[body.section].revision !== body.revision)
        return refuse("record_changed");
      if (body.section === "company" && body.values.currency !== state.workspace.currency) {
        const held = "It stays as it is: there are orders in it.";
        return refuseField("invalid_request", "/values/currency", "in_use", held);
      }
      const asked =
        body.section === "freight" && body.confirmed !== true ? goesOut(state, body) : null;
      if (asked !== null) {
        const detail = `12 customers name ${asked}: then they have another.`;
        return refuseField("confirmation_needed", "/values/services", "in_use", detail);
      }
      store(state, body);
      return settingsOf(state);
    },
  };

/** A carrier service that is taken out: in the mock, customers name each. */
function goesOut(
  { settings }: MockState,
  { values }: Extract<SettingsInput, { section: "freight" }>,
): string | null {
  const staying = values.kind === "by_carrier_service" ? values.services : [];
  const going = settings.freight.services.find(
    ({ service }) => !staying.some((other) => other.service === service),
  );
  return going?.service ?? null;
}

/** Twelve characters that differ where the values do. */
function revisionOf(values: object): string {
  let hash = 0;
  for (const letter of JSON.stringify(values)) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return String(hash).padStart(12, "0");
}

const seen = <T extends object>(values: T) => ({ ...values, revision: revisionOf(values) });

function settingsOf({ workspace, settings }: MockState): DeskSettings {
  const { name, locale, timeZone, currency, brand, orderFields, deliveryDates, slug } = workspace;
  const { priceScale, stockDisplay, orderTemplate, checkoutMode, geocoderUrl } = settings;
  const checkoutFlow = workspace.guidedOrder ? "guided" : "short";
  const { publicCatalogue, orderHistory } = workspace;
  return {
    company: {
      ...seen({ name, locale, timeZone, currency, priceScale }),
      moneyFixedBy: "orders",
    },
    brand: seen(brand),
    navigation: seen(settings.navigation),
    orderFields: seen({ ...orderFields, deliveryDates }),
    delivery: seen(settings.delivery),
    catalogue: seen({ stockDisplay, orderTemplate, publicCatalogue, orderHistory }),
    checkout: seen({ checkoutMode, checkoutFlow, geocoderUrl }),
    freight: seen(settings.freight),
    tax: seen(settings.tax),
    security: seen(settings.security),
    accounts: seen(settings.accounts),
    taxClassesWithoutRate: [],
    embed: {
      server: "https://orders.example",
      script: "https://orders.example/order-portal.js",
      slug,
    },
  };
}

function store({ workspace, settings }: MockState, input: SettingsInput): void {
  switch (input.section) {
    case "company": {
      const { priceScale, ...account } = input.values;
      Object.assign(workspace, account);
      settings.priceScale = priceScale;
      return;
    }
    case "brand":
      workspace.brand = input.values;
      return;
    case "orderFields": {
      const { deliveryDates, ...orderFields } = input.values;
      Object.assign(workspace, { deliveryDates, orderFields });
      return;
    }
    case "catalogue": {
      const { publicCatalogue, orderHistory, ...shown } = input.values;
      Object.assign(workspace, { publicCatalogue, orderHistory });
      Object.assign(settings, shown);
      return;
    }
    case "checkout":
      settings.checkoutMode = input.values.checkoutMode;
      settings.geocoderUrl = input.values.geocoderUrl;
      workspace.guidedOrder = input.values.checkoutFlow === "guided";
      return;
    case "freight":
      settings.freight = { amount: null, threshold: null, services: [], ...input.values };
      return;
    default:
      Object.assign(settings, { [input.section]: input.values });
  }
}
