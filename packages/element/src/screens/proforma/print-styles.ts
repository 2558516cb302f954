/**
 * The look of a pro-forma on paper. Of any size: A4 and Letter alike; heads of tables come again on
 * each sheet, and no line is cut in two.
 */
export const printStyles = `
@page { margin: 14mm 12mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body {
  max-width: 190mm; margin: 0 auto; padding: 24px 16px;
  background: #fff; color: #1c1917;
  font: 13px/1.4 system-ui, sans-serif; overflow-wrap: anywhere;
}
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 12px 24px; padding-bottom: 12px; border-bottom: 2px solid #1c1917; }
header img { display: block; max-width: 200px; max-height: 56px; margin-bottom: 6px; }
h1 { font-size: 22px; line-height: 1.2; }
.title { text-align: end; }
.stamp { color: #b42318; font-weight: 700; }
small, dt { color: #57534e; font-size: 11px; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(140px, 1fr)); gap: 10px 20px; margin-block: 14px; }
dd { white-space: pre-line; }
/* The page has no doctype, and so tables there forget the font around them. */
table { width: 100%; border-collapse: collapse; color: inherit; font: inherit; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 6px 8px 6px 0; border-bottom: 1px solid #d6d3d1; text-align: start; vertical-align: top; }
th { border-bottom: 1.5px solid #1c1917; font-size: 11px; overflow-wrap: normal; }
th:last-child, td:last-child { padding-inline-end: 0; }
td small { display: block; }
.code { white-space: nowrap; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.ladder { width: min(280px, 100%); margin-block: 14px; margin-inline-start: auto; break-inside: avoid; font-variant-numeric: tabular-nums; }
.ladder div { display: flex; justify-content: space-between; gap: 16px; padding-block: 2px; }
.ladder dt { font-size: 13px; }
.ladder dd { unicode-bidi: plaintext; }
.ladder .total { margin-top: 4px; padding-top: 6px; border-top: 1px solid #d6d3d1; font-size: 16px; font-weight: 700; }
.ladder .total dt { color: inherit; font-size: inherit; }
@media print { body { max-width: none; padding: 0; } header { break-after: avoid; } }
`;
