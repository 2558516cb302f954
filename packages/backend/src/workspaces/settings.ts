/**
 * A workspace's brand and settings: one schema for `workspace.json`, which suppliers write, and for
 * the JSON that the database keeps. Everything has a default, so that `{}` is a working workspace.
 */
import * as z from "zod/mini";
import {
  checkoutFlows,
  checkoutModes,
  FieldSetting,
  isOrigin,
  orderTemplates,
  Slug,
  stockDisplays,
} from "@order-portal/contract";
import { currencyDigits, isCurrency } from "../money/currency-digits.ts";
import { parseDecimal } from "../money/decimal-text.ts";

/** Whether a tab is shown: when it has something to show, always, or never. */
export const TabSetting = z.enum(["auto", "always", "hidden"]);

const decimal = z.string().check(z.regex(/^\d{1,12}(\.\d{1,4})?$/, "a decimal such as 12.50"));

/** An amount in the workspace's currency, as text: `"35.00"`. */
const AmountText = decimal;

/** A percentage as text, 0 to 100 with at most four decimals: `"10.35"`. */
const PercentText = decimal.check(z.refine((text) => Number(text) <= 100, "at most 100"));

/** An origin as browsers send it: scheme, host, and a port that is not the scheme's own. */
const OriginText = z
  .string()
  .check(z.refine(isOrigin, "an origin such as https://shop.example, without a path"));

/** The address of a page; what stands behind its `#` would be in the way of the link's secret. */
const PageAddress = z.string().check(
  z.maxLength(2000),
  z.refine(
    (text) =>
      URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).hash === "",
    "the address of a page such as https://shop.example/order, without #",
  ),
);

/** What carriage costs. A threshold counts the goods less the discount. */
const FreightSetting = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("flat"), amount: AmountText }),
  z.strictObject({ kind: z.literal("free_from"), amount: AmountText, threshold: AmountText }),
  z.strictObject({
    kind: z.literal("by_carrier_service"),
    services: z
      .array(
        z.strictObject({
          service: z.string().check(z.minLength(1), z.maxLength(64)),
          carrier: z._default(z.nullable(z.string().check(z.maxLength(64))), null),
          amount: AmountText,
          threshold: z._default(z.nullable(AmountText), null),
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
  }),
]);

/** Which days an order can be delivered on. */
const DeliverySetting = z.strictObject({
  /** Working days between an order and its earliest delivery. */
  leadDays: z._default(z.int().check(z.gte(0), z.lte(90)), 0),
  /** 1 for Monday to 7 for Sunday. */
  weekdays: z._default(
    z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
    [1, 2, 3, 4, 5, 6, 7],
  ),
  holidays: z._default(z.array(z.iso.date()).check(z.maxLength(400)), []),
  /** On the workspace's clock; an order from then on counts as of the next day. */
  cutOff: z._default(
    z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time such as 14:30"))),
    null,
  ),
});

const shortText = (maximum: number) => z.string().check(z.minLength(1), z.maxLength(maximum));

/** What new customers are asked for and may choose. */
const RegistrationFlow = z.strictObject({
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "a name such as restaurants")),
  /** Price groups that one may say to be in: the group's code, and what buyers call it. */
  groups: z._default(
    z.array(z.strictObject({ code: shortText(64), label: shortText(100) })).check(z.maxLength(50)),
    [],
  ),
  shippingTerms: z._default(z.array(shortText(200)).check(z.maxLength(50)), []),
  paymentTerms: z._default(z.array(shortText(200)).check(z.maxLength(50)), []),
  phone: z._default(FieldSetting, "optional"),
  /** Whether staff look at it before the account counts. */
  approval: z._default(z.boolean(), true),
});

const text = (maximum: number) =>
  z._default(z.nullable(z.string().check(z.maxLength(maximum))), null);

/** The supplier's own look and words. */
export const Brand = z.strictObject({
  logoUrl: text(2000),
  accentColor: z._default(
    z.nullable(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, "a colour such as #1f6f54"))),
    null,
  ),
  message: text(500),
  contactEmail: text(254),
  contactPhone: text(64),
});
export type Brand = z.output<typeof Brand>;

