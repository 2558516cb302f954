/** The demo supplier's account, as `workspace.json` holds it. */
export const workspace = {
  slug: "northwind",
  name: "Northwind Traders",
  currency: "USD",
  locale: "en-US",
  timeZone: "America/Los_Angeles",
  brand: {
    logoUrl: "images/northwind-traders.svg",
    accentColor: "#1d5c4d",
    message: "Good food from twenty-nine makers. Order by noon and it leaves the dock tonight.",
    contactEmail: "orders@northwind-traders.example",
    contactPhone: "+1 206 555 0142",
  },
  settings: {
    navigation: { all: "always", newArrivals: "auto", onSale: "auto", categories: "auto" },
    orderFields: { purchaseOrderNumber: "optional", notes: "optional", deliveryDate: "optional" },
    stockDisplay: "greyed",
    publicCatalogue: true,
    accounts: {
      signIn: true,
      flows: [
        {
          name: "default",
          groups: [
            { code: "RESTAURANT", label: "Restaurant or hotel" },
            { code: "RETAIL", label: "Shop" },
          ],
          shippingTerms: ["Free from $750, else $35 flat"],
          paymentTerms: ["Net 14", "Net 30"],
          phone: "required",
          approval: true,
        },
      ],
    },
    strictSecurity: false,
    priceScale: 2,
    freight: { kind: "free_from", amount: "35.00", threshold: "750.00" },
    freightTaxClass: "standard",
    // Illustrative: drinks and sweets at one rate, prepared food at a lower one, staples at none.
    taxRates: { standard: "10.35", reduced: "3", zero: "0" },
    allowedOrigins: [],
  },
} as const;
