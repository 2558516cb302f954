/** Tells what a table is by its name and its columns, and which of its columns is which. */
import { rowTableNames, rowTables, type RowTable } from "@order-portal/sdk/desk";
import { columnsOf, companionOf } from "./companion-tables.ts";
import type { KnownColumns } from "./import-source.ts";

/** How columns are called besides their own names, as `plainName` makes them; the surest first. */
const otherNames: Readonly<Record<string, string>> = {
  sku: "item code,item no,item number,article no,article number,part no,part number,product code,product no,product number,product id,product sku,artikelnr,artikel nr,artikelnummer,artikel nummer,art nr,artnr,produktnummer,produktcode,bestellnummer,bestell nr,best nr,ref,reference,referencia,codigo,code article,code,item,article,artikel",
  name: "product,product name,title,item name,description 1,bezeichnung,artikelbezeichnung,artikel bezeichnung,artikelname,produkt,produktname,produktbezeichnung,firma,firmenname,company,company name,customer name,kundenname,kunde,name 1,nom,designation,libelle,nombre,descripcion,item,article,artikel",
  description: "details,long description,text,beschreibung,langtext,description longue",
  category:
    "group,product group,item group,warengruppe,artikelgruppe,kategorie,categorie,categoria,famille",
  product_line: "line,brand,range,produktlinie,marke,gamme,linea",
  image_url: "image,picture,photo,image link,bild,bild url",
  tax_class:
    "tax,tax rate,vat,vat rate,tax code,steuerklasse,steuersatz,mwst,mwst satz,ust,tva,iva",
  new_until: "new,neu bis",
  active: "enabled,status active,aktiv,actif,activo",
  stock:
    "qty on hand,quantity on hand,on hand,in stock,available,inventory,bestand,lagerbestand,lager,verfugbar,stock quantity,existencias",
  aliases: "keywords,synonyms,search terms,suchbegriffe",
  replaced_by: "replacement,successor,nachfolger",
  unit: "uom,unit of measure,einheit,mengeneinheit,verkaufseinheit,bestelleinheit,me,gebinde,unite,unidad",
  label: "unit name,unit description,address name,bezeichnung einheit",
  factor:
    "pack size,units per pack,qty per unit,conversion,inhalt,inhalt ve,ve inhalt,ve,vpe,verpackungseinheit,umrechnung",
  price:
    "unit price,list price,net price,sales price,selling price,wholesale price,trade price,price per unit,preis,listenpreis,nettopreis,preis netto,vk,vk preis,vk netto,verkaufspreis,einzelpreis,stuckpreis,prix,prix ht,prix unitaire,precio,precio unitario",
  minimum:
    "min,min qty,min quantity,minimum order,minimum quantity,minimum order quantity,moq,mindestmenge,mindestbestellmenge",
  maximum: "max,max qty,maximum quantity,hochstmenge",
  increment: "step,multiple,order multiple,staffel,vielfaches",
  number:
    "customer no,customer number,customer id,account,account no,account number,client no,kundennummer,kunden nummer,kundennr,kunden nr,kd nr,kdnr,debitor,debitorennummer,order number,order no,numero client,numero,nummer,nr,no",
  email: "e mail,mail,email address,e mail address,e mail adresse,courriel",
  phone: "phone number,telephone,tel,telefon,telefonnummer,telefono",
  customer:
    "customer no,customer number,customer id,account,account no,kundennummer,kunden nr,kd nr,kdnr",
  price_group: "group,price list,preisgruppe,preisliste",
  payment_terms: "terms,payment,zahlungsbedingungen,zahlungsbedingung,zahlungsziel",
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
  line1:
    "street,street address,address,address 1,address line 1,strasse,strasse nr,strasse hausnummer,strasse und hausnummer,anschrift,adresse,rue,calle",
  line2: "address 2,address line 2,adresszusatz",
  city: "town,ort,stadt,ville,ciudad",
  region: "state,province,county,bundesland",
  postal_code: "zip,zip code,postcode,post code,plz,postleitzahl,code postal",
  country: "country code,land,pays,pais",
  kind: "type,art",
  date: "order date,datum,placed",
  quantity: "qty,remaining,remaining quantity,menge,anzahl,quantite,cantidad",
  order: "order number,order no,bestellung",
  po_number: "po,po no,purchase order,purchase order number",
};

