import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Table, TableFault, TableNote } from "@order-portal/ui/tables";
import { fetchPart } from "../missing/fetch-part.ts";
import { findColumns, type Columns } from "../../tables/find-columns.ts";
import { maximumLines } from "../../tables/limits.ts";
import { tableLines, textLines, type ReadLine, type ReadLines } from "../../tables/table-lines.ts";

/** A table whose sheet or columns the buyer is asked about. */
export interface Question {
  readonly tables: readonly Table[];
  /** Which of the tables, by its index. */
  readonly chosen: number;
  readonly columns: Columns;
}

/** What reading needs of the screen around it. */
export interface ReadingSurroundings {
  /** The locale of the numbers. */
  readonly locale: () => string | undefined;
  /** Whether a paste or a drop is meant for this screen now: nothing is at work that it would wipe away. */
  readonly takesMore: () => boolean;
  readonly onLines: (lines: readonly ReadLine[]) => void;
}

/** Reads what is chosen, dropped or pasted, wherever on the screen, and asks where it is unsure. */
export class ReadingController implements ReactiveController {
  /** A file is being dragged above the screen. */
  isDragged = false;
  isReading = false;
  fault: TableFault | null = null;
  question: Question | null = null;
  notes: readonly TableNote[] = [];

  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly around: ReadingSurroundings;

  constructor(host: ReactiveControllerHost & HTMLElement, around: ReadingSurroundings) {
    this.host = host;
    this.around = around;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("paste", this.onPaste);
    this.host.addEventListener("dragover", this.onDrag);
    this.host.addEventListener("dragleave", this.onDragEnd);
    this.host.addEventListener("drop", this.onDrop);
  }

  hostDisconnected(): void {
    window.removeEventListener("paste", this.onPaste);
    this.host.removeEventListener("dragover", this.onDrag);
    this.host.removeEventListener("dragleave", this.onDragEnd);
    this.host.removeEventListener("drop", this.onDrop);
  }

  /** Forgets what was read. */
  clear(): void {
    this.set({ fault: null, question: null, notes: [] });
  }

  /** Reads a file; its lines arrive at once, or after a question. */
  async readFile(file: Blob): Promise<void> {
    if (this.isReading) return;
    this.set({ isReading: true, fault: null });
    try {
      const tables = await fetchPart(this.host, () => import("@order-portal/ui/tables"));
      const reading = await tables?.readFile(file, { locale: this.around.locale() });
      if (reading && "fault" in reading) this.set({ fault: reading.fault });
      else if (reading) this.choose(reading.tables);
    } catch {
      this.set({ fault: "unread" }); // The file has gone meanwhile.
    }
    this.set({ isReading: false });
  }

  /** Reads a text: the cells of a table where it is beyond doubt one, else line by line. */
  async readText(text: string): Promise<void> {
    const reader = await fetchPart(this.host, () => import("../../tables/read-pasted.ts"));
    if (!reader) return; // What was typed stays in its field.
    const table = reader.readPasted(text);
    if (table) this.take(tableLines(table, findColumns(table.rows)), table.notes);
    else this.take(textLines(text), []);
  }

  /** The buyer has another sheet or column in mind. */
  ask(question: Question): void {
    this.set({ question });
  }

  /** Reads the lines of the table as the question now stands. */
  answer(): void {
    const { tables = [], chosen = 0, columns } = this.question ?? {};
    const table = tables[chosen];
    if (table && columns) this.take(tableLines(table, columns), table.notes);
  }

  /** Takes the lines of the one table that says what its columns are; else the buyer is asked. */
  private choose(tables: readonly Table[]) {
    const columns = tables.map(({ rows }) => findColumns(rows));
    const sure = columns.flatMap((found, index) => (found.isSure ? [index] : []));
    const chosen = sure[0] ?? 0;
    const [table, found] = [tables[chosen], columns[chosen]];
    if (!table || !found) return;
    const isList = tables.length === 1 && table.rows.every(({ cells }) => cells.length === 1);
    if (sure.length === 1) this.take(tableLines(table, found), table.notes);
    else if (isList) this.take(listLines(table), table.notes);
    else this.set({ question: { tables, chosen, columns: found } });
  }

  private take({ lines, isCut }: ReadLines, notes: readonly TableNote[]) {
    const all = new Set(notes);
    if (isCut) all.add("cut");
    this.set({
      question: null,
      fault: lines.length === 0 ? "empty" : null,
      notes: [...all],
    });
    this.around.onLines(lines);
  }

  private set(
    change: Partial<
      Pick<ReadingController, "isDragged" | "isReading" | "fault" | "question" | "notes">
    >,
  ) {
    Object.assign(this, change);
    this.host.requestUpdate();
  }

  private readonly onPaste = (event: ClipboardEvent) => {
    const isInField = event
      .composedPath()
      .some((target) => target instanceof Element && target.matches("input, textarea, select"));
    if (isInField || event.defaultPrevented || !this.around.takesMore()) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!file && text.trim() === "") return;
    event.preventDefault();
    // A spreadsheet puts a picture of its cells beside them.
    if (text.trim() === "" && file) void this.readFile(file);
    else void this.readText(text);
  };

  private readonly onDrag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault(); // Else the browser would open the file in place of the page.
    const isDragged = this.around.takesMore();
    event.dataTransfer.dropEffect = isDragged ? "copy" : "none";
    if (isDragged !== this.isDragged) this.set({ isDragged });
  };

  private readonly onDragEnd = () => {
    this.set({ isDragged: false });
  };

  private readonly onDrop = (event: DragEvent) => {
    this.set({ isDragged: false });
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    if (this.around.takesMore()) void this.readFile(file);
  };
}

/** The lines of a table of one column: each is read like a line of a text. */
function listLines({ rows, notes }: Table): ReadLines {
  const lines = rows.flatMap(({ number, cells }) =>
    textLines(cells[0] ?? "").lines.map(({ source }) => ({ number, source })),
  );
  return {
    lines: lines.slice(0, maximumLines),
    isCut: notes.includes("cut") || lines.length > maximumLines,
  };
}
