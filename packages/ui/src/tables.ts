/**
 * Tables in files that people bring and take: CSV and XLSX, read within limits and written so that
 * nothing in a cell is a formula. An entry of its own, for screens that load later.
 */
export { decimalSign } from "./tables/decimal-sign.ts";
export { readCsv, type Delimiter } from "./tables/read-csv.ts";
export { readFile, type FileOptions, type FileReading } from "./tables/read-file.ts";
export {
  maximumBytes,
  maximumRows,
  type Row,
  type Table,
  type TableFault,
  type TableNote,
} from "./tables/table.ts";
export { writeCsv, writeXlsx, type WrittenCell } from "./tables/write-table.ts";
export { writeZip } from "./tables/write-zip.ts";
export { maximumUnpacked } from "./tables/zip-entries.ts";
