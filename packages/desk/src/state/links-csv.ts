/** Links as a CSV file, for the mail merge of an office program. */
import type { MadeLink } from "@order-portal/sdk/desk";
import { csvCell } from "./csv-cell.ts";

/** Number, name, e-mail and link of each link that was made; begins with the mark of UTF-8. */
export function linksCsv(links: readonly MadeLink[]): string {
  const rows = links
    .filter(({ url }) => url !== null)
    .map(({ number, name, email, url }) => [number, name, email ?? "", url ?? ""]);
  const lines = [["number", "name", "email", "link"], ...rows];
  return `\u{FEFF}${lines.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** Has the browser keep a text as a file. */
export function download(name: string, text: string, type = "text/csv"): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
