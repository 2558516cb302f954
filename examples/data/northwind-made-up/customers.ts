/** The price groups: what kind of business a customer is. */
export const priceGroups = {
  RETAIL: "Shops and delicatessens",
  RESTAURANT: "Restaurants and kitchens",
  WHOLESALE: "Importers and supermarket chains",
} as const;

type PriceGroup = keyof typeof priceGroups;

/** The source's CustomerIDs by the group that their names suggest; who is in none pays list price. */
const members: Readonly<Record<PriceGroup, string>> = {
  RETAIL: `ALFKI ANATR AROUT BERGS BLAUS BOTTM BSBEV DRACD DUMON FAMIA FOLKO GALED GREAL HUNGO LACOR
    LAUGB LAZYK LEHMS LETSS LINOD MAISD MEREP MORGK NORTS OLDWO OTTIK PICCO RATTC RICAR RICSU ROMEY
    SANTG SPECD SPLIR THEBI THECR TOMSP TRAIH VICTE VINET WANDK WHITC WOLZA BLONP PRINI`,
  RESTAURANT: `ANTON BOLID BONAP CACTU CHOPS FOLIG FRANR GODOS GOURL GROSR KOENE LAMAI LONEP PERIC
    QUEDE QUEEN RANCH SIMOB SUPRD TORTU VAFFE`,
  WHOLESALE: `CENTC COMMI CONSH EASTC ERNSH FRANK FRANS FURIB HANAR HILAA HUNGC ISLAT LILAS MAGAA
    OCEAN QUICK REGGC SAVEA SEVES TRADH WARTH WELLI WILMK`,
};

/** The price group of each customer that is in one. */
export const groupOf: ReadonlyMap<string, PriceGroup> = new Map(
  (Object.keys(priceGroups) as PriceGroup[]).flatMap((group) =>
    members[group].split(/\s+/).map((number) => [number, group] as const),
  ),
);

/** Customers who see a part of the catalogue only; all others see all of it. */
export const narrowedCatalogues: Readonly<Record<string, string>> = {
  // Cheese, and what goes on the board with it.
  THEBI: "category:Dairy Products|sku:GRN-122|sku:CND-108|sku:PRD-151|sku:BEV-138",
  // A bar: drinks and two things to nibble.
  SPLIR: "category:Beverages|sku:CND-166|sku:SWT-126",
  BSBEV: "category:Beverages",
  // A fishmonger and importer of seafood.
  FURIB: "category:Seafood|sku:CND-115|sku:GRN-123",
  OTTIK: "category:Dairy Products|category:Grains/Cereals",
  // A health-food shop: no meat, no fish, no alcohol.
  MORGK:
    "category:Produce|category:Grains/Cereals|category:Condiments|category:Dairy Products|sku:BEV-101",
};

/** Blocked since its only order, two summers ago in the source. */
export const blocked: ReadonlySet<string> = new Set(["CENTC"]);

/** Holds a reseller permit, so pays no sales tax; so do all customers abroad, as exports bear none. */
export const resellers: ReadonlySet<string> = new Set(["WHITC"]);

/** Customers who number their purchase orders; they begin anywhere, as everybody's do. */
export const purchaseOrderPrefix: Readonly<Record<string, string>> = {
  SAVEA: "SAL-4",
  ERNSH: "EH/",
  QUICK: "QS-2",
  GREAL: "GLFM-",
  HUNGO: "PO",
  RATTC: "RCG-1",
};

/** Notes on the orders that wait for review, by the source's OrderID. */
export const orderNotes: Readonly<Record<string, string>> = {
  "11072": "Please deliver to the rear dock, gate 3. The ramp is closed before 7.",
  "11075": "Second of two deliveries this week, can ride with the first.",
  "11076": "Merci d'appeler avant livraison.",
  "11077": "Tasting week! One of everything, please, and ring me if a thing is missing. Paula",
};

/** Terms by price group; what a customer pays when, and who carries the freight. */
export const terms: Readonly<Record<PriceGroup | "none", { payment: string; shipping: string }>> = {
  RETAIL: { payment: "Net 30", shipping: "Free from $750, else $35 flat" },
  RESTAURANT: { payment: "Net 14", shipping: "Tuesday and Friday route, free from $750" },
  WHOLESALE: { payment: "2 % 10 days, net 45", shipping: "FCA Seattle, consolidated weekly" },
  none: { payment: "Prepaid", shipping: "Free from $750, else $35 flat" },
};
