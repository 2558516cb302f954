/** A cell of a CSV file for a spreadsheet. */

/** What a spreadsheet would take for a formula begins with one of these. */
const formula = /^[=+\-@\t\r]/;

/**
 * Where a cell begins for a spreadsheet that parts them by semicolons, as most of Europe's do: quotes
 * in the middle of what it takes for a cell count for nothing then, and a text could go on with a
 * formula.
 */
const formulaWithin = /([;\t\r\n] *)(?=[=+\-@])/g;

/** Quoted where it must be, and inert where a spreadsheet would take it for a formula. */
export function csvCell(text: string): string {
  const inert = (formula.test(text) ? `'${text}` : text).replaceAll(formulaWithin, "$1'");
  return /[",;\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
