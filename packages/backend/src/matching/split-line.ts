/** Parts a line into cells, and a cell into the pieces between spaces. */

/** What begins a line of a list, or of a letter that is quoted. */
const bullet = /^(?:\s*(?:>+|[-–—•*·▪◦‣⁃✓☐☑]|\[[ x]?\])\s+)+|^\s*[•·▪◦‣⁃✓☐☑>]+/;

/**
 * The ways to part a line into cells, the likeliest first. Tabs, semicolons and bars part cells,
 * and so do commas; but between digits a comma may belong to a number, and an `x` between a code
 * and a number to the code.
 */
export function splitCells(line: string): string[][] {
  const text = line.replace(bullet, "").replace(/\s*[×*=]\s*/g, " x ");
  const quoted = quotedCells(text);
  if (quoted !== null) return [quoted];
  const plain = cellsAt(text, /[\t;|]|,(?!\d)|(?<!\d),/);
  const ways = [plain];
  if (/\d,\d/.test(text)) ways.push(cellsAt(text, /[\t;|,]/));
  const apart = /(?<=^|\s)(\d+)x(?=[\p{L}\d]{2})|(?<=\d)x(\d+)(?=$|\s)/iu;
  if (apart.test(text)) {
    for (const cells of [...ways]) {
      ways.push(
        cells.map((cell) =>
          cell.replace(apart, (_, a?: string, b?: string) => (a ? `${a} x ` : ` x ${b ?? ""}`)),
        ),
      );
    }
  }
  return ways;
}

const cellsAt = (text: string, separator: RegExp) =>
  text.split(separator).filter((cell) => cell.trim() !== "");

/** The cells of a line of CSV that has a quoted one; null where it is none. */
function quotedCells(text: string): string[] | null {
  if (!/(?:^|[\t;,|])\s*"/.test(text)) return null;
  const cells: string[] = [];
  const cell = /\s*(?:"((?:[^"]|"")*)"\s*|([^"\t;,|]*))(?:[\t;,|]|$)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) return null;
    const content = found[1]?.replaceAll('""', '"') ?? found[2] ?? "";
    if (content.trim() !== "") cells.push(content);
  }
  return cells;
}

/** The pieces of a cell, without the punctuation around them. */
export function splitPieces(cell: string): string[] {
  return cell
    .replace(/(?<=[\p{L}\p{N}]):|:(?=\s|$)/gu, " ")
    .replace(/\?/g, " ? ")
    .split(/\s+/)
    .map(trimPiece)
    .filter((piece) => piece !== "");
}

/** A sign before a digit stays, and so does what may be a list's number. */
function trimPiece(piece: string): string {
  if (/^\d{1,3}[.)]+$/.test(piece)) return piece;
  const trimmed = piece
    .replace(/^["'“”„‘’«»()[\]{}#*_!.,;:¡¿]+/u, "")
    .replace(/["'“”„‘’«»()[\]{}#*_!.,;:…]+$/u, "");
  return /^[-–—−+]+(?![\d])/u.test(trimmed) ? trimmed.replace(/^[-–—−+]+/u, "") : trimmed;
}
