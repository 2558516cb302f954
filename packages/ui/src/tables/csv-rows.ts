/** Cuts a text into rows of cells, one by one, so that nobody waits for those that nobody needs. */

/** A row of cells; `isOpen` where the text ended within its last quotes. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly isOpen: boolean;
}

const quote = '"';

/**
 * The rows of a text as RFC 4180 has them, and as leniently as spreadsheets do: a quote amid a cell
 * is a letter, rows may differ in length, and lines end with CR, LF or both. An empty line is a row
 * of one empty cell.
 *
 * @param quotes whether a quote at the beginning of a cell opens one that may hold delimiters
 */
export function* csvRows(text: string, delimiter: string, quotes = true): Generator<CsvRow> {
  const end = new RegExp(`[\\r\\n${delimiter === "\t" ? "\\t" : `\\${delimiter}`}]`, "g");
  /** Where the cell that begins at `at` ends: at a delimiter, at a line's end, or with the text. */
  const endOf = (at: number) => {
    end.lastIndex = at;
    return end.exec(text)?.index ?? text.length;
  };
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    let isOpen = false;
    for (let isRow = true; isRow;) {
      let cell = "";
      if (quotes && text[at] === quote) {
        const closing = closingQuote(text, at);
        isOpen = closing < 0;
        const stop = isOpen ? text.length : closing;
        cell = text.slice(at + 1, stop).replaceAll('""', quote);
        at = stop + 1;
      }
      const stop = endOf(at);
      cells.push(cell + text.slice(at, stop));
      isRow = text[stop] === delimiter;
      at = stop + 1;
      if (text[stop] === "\r" && text[at] === "\n") at++;
    }
    yield { cells, isOpen };
  }
}

/** Where the quotes end that begin at `at`, doubled ones passed over; -1 where they do not. */
function closingQuote(text: string, at: number): number {
  for (let next = text.indexOf(quote, at + 1); next >= 0; next = text.indexOf(quote, next + 2)) {
    if (text[next + 1] !== quote) return next;
  }
  return -1;
}
