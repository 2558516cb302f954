/** Tells what a table is by its name and its columns, and which of its columns is which. */
import { rowTableNames, rowTables, type RowTable } from "@order-portal/sdk/desk";
import type { KnownColumns } from "./import-source.ts";

/** How columns are called besides their own names, as `plainName` makes them. */
const otherNames: Readonly<Record<string, string>> = {
  sku: "item,item code,item no,item number,article,article no,article number,part no,part number,product code,product no,product id,product sku,artikel,artikelnr,artikel nr,artikelnummer,art nr,bestellnummer,ref,reference,referencia,codigo,code article",
  name: "product,product name,title,item name,description 1,bezeichnung,artikelbezeichnung,firma,company,company name,customer name,kunde,nom,designation,nombre,descripcion",
  description: "details,long description,text,beschreibung,langtext,description longue",
  category: "group,product group,warengruppe,kategorie,categorie,categoria,famille",
  product_line: "line,brand,range,produktlinie,marke,gamme,linea",
  image_url: "image,picture,photo,image link,bild,bild url",
  tax_class: "tax,vat,tax code,steuerklasse,mwst",
  new_until: "new,neu bis",
  active: "enabled,status active,aktiv,actif,activo",
  stock:
    "qty on hand,quantity on hand,on hand,available,inventory,bestand,lagerbestand,stock quantity,existencias",
  aliases: "keywords,synonyms,search terms,suchbegriffe",
  replaced_by: "replacement,successor,nachfolger",
  unit: "uom,unit of measure,einheit,mengeneinheit,me,unite,unidad",
  label: "unit name,unit description,address name,bezeichnung einheit",
  factor: "pack size,units per pack,qty per unit,conversion,inhalt,umrechnung",
  price: "unit price,list price,net price,sales price,preis,listenpreis,nettopreis,vk,prix,precio",
  minimum: "min,min qty,minimum order,moq,mindestmenge",
  maximum: "max,max qty,hochstmenge",
  increment: "step,multiple,order multiple,staffel,vielfaches",
  number:
    "customer no,customer number,customer id,account,account no,account number,kundennummer,kundennr,kunden nr,order number,order no,numero client,numero,no",
  email: "e mail,mail,email address,e mail address",
  phone: "telephone,tel,telefon,telefono",
  customer: "customer no,customer number,customer id,account,account no,kundennummer,kunden nr",
  price_group: "group,price list,preisgruppe,preisliste",
  payment_terms: "terms,payment,zahlungsbedingungen,zahlungsziel",
  shipping_terms: "shipping,delivery terms,lieferbedingungen",
  part_number: "customer part number,customer sku,kundenartikelnummer,customer item",
  lot_number: "lot,lot no,batch,batch number,batch no,charge,chargennummer,lote,numero de lot",
  owner: "owner account,eigentumer,proprietaire",
  holder: "holder account,held by,warehouse,location,lagerort,depot",
  minimum_quantity: "min qty,minimum,from quantity,quantity,ab menge,menge ab,break",
  value: "price,amount,net price,preis,percent,discount,rabatt",
  percent: "discount,rabatt,percentage",
  starts: "start,from,valid from,start date,gultig ab,ab",
  ends: "end,to,until,valid to,valid until,end date,gultig bis,bis",
  line1: "street,address,address 1,address line 1,strasse,rue,calle",
  line2: "address 2,address line 2,adresszusatz",
  city: "town,ort,stadt,ville,ciudad",
  region: "state,province,county,bundesland",
  postal_code: "zip,zip code,postcode,post code,plz,code postal",
  country: "country code,land,pays,pais",
  kind: "type,art",
  date: "order date,datum,placed",
  quantity: "qty,remaining,remaining quantity,menge,anzahl,quantite,cantidad",
  order: "order number,order no,bestellung",
  po_number: "po,po no,purchase order,purchase order number",
};

/** A name without case, accents and marks: `Artikel-Nr.` becomes `artikel nr`. */
const plainName = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

const namesOf = new Map(
  Object.entries(otherNames).map(([column, names]) => [column, names.split(",")]),
);

const columnsOf = (table: RowTable): string[] => [
  ...rowTables[table].required,
  ...rowTables[table].optional,
];

/** What each column of a file is: as chosen before, by its own name, or by a likely other one. */
export function matchColumns(
  table: RowTable,
  header: readonly string[],
  known: KnownColumns = {},
): (string | null)[] {
  const plain = header.map(plainName);
  const matched: (string | null)[] = header.map(() => null);
  const free = new Set(columnsOf(table));
  const take = (index: number, column: string | undefined) => {
    if (column === undefined || matched[index] !== null || !free.delete(column)) return;
    matched[index] = column;
  };
  for (const [index, name] of plain.entries()) take(index, known[`${table}/${name}`]);
  const isLeftOut = (name: string) => known[`${table}/${name}`] === "";
  for (const [index, name] of plain.entries()) {
    if (!isLeftOut(name)) take(index, name.replaceAll(" ", "_"));
  }
  for (const column of [...free]) {
    for (const name of namesOf.get(column) ?? []) {
      const index = plain.indexOf(name);
      if (index >= 0 && !isLeftOut(name)) take(index, column);
    }
  }
  return matched;
}

/** By what name a choice is kept: of the table, and of the column as the file calls it. */
export const choiceName = (table: RowTable, title: string): string =>
  `${table}/${plainName(title)}`;

/** Words in a file's name that tell its table. */
const fileWords: readonly (readonly [RegExp, RowTable])[] = [
  [/part number|customer part/, "customer_part_numbers"],
  [/inventory|consignment|held|lagerbestand/, "held_inventory"],
  [/price group/, "price_groups"],
  [/price rule|customer price|special price/, "price_rules"],
  [/volume|quantity discount/, "volume_discounts"],
  [/discount code|coupon|voucher/, "discount_codes"],
  [/promotion|sale price/, "promotions"],
  [/order line|order item/, "order_lines"],
  [/address/, "addresses"],
  [/customer|kunden|client/, "customers"],
  [/unit|price list|prices|preise|preisliste/, "units"],
  [/product|article|artikel|item|catalog/, "products"],
  [/order|bestellung/, "orders"],
];

/**
 * The table that a file is: of those whose needed columns it has, the one that its name says, else
 * the one that most of its columns belong to. Null where there is none.
 */
export function recogniseTable(name: string, header: readonly string[]): RowTable | null {
  const plain = plainName(name.replace(/\.(csv|xlsx|txt|tsv)(\.gz)?$/i, ""));
  const own = rowTableNames.find((table) => plain === table.replaceAll("_", " "));
  const said = own ?? fileWords.find(([pattern]) => pattern.test(plain))?.[1];
  const scores = rowTableNames.map((table) => {
    const matched = matchColumns(table, header).filter((column) => column !== null);
    const { required, kept, key } = rowTables[table];
    // What is known by its key may leave its name out, if it says anything else; where the file's
    // name tells the table, that may be in a column whose name is not known.
    const isWhole =
      required.every((column) => matched.includes(column) || kept.includes(column)) &&
      (matched.length > key.length || table === said);
    return { table, isWhole, share: matched.length + (table === said ? 100 : 0) };
  });
  const [best] = scores.filter(({ isWhole }) => isWhole).sort((a, b) => b.share - a.share);
  return best?.table ?? own ?? null;
}
