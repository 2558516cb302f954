/** The workspace's settings as staff store them, section by section. */
import * as z from "zod/mini";
import { checkoutModes, orderTemplates, stockDisplays } from "./customer-settings.ts";
import { Day, Email, RecordRevision, exactText, optionalText, text } from "./primitives.ts";
import { confirmed } from "./price-values.ts";
import { FieldSetting } from "./workspace.ts";

/** Whether a tab is shown: when it has something to show, always, or never. */
export const tabSettings = ["auto", "always", "hidden"] as const;
export type TabSetting = (typeof tabSettings)[number];

const TabSetting = z.enum(tabSettings);
const optional = <T extends z.ZodMiniType>(schema: T) => z.nullable(schema);

/** An amount in the workspace's currency as text: `35.00`. */
const AmountText = z
  .string()
  .check(z.regex(/^\d{1,12}(\.\d{1,4})?$/, "an amount such as 12.50, with a point"));

const PercentText = z.string().check(
  z.regex(/^\d{1,3}(\.\d{1,4})?$/, "a percentage such as 20 or 10.35"),
  z.refine((percent) => Number(percent) <= 100, "at most 100"),
);

const isAddress = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** An origin as browsers send it: scheme, host, and a port that is not the scheme's own. */
export const isOrigin = (origin: string): boolean =>
  isAddress(origin) && new URL(origin).origin === origin && !origin.includes("*");

const Origin = exactText(1, 300).check(
  z.refine(isOrigin, "scheme and host alone, such as https://shop.example: no path, no *"),
);

/** The address of a page that is to be looked at; what stands behind its `#` is never sent. */
export const AnyPageAddress = text(2000).check(
  z.refine(isAddress, "the address of a page such as https://shop.example/order"),
);

const PageAddress = text(2000).check(
  z.refine(
    (address) => isAddress(address) && new URL(address).hash === "",
    "the address of a page such as https://shop.example/order, without #",
  ),
);

const TaxClass = text(64);

const company = z.strictObject({
  name: text(200),
  locale: text(60),
  timeZone: text(60),
  currency: text(3),
  priceScale: z.int().check(z.gte(0), z.lte(4)),
});

const brand = z.strictObject({
  logoUrl: optional(text(1000)),
  accentColor: optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, "a colour such as #1f6f54"))),
  message: optional(optionalText(500)),
  contactEmail: optional(Email),
  contactPhone: optional(text(64)),
});

const navigation = z.strictObject({
  all: TabSetting,
  newArrivals: TabSetting,
  onSale: TabSetting,
  categories: TabSetting,
  pastOrders: TabSetting,
});

const orderFields = z.strictObject({
  purchaseOrderNumber: FieldSetting,
  notes: FieldSetting,
  deliveryDate: FieldSetting,
  deliveryDates: z.enum(["one", "several"]),
});

/** Which days can be asked for. */
export const DeliveryInput = z.strictObject({
  leadDays: z.int().check(z.gte(0), z.lte(90)),
  weekdays: z
    .array(z.int().check(z.gte(1), z.lte(7)))
    .check(z.minLength(1, "one day of the week at least"), z.maxLength(7)),
  holidays: z.array(Day).check(z.maxLength(400)),
  cutOff: optional(
    z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day such as 14:30")),
  ),
});

const catalogue = z.strictObject({
  stockDisplay: z.enum(stockDisplays),
  orderTemplate: z.enum(orderTemplates),
  publicCatalogue: z.boolean(),
  orderHistory: z.boolean(),
});

/** How orders are placed. */
export const checkoutFlows = ["short", "guided"] as const;

const checkout = z.strictObject({
  checkoutMode: z.enum(checkoutModes),
  checkoutFlow: z.enum(checkoutFlows),
  geocoderUrl: optional(
    text(500).check(z.refine(isAddress, "an address such as https://photon.example")),
  ),
});

const freight = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("flat"), amount: AmountText }),
  z.strictObject({ kind: z.literal("free_from"), amount: AmountText, threshold: AmountText }),
  z.strictObject({
    kind: z.literal("by_carrier_service"),
    services: z
      .array(
        z.strictObject({
          service: text(64),
          carrier: optional(text(64)),
          amount: AmountText,
          threshold: optional(AmountText),
        }),
      )
      .check(z.minLength(1, "one service at least"), z.maxLength(50)),
  }),
]);

const tax = z.strictObject({
  rates: z
    .array(z.strictObject({ taxClass: TaxClass, percent: PercentText }))
    .check(z.maxLength(50)),
  defaultTaxClass: optional(TaxClass),
  freightTaxClass: optional(TaxClass),
});

const security = z.strictObject({
  strictSecurity: z.boolean(),
  allowedOrigins: z.array(Origin).check(z.maxLength(200)),
  portalUrl: optional(PageAddress),
});

const accounts = z.strictObject({
  signIn: z.boolean(),
  existingCustomers: z.boolean(),
  password: z.strictObject({
    kind: z.enum(["characters", "length"]),
    minimum: z.int().check(z.gte(8), z.lte(64)),
  }),
  flows: z
    .array(
      z.strictObject({
        name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "a name such as restaurants")),
        groups: z
          .array(z.strictObject({ code: text(64), label: text(100) }))
          .check(z.maxLength(50)),
        shippingTerms: z.array(text(200)).check(z.maxLength(50)),
        paymentTerms: z.array(text(200)).check(z.maxLength(50)),
        phone: FieldSetting,
        approval: z.boolean(),
      }),
    )
    .check(z.maxLength(20)),
});

const sectionOf = <N extends string, S extends z.ZodMiniType>(section: N, values: S) =>
  z.strictObject({ section: z.literal(section), revision: RecordRevision, values });

/** One section as it is to be, over the revision that was looked at. */
export const SettingsInput = z.discriminatedUnion("section", [
  sectionOf("company", company),
  sectionOf("brand", brand),
  sectionOf("navigation", navigation),
  sectionOf("orderFields", orderFields),
  sectionOf("delivery", DeliveryInput),
  sectionOf("catalogue", catalogue),
  sectionOf("checkout", checkout),
  z.strictObject({
    section: z.literal("freight"),
    revision: RecordRevision,
    values: freight,
    /** That services may go although customers or open orders name them. */
    confirmed,
  }),
  sectionOf("tax", tax),
  sectionOf("security", security),
  sectionOf("accounts", accounts),
]);
export type SettingsInput = z.output<typeof SettingsInput>;

/** The name of a section that can be stored. */
export type SettingsSection = SettingsInput["section"];
