/** How a pro-forma looks: a sheet as what the PDF library draws. Pure. */
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { PaperSize } from "./paper.ts";
import type { Logo } from "./read-logo.ts";
import type { ProformaRow, ProformaSheet } from "./proforma-sheet.ts";

/** What is drawn. */
export interface ProformaDrawing {
  readonly sheet: ProformaSheet;
  readonly paper: PaperSize;
  /** The supplier's colour, `#rrggbb`; null for plain ink. */
  readonly accent: string | null;
  readonly logo: Logo | null;
  /** When it was written, in milliseconds: the same order gives the same bytes. */
  readonly at: number;
}

const ink = "#1c1917";
const muted = "#57534e";
const line = "#d6d3d1";
const margin = 42;

/** The document of a drawing. */
export function drawProforma(drawing: ProformaDrawing): TDocumentDefinitions {
  const { sheet, paper, at } = drawing;
  const accent = drawing.accent ?? ink;
  return {
    pageSize: paper === "a4" ? "A4" : "LETTER",
    pageMargins: [margin, margin, margin, 56],
    info: {
      title: sheet.title,
      author: sheet.supplier.name,
      creationDate: new Date(at),
    },
    language: sheet.language,
    defaultStyle: { font: "Paper", fontSize: 9, lineHeight: 1.25, color: ink },
    footer: (page, pages) => footer(sheet, page, pages),
    content: [
      head(drawing, accent),
      overview(sheet),
      lines(sheet, accent),
      amounts(sheet),
      remarks(sheet),
    ],
  };
}

function head({ sheet, logo }: ProformaDrawing, accent: string): Content {
  const { name, contact } = sheet.supplier;
  const supplier: Content[] = [
    { text: name, bold: true, fontSize: 11 },
    ...(contact === "" ? [] : [{ text: contact, color: muted, fontSize: 8.5 }]),
  ];
  const brand: Content[] =
    logo === null
      ? supplier
      : [{ ...drawn(logo), fit: [170, 44], margin: [0, 0, 0, 6] }, ...supplier];
  return {
    columns: [
      { width: "*", stack: brand },
      {
        width: "auto",
        alignment: "right",
        stack: [
          { text: sheet.title, bold: true, fontSize: 17, color: accent },
          { text: sheet.notAnInvoice, color: muted, fontSize: 8.5 },
          ...(sheet.stamp === null
            ? []
            : [{ text: sheet.stamp, bold: true, fontSize: 11, color: "#b42318" }]),
        ],
      },
    ],
    columnGap: 24,
    margin: [0, 0, 0, 12],
  };
}

const drawn = (logo: Logo) => (logo.kind === "svg" ? { svg: logo.svg } : { image: logo.image });

const labelled = (label: string, text: string): Content => ({
  stack: [
    { text: label, color: muted, fontSize: 8 },
    { text, margin: [0, 0, 0, 5] },
  ],
});

function overview({ facts, addresses }: ProformaSheet): Content {
  const half = Math.ceil(facts.length / 2);
  return {
    columns: [
      ...addresses.map(([label, text]) => ({ width: "*", ...labelledStack(label, text) })),
      { width: "auto", stack: facts.slice(0, half).map(([label, text]) => labelled(label, text)) },
      { width: "auto", stack: facts.slice(half).map(([label, text]) => labelled(label, text)) },
    ],
    columnGap: 18,
    margin: [0, 0, 0, 12],
  };
}

const labelledStack = (label: string, text: string) => ({
  stack: [
    { text: label, color: muted, fontSize: 8 },
    { text, lineHeight: 1.2 },
  ],
});

/** Numbers stand at the end of their column. */
const isNumber = (column: number) => column === 2 || column > 3;

function lines({ columns, rows }: ProformaSheet, accent: string): Content {
  return {
    table: {
      // The head comes again on each page, and no line is cut in two.
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [66, "*", "auto", 78, "auto", "auto"],
      body: [
        columns.map((text, column): TableCell => ({
          text,
          bold: true,
          fontSize: 8,
          noWrap: column !== 1,
          alignment: isNumber(column) ? "right" : "left",
        })),
        ...rows.map(rowCells),
      ],
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0 : row === 1 ? 1 : 0.5),
      vLineWidth: () => 0,
      hLineColor: (row) => (row === 1 ? accent : line),
      paddingLeft: (column) => (column === 0 ? 0 : 6),
      paddingRight: (column) => (column === columns.length - 1 ? 0 : 6),
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}

const rowCells = ({ cells, note }: ProformaRow): TableCell[] =>
  cells.map((text, column): TableCell => {
    if (isNumber(column)) return { text, alignment: "right", noWrap: true };
    if (column !== 1 || note === "") return { text };
    return { stack: [{ text }, { text: note, color: muted, fontSize: 8 }] };
  });

function amounts({ amounts: ladder }: ProformaSheet): Content {
  const last = ladder.length - 1;
  return {
    unbreakable: true,
    margin: [0, 10, 0, 10],
    columns: [
      { width: "*", text: "" },
      {
        width: 230,
        table: {
          widths: ["*", "auto"],
          body: ladder.map(([label, amount], index): TableCell[] => {
            const isTotal = index === last;
            const look = isTotal ? { bold: true, fontSize: 11 } : { color: muted };
            return [
              { text: label, ...look },
              { text: amount, ...look, color: ink, alignment: "right", noWrap: true },
            ];
          }),
        },
        layout: {
          hLineWidth: (row) => (row === last ? 1 : 0),
          vLineWidth: () => 0,
          hLineColor: () => line,
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: (row) => (row === last ? 5 : 2),
          paddingBottom: () => 2,
        },
      },
    ],
  };
}

const remarks = ({ remarks: told }: ProformaSheet): Content => ({
  stack: told.map(([label, text]) => labelled(label, text)),
});

const footer = ({ title, supplier, page }: ProformaSheet, at: number, of: number): Content => ({
  margin: [margin, 20, margin, 0],
  fontSize: 8,
  color: muted,
  columns: [
    { text: `${supplier.name} · ${title}`, width: "*" },
    {
      text: page.replace("{page}", String(at)).replace("{pages}", String(of)),
      width: "auto",
      alignment: "right",
    },
  ],
});
