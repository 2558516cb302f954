/** Tells which columns of a table say what is ordered, how many, and in which unit. */
import type { Row } from "@order-portal/ui/tables";

/** What a column may be. */
export type ColumnKind = "code" | "quantity" | "unit";

/** The columns of a table, by their index from 0. */
export interface Columns {
  /** A sku, an alias, or the customer's own number; null where no column has it. */
  readonly code: number | null;
  readonly quantity: number | null;
  readonly unit: number | null;
  /** The number of the row that names them; the rows up to it order nothing. 0: there is none. */
  readonly header: number;
  /** Named by a header, or beyond doubt; else the buyer is asked. */
  readonly isSure: boolean;
}

/** How columns are called, in English, German, French and Spanish, as `plainName` makes them. */
const names: Record<ColumnKind, readonly string[]> = {
  code: [
    ..."sku,code,item,item code,item no,item number,item id,article,article no,article number,article code,part,part no,part number,product,product code,product no,product number,product id,product sku,material,material no,material number,catalog number,catalogue number,ref,reference,stock code,upc,ean,gtin".split(
      ",",
    ),
    ..."artikel,artikelnr,artikel nr,artikelnummer,artikelcode,art nr,artnr,bestellnr,bestellnummer,best nr,teilenummer,teile nr,produkt,produktnummer,produktcode,materialnummer,material nr,nummer,nr".split(
      ",",
    ),
    ..."reference article,ref article,reference produit,code article,code produit,article ref,numero article,no article,produit".split(
      ",",
    ),
    ..."articulo,codigo,codigo articulo,codigo de articulo,codigo producto,codigo de producto,referencia,ref articulo,numero de articulo,numero de parte,producto,pieza".split(
      ",",
    ),
  ],
  quantity: [
    ..."quantity,qty,order quantity,order qty,quantity ordered,qty ordered,ordered,amount,count,pieces,pcs,number of units,units ordered".split(
      ",",
    ),
    ..."menge,anzahl,bestellmenge,stuckzahl,mge".split(","),
    ..."quantite,qte,qt,nombre,quantite commandee,qte commandee".split(","),
    ..."cantidad,cant,cantidad pedida".split(","),
  ],
  unit: [
    ..."unit,units,uom,u m,um,unit of measure,unit of measurement,measure,pack,packaging,pack size".split(
      ",",
    ),
    ..."einheit,einh,me,mengeneinheit,verpackungseinheit,vpe,ve,gebinde".split(","),
    ..."unite,unite de mesure,conditionnement,udm".split(","),
    ..."unidad,unidad de medida,ud,uds,udm,envase".split(","),
  ],
};

/** How many rows may stand above the header. */
const headerDepth = 15;

/** How many rows tell what the columns are where no header does. */
const sampleSize = 60;

/** A column's name without case, accents and marks: `Artikel-Nr.` becomes `artikel nr`. */
const plainName = (cell: string): string =>
  cell
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, " ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Finds the columns of a table by its header, or by what is in them. */
export function findColumns(rows: readonly Row[]): Columns {
  for (const row of rows.slice(0, headerDepth)) {
    const named = namedColumns(row);
    if (named) return named;
  }
  return guessedColumns(rows.slice(0, sampleSize));
}

function namedColumns({ number, cells }: Row): Columns | null {
  const plain = cells.map(plainName);
  const find = (kind: ColumnKind) => {
    // The likeliest name first: a table may well have a "Product" beside its "SKU".
    const indexes = names[kind].map((name) => plain.indexOf(name)).filter((index) => index >= 0);
    return indexes[0] ?? null;
  };
  const found = { code: find("code"), quantity: find("quantity"), unit: find("unit") };
  if (found.code === null || (found.quantity === null && found.unit === null)) return null;
  return { ...found, header: number, isSure: found.quantity !== null };
}

function guessedColumns(rows: readonly Row[]): Columns {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index)
    .map((index) => describe(index, rows))
    .filter(({ filled }) => filled > 0);
  const quantities = columns.filter(({ numeric }) => numeric > 0.8);
  // Of several columns of numbers, that of the fewest different ones; codes are all different.
  const [quantity] = [...quantities].sort((one, other) => one.distinct - other.distinct);
  const others = columns.filter((column) => column !== quantity);
  const unit = likelyUnit(others);
  const codes = others.filter((column) => column !== unit);
  const [code] = codes;
  return {
    code: code?.index ?? null,
    quantity: quantity?.index ?? null,
    unit: unit?.index ?? null,
    header: 0,
    isSure: quantities.length === 1 && codes.length === 1,
  };
}

/** Of the columns of short words the one that says the same most often, beside one that says more. */
function likelyUnit(columns: readonly Described[]): Described | undefined {
  const [first] = columns
    // Names of products are words too, but each another one.
    .filter(({ words, short, distinct }) => words > 0.8 && (short > 0.8 || distinct < 1))
    .sort((one, other) => one.distinct - other.distinct);
  const isBeside = columns.some(
    (column) =>
      column !== first && first && (column.words < 0.5 || column.distinct > first.distinct),
  );
  return isBeside ? first : undefined;
}

type Described = ReturnType<typeof describe>;

/** What is in a column, as shares of the cells that hold anything. */
function describe(index: number, rows: readonly Row[]) {
  const cells = rows.map(({ cells }) => cells[index] ?? "").filter(Boolean);
  const share = (pattern: RegExp) =>
    cells.filter((cell) => pattern.test(cell)).length / cells.length;
  return {
    index,
    filled: cells.length,
    numeric: share(/^[-+]?\d{1,3}(?:[.,'\s]?\d{3})?(?:[.,]0+)?(?:\s*\p{L}{1,5}\.?)?$/u),
    short: share(/^\p{L}{1,3}\.?$/u),
    words: share(/^\p{L}{1,12}\.?(?:\s?[x\d]+)?$/u),
    distinct: new Set(cells).size / cells.length,
  };
}
