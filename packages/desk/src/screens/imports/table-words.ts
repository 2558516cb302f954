/** What tables and what is found in files are called, in words that say what to do next. */
import { msg, str } from "@lit/localize";
import { maximumPreviewRows, type RowTable } from "@order-portal/sdk/desk";
import { formatNumber } from "@order-portal/ui";
import type { TableFault, TableNote } from "@order-portal/ui/tables";

/** What a table is called. */
export function tableLabel(table: RowTable): string {
  const labels: Record<RowTable, string> = {
    price_groups: msg("Price groups"),
    products: msg("Products"),
    units: msg("Units and prices"),
    customers: msg("Customers"),
    addresses: msg("Addresses"),
    customer_part_numbers: msg("Customers' part numbers"),
    held_inventory: msg("Held inventory"),
    price_rules: msg("Price rules"),
    promotions: msg("Promotions"),
    volume_discounts: msg("Volume discounts"),
    discount_codes: msg("Discount codes"),
    orders: msg("Past orders"),
    order_lines: msg("Lines of past orders"),
  };
  return labels[table];
}

/** Why a file cannot be read, and what to do about it. */
export function fileFaultText(
  fault: TableFault | "too-many-rows" | "too-many-rows-in-all",
  locale: string,
): string {
  switch (fault) {
    case "empty":
      return msg("There is nothing in it.");
    case "too-large":
      return msg("The workbook is larger than 25 MB. Save its sheets as CSV and drop those.");
    case "too-many-rows":
      return msg(
        str`It has more than ${formatNumber(maximumPreviewRows, locale)} rows, which is the most that is brought in from a browser. Part it, or use the import command.`,
      );
    case "too-many-rows-in-all":
      return msg(
        str`With prices and addresses these are more than ${formatNumber(maximumPreviewRows, locale)} rows, which is the most that is brought in at a time from a browser. Leave a file or columns out, part it, or use the import command.`,
      );
    case "unpacks-too-large":
      return msg("It unpacks to more than 150 MB. Save its sheets as CSV and drop those.");
    case "encrypted":
      return msg("It has a password. Save it without, and drop it again.");
    case "xls":
      return msg("It is an Excel file of before 2007. Save it as .xlsx or CSV, and drop it again.");
    case "other-workbook":
      return msg("This kind of workbook cannot be read. Save it as .xlsx or CSV.");
    case "html":
      return msg("It is a web page. Open it in a spreadsheet and save it as .xlsx or CSV.");
    case "damaged":
      return msg("It is damaged. Open it in a spreadsheet, save it anew, and drop it again.");
    case "unread":
      return msg("It could not be read: it may have been moved. Drop it again.");
    case "not-a-table":
      return msg("It is neither CSV nor a workbook.");
  }
}

/** What should be known of how a table was read; null where nothing. */
export function tableNoteText(note: TableNote): string | null {
  switch (note) {
    case "cut":
      return null; // Such a file is refused as a whole.
    case "latin1":
      return msg("The file is not in Unicode. Look whether letters with accents are right.");
    case "quotes":
      return msg("A quotation mark is left open. All of them were read as letters.");
    case "formulas":
      return msg(
        "Some cells hold formulas without a result: save the file in a spreadsheet first.",
      );
    case "hidden-rows":
      return msg("Rows that are hidden in the file were read too.");
  }
}