/** How a workspace behaves. */
export const Settings = z.strictObject({
  navigation: z.prefault(
    z.strictObject({
      all: z._default(TabSetting, "always"),
      newArrivals: z._default(TabSetting, "auto"),
      onSale: z._default(TabSetting, "auto"),
      categories: z._default(TabSetting, "auto"),
      pastOrders: z._default(TabSetting, "auto"),
    }),
    {},
  ),
  orderFields: z.prefault(
    z.strictObject({
      purchaseOrderNumber: z._default(FieldSetting, "optional"),
      notes: z._default(FieldSetting, "optional"),
      deliveryDate: z._default(FieldSetting, "optional"),
    }),
    {},
  ),
  /** Whether each line of an order may have a delivery date of its own, or the order one. */
  deliveryDates: z._default(z.enum(["one", "several"]), "one"),
  /** Which days can be asked for; `{}` is any day from today on. */
  delivery: z.prefault(DeliverySetting, {}),
  /** Whether customers see what they have ordered before. */
  orderHistory: z._default(z.boolean(), true),
  /** How the catalogue is laid out; a customer may have a template of its own. */
  orderTemplate: z._default(z.enum(orderTemplates), "standard"),
  /** What becomes of a product that is out of stock: shown with its label, or left out. */
  stockDisplay: z._default(z.enum(stockDisplays), "greyed"),
  /** Whether orders are paid at once, or on the customer's terms. */
  checkoutMode: z._default(z.enum(checkoutModes), "pay_later"),
  /** Whether orders are placed by the review alone, or step by step. */
  checkoutFlow: z._default(z.enum(checkoutFlows), "short"),
  /** A server that suggests addresses as Photon does; null: none. */
  geocoderUrl: z._default(
    z.nullable(
      z.string().check(
        z.maxLength(500),
        z.refine(
          (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
          "an address such as https://photon.example",
        ),
      ),
    ),
    null,
  ),
  /** The page that portal links lead to; null: the server's own. */
  portalUrl: z._default(z.nullable(PageAddress), null),
  /** The supplier's words for the message that brings a portal link; null: the usual ones. */
  linkMessage: z._default(
    z.nullable(
      z.strictObject({
        subject: z.string().check(z.minLength(1), z.maxLength(200)),
        text: z.string().check(z.minLength(1), z.maxLength(5000)),
      }),
    ),
    null,
  ),
  /** Whether contacts sign in, and what their passwords need. */
  accounts: z.prefault(
    z.strictObject({
      /** Whether contacts may sign in by e-mail and password, and register, beside the links. */
      signIn: z._default(z.boolean(), false),
      /** Whether one may register by the number of a customer that is there. */
      existingCustomers: z._default(z.boolean(), true),
      /** How new customers register, each by its name; without the attribute the one of `default`. */
      flows: z._default(z.array(RegistrationFlow).check(z.maxLength(20)), []),
      password: z.prefault(
        z.strictObject({
          /** `length`: nothing but so many characters. */
          kind: z._default(z.enum(["characters", "length"]), "characters"),
          minimum: z._default(z.int().check(z.gte(8), z.lte(64)), 8),
        }),
        {},
      ),
    }),
    {},
  ),
  /** Whether a visitor without a link sees the catalogue at the workspace's own prices. */
  publicCatalogue: z._default(z.boolean(), false),
  /** Whether opening a link takes a code by e-mail as well. */
  strictSecurity: z._default(z.boolean(), false),
  /** Decimals of unit prices, 0 to 4; null for the currency's own. */
  priceScale: z._default(z.nullable(z.int().check(z.gte(0), z.lte(4))), null),
  freight: z._default(FreightSetting, { kind: "none" }),
  /** Percentages by tax class. */
  taxRates: z._default(
    z.record(z.string().check(z.minLength(1), z.maxLength(64)), PercentText),
    {},
  ),
  /** The class of products that name none; null: these bear no tax. */
  defaultTaxClass: z._default(z.nullable(z.string()), null),
  /** The class of freight; null: the default one. */
  freightTaxClass: z._default(z.nullable(z.string()), null),
  /** The pages that may embed the portal. The server's own origin always may. */
  allowedOrigins: z._default(z.array(OriginText).check(z.maxLength(200)), []),
});
export type Settings = z.output<typeof Settings>;

/** What the column `workspaces.settings` holds, as JSON. */
export const StoredSettings = z.strictObject({
  brand: z.prefault(Brand, {}),
  settings: z.prefault(Settings, {}),
});
export type StoredSettings = z.output<typeof StoredSettings>;

const accepts =
  (construct: (value: string) => unknown) =>
  (value: string): boolean => {
    try {
      construct(value);
      return true;
    } catch {
      return false;
    }
  };

/** Whether it is a language tag that browsers know how to read, such as `en-US`. */
export const isLocale = accepts(Intl.getCanonicalLocales);
/** Whether it is an IANA time zone, such as `Europe/Vienna`. */
export const isTimeZone = accepts((timeZone) => new Intl.DateTimeFormat("en", { timeZone }));

/** `workspace.json`: a supplier's account as it is imported. */
export const WorkspaceFile = z
  .strictObject({
    slug: Slug,
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    currency: z.string().check(z.refine(isCurrency, "an ISO 4217 code such as EUR")),
    locale: z.string().check(z.refine(isLocale, "a BCP 47 tag such as en-US")),
    timeZone: z.string().check(z.refine(isTimeZone, "an IANA time zone such as Europe/Vienna")),
    ...StoredSettings.shape,
  })
  .check(
    z.refine(
      ({ currency, settings }) =>
        freightAmounts(settings.freight).every(
          // What is no amount at all has been named already.
          (text) =>
            parseDecimal(text, 4) === null || parseDecimal(text, currencyDigits(currency)) !== null,
        ),
      { path: ["settings", "freight"], error: "amounts have more decimals than the currency" },
    ),
  );
export type WorkspaceFile = z.output<typeof WorkspaceFile>;

/** Every amount that a freight setting names. */
export function freightAmounts(freight: Settings["freight"]): string[] {
  switch (freight.kind) {
    case "none":
      return [];
    case "flat":
      return [freight.amount];
    case "free_from":
      return [freight.amount, freight.threshold];
    case "by_carrier_service":
      return freight.services.flatMap(({ amount, threshold }) =>
        threshold === null ? [amount] : [amount, threshold],
      );
  }
}
