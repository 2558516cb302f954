/** The account of the giftware wholesaler, as `workspace.json` holds it; all made up. */
export const workspace = {
  slug: "online-retail",
  name: "Giftware Wholesale",
  currency: "GBP",
  locale: "en-GB",
  timeZone: "Europe/London",
  brand: {
    logoUrl: null,
    accentColor: "#7a3b69",
    message: null,
    contactEmail: "orders@giftware.example",
    contactPhone: null,
  },
  settings: {
    navigation: { all: "always", newArrivals: "auto", onSale: "auto", categories: "auto" },
    orderFields: { purchaseOrderNumber: "optional", notes: "optional", deliveryDate: "hidden" },
    stockDisplay: "greyed",
    publicCatalogue: true,
    strictSecurity: false,
    priceScale: 2,
    freight: { kind: "free_from", amount: "9.95", threshold: "250.00" },
    freightTaxClass: "standard",
    taxRates: { standard: "20" },
    allowedOrigins: [],
  },
} as const;