/** What stands in a column's name beside what it is: in which currency, and that taxes are not in. */
const besides = /\b(in|eur|euro|usd|chf|gbp|netto|net|excl|exkl|zzgl|ht)\b/g;

/** A name without case, accents and marks: `Artikel-Nr.` becomes `artikel nr`. */
const plainName = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/** A plain name without what stands beside: `VK-Preis netto (EUR)` becomes `vk preis`. */
const bareName = (plain: string): string =>
  plain.replaceAll(besides, " ").replaceAll(/ +/g, " ").trim();

const namesOf = new Map(
  Object.entries(otherNames).map(([column, names]) => [column, names.split(",")]),
);

/**
 * What each column of a file is: as chosen before, by its own name, or by a likely other one. What
 * the table has no column for may be one of its companion, where the file tells enough of it.
 */
export function matchColumns(
  table: RowTable,
  header: readonly string[],
  known: KnownColumns = {},
): (string | null)[] {
  const matched: (string | null)[] = header.map(() => null);
  matchInto(matched, { table, header, known, columns: columnsOf(table) });
  const companion = companionOf(table);
  if (!companion) return matched;
  const both = [...matched];
  matchInto(both, { table, header, known, columns: companion.columns });
  const tells = both.some((column) => column !== null && companion.telling.includes(column));
  return tells ? both : matched;
}

interface Matching {
  readonly table: RowTable;
  readonly header: readonly string[];
  readonly known: KnownColumns;
  readonly columns: readonly string[];
}

/** Fills in which of these columns those of the file are that are not matched yet. */
function matchInto(matched: (string | null)[], { table, header, known, columns }: Matching): void {
  const plain = header.map(plainName);
  const free = new Set(columns);
  const take = (index: number, column: string | undefined) => {
    if (column === undefined || matched[index] !== null || !free.delete(column)) return;
    matched[index] = column;
  };
  for (const [index, name] of plain.entries()) take(index, known[`${table}/${name}`]);
  const isLeftOut = (name: string) => known[`${table}/${name}`] === "";
  for (const [index, name] of plain.entries()) {
    if (!isLeftOut(name)) take(index, name.replaceAll(" ", "_"));
  }
  const bare = plain.map(bareName);
  for (const column of [...free]) {
    for (const name of namesOf.get(column) ?? []) {
      for (const names of [plain, bare]) {
        const index = names.findIndex((one, i) => one === name && matched[i] === null);
        if (index >= 0 && !isLeftOut(plain[index] ?? "")) take(index, column);
      }
    }
    // Its own name with something beside, such as `Price (EUR)`.
    const index = bare.findIndex(
      (one, i) => one.replaceAll(" ", "_") === column && matched[i] === null,
    );
    if (index >= 0 && !isLeftOut(plain[index] ?? "")) take(index, column);
  }
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
 * the one that most of its columns belong to. A price list that names its products brings those in
 * too. Null where there is none.
 */
export function recogniseTable(name: string, header: readonly string[]): RowTable | null {
  const plain = plainName(name.replace(/\.(csv|xlsx|txt|tsv)(\.gz)?$/i, ""));
  const own = rowTableNames.find((table) => plain === table.replaceAll("_", " "));
  const said = own ?? fileWords.find(([pattern]) => pattern.test(plain))?.[1];
  const scores = rowTableNames.map((table) => {
    const columns = columnsOf(table);
    const matched = matchColumns(table, header).filter((column) => column !== null);
    const share = matched.filter((column) => columns.includes(column)).length;
    const { required, kept, key } = rowTables[table];
    // What is known by its key may leave its name out, if it says anything else; where the file's
    // name tells the table, that may be in a column whose name is not known.
    const isWhole =
      required.every((column) => matched.includes(column) || kept.includes(column)) &&
      (share > key.length || table === said);
    return { table, isWhole, matched, share: share + (table === said ? 100 : 0) };
  });
  const whole = scores.filter(({ isWhole }) => isWhole).sort((a, b) => b.share - a.share);
  const best = whole[0]?.table ?? own ?? null;
  const host = whole.find(
    ({ table, matched }) =>
      companionOf(table)?.table === best &&
      rowTables[table].required.every((column) => matched.includes(column)),
  );
  return own === undefined && host ? host.table : best;
}
