/** The parts of an `.xlsx` workbook: which sheets it has, where they are, and how cells are shown. */
import { cellFormat, type CellFormat } from "./cell-format.ts";
import { readXml, type XmlListener } from "./read-xml.ts";
import { UnreadableTable } from "./table.ts";
import type { ZipEntry } from "./zip-entries.ts";

/** A sheet and where it is in the zip file. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** A workbook whose sheets have not been read yet. */
export interface Workbook {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly sheets: readonly SheetPart[];
  /** Where the texts are that cells share. */
  readonly sharedTexts: string;
  /** By the index that cells bear. */
  readonly formats: readonly CellFormat[];
  /** Its days count from 1904 instead of 1900. */
  readonly since1904: boolean;
}

/**
 * Reads what a workbook is made of.
 *
 * @throws UnreadableTable where the zip file holds something else
 */
export async function readWorkbook(entries: ReadonlyMap<string, ZipEntry>): Promise<Workbook> {
  const main = mainPath(entries);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = await readRelations(entries, folder, main);
  const targetOf = (kind: string) =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.path;
  const sheets: SheetPart[] = [];
  let since1904 = false;
  await readPart(entries, main, {
    open(name, attributes) {
      if (name === "workbookPr") since1904 ||= isTrue(attributes()["date1904"]);
      if (name !== "sheet") return;
      const { name: title = "", id = "", state } = attributes();
      const relation = relations.get(id);
      // Charts are sheets too, and hold no cells.
      if (!relation?.type.endsWith("/worksheet")) return;
      const isHidden = state !== undefined && state !== "visible";
      sheets.push({ name: title, path: relation.path, isHidden });
    },
  });
  const styles = entries.get(targetOf("styles") ?? `${folder}styles.xml`);
  return {
    entries,
    sheets,
    since1904,
    sharedTexts: targetOf("sharedStrings") ?? `${folder}sharedStrings.xml`,
    formats: styles ? await readFormats(styles) : [],
  };
}

function mainPath(entries: ReadonlyMap<string, ZipEntry>): string {
  const names = [...entries.keys()];
  const main = names.find((name) => /(^|\/)workbook\.xml$/i.test(name));
  if (main) return main;
  const isOther = names.some((name) => /workbook\.bin$|^mimetype$|^Index\/|\.iwa$/i.test(name));
  throw new UnreadableTable(isOther ? "other-workbook" : "not-a-table");
}

async function readRelations(entries: ReadonlyMap<string, ZipEntry>, folder: string, main: string) {
  const relations = new Map<string, { readonly type: string; readonly path: string }>();
  await readPart(entries, `${folder}_rels/${main.slice(folder.length)}.rels`, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const { Id = "", Type = "", Target = "" } = attributes();
      relations.set(Id, { type: Type, path: resolve(folder, Target) });
    },
  });
  return relations;
}

/** A path as one part names another: from the root, or from its own folder. */
const resolve = (folder: string, target: string) =>
  target.startsWith("/") ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);

async function readFormats(entry: ZipEntry): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isCells = false;
  await readXml(entry, {
    open(name, attributes) {
      if (name === "numFmt") {
        const { numFmtId, formatCode = "" } = attributes();
        codes.set(Number(numFmtId), formatCode);
      } else if (name === "cellXfs") isCells = true;
      else if (name === "xf" && isCells) {
        const id = Number(attributes()["numFmtId"] ?? 0);
        formats.push(cellFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") isCells = false;
    },
  });
  return formats;
}

async function readPart(
  entries: ReadonlyMap<string, ZipEntry>,
  path: string,
  listener: XmlListener,
) {
  const entry = entries.get(path);
  if (!entry) throw new UnreadableTable("damaged");
  await readXml(entry, listener);
}

const isTrue = (value: string | undefined) => value === "1" || value === "true";
