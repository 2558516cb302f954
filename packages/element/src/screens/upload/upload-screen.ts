import { msg } from "@lit/localize";
import {
  banner,
  button,
  checkboxStyles,
  fieldStyles,
  pictureStyles,
  priceStyles,
  rowListStyles,
  selectStyles,
  tabsStyles,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { lineKey } from "../../state/line-key.ts";
import { may } from "../../state/portal-state.ts";
import { findColumns } from "../../tables/find-columns.ts";
import { PlaceScreen } from "../place-screen.ts";
import { addedBanner } from "./added-banner.ts";
import { isAsAdded, linesTakenBack, type Added } from "./added-lines.ts";
import { columnChoice, columnChoiceStyles } from "./column-choice.ts";
import { downloadTemplate } from "./download-template.ts";
import { EntryController } from "./entry-controller.ts";
import { cartInputs, entryLines, entryState, type EntryLine } from "./entry-lines.ts";
import type { Filter } from "./entry-list.ts";
import { entryRowStyles } from "./entry-row-styles.ts";
import { entryView } from "./entry-view.ts";
import { faultText, noteText } from "./entry-words.ts";
import { keptLines } from "./kept-lines.ts";
import { ReadingController, type Question } from "./reading-controller.ts";
import { uploadStart, uploadStartStyles } from "./upload-start.ts";
import { uploadStyles } from "./upload-styles.ts";

/**
 * @summary A file or a pasted text becomes lines; each is matched, put right or left out before it
 *   goes into the cart.
 *
 * @csspart drop-zone - where a file is dropped
 * @csspart entry - a line
 */
export class UploadScreen extends PlaceScreen {
  static override styles = [
    PlaceScreen.styles,
    checkboxStyles,
    fieldStyles,
    pictureStyles,
    priceStyles,
    rowListStyles,
    selectStyles,
    tabsStyles,
    columnChoiceStyles,
    entryRowStyles,
    uploadStartStyles,
    uploadStyles,
  ];

  @state() private text = "";
  @state() private isFilled = false;
  @state() private filter: Filter = "all";
  @state() private added: Added | null = null;
  /** The lines were kept from before, and the buyer is told. */
  @state() private isRestored = false;

  private readonly entry = new EntryController(this, {
    actions: () => this.actions,
    locale: () => this.portal.locale,
    addsUp: true,
    onChange: () => {
      this.kept()?.write(this.entry.lines);
    },
  });

  private readonly reading: ReadingController = new ReadingController(this, {
    locale: () => this.portal.locale,
    takesMore: () =>
      this.portal.place === this.place &&
      this.entry.lines.length === 0 &&
      this.reading.question === null,
    onLines: (lines) => {
      this.text = "";
      this.added = null;
      this.show(entryLines(lines), false);
    },
  });

  protected override willUpdate(): void {
    super.willUpdate();
    if (!this.hasUpdated) this.takeUpKept();
    this.takeBackUndone();
  }

  private takeUpKept() {
    const lines = this.kept()?.read() ?? [];
    if (lines.length > 0) this.show(lines, true);
  }

  protected override hasPanel(): boolean {
    return false; // Lines need the room; the bar below leads to the cart.
  }

  protected override saysAdded(): boolean {
    return true;
  }

  protected override saysRefused(): boolean {
    return true;
  }

  protected override renderActions(): unknown {
    if (this.entry.lines.length === 0) return nothing;
    return button({
      label: msg("Another file or text"),
      onClick: () => {
        this.startAnew();
      },
    });
  }

  protected override renderBody(): unknown {
    const { question, notes, fault } = this.reading;
    const { title, advice } = fault ? faultText(fault) : {};
    return html`<div class="upload">
      ${this.renderAdded()}
      <div role="alert">
        ${
          fault
            ? banner({ tone: "danger", text: html`<strong>${title}.</strong> ${advice}` })
            : nothing
        }
      </div>
      ${notes.map((note) => banner({ text: noteText(note, this.portal.locale) }))}
      ${
        question
          ? this.renderQuestion(question)
          : this.entry.lines.length > 0
            ? this.renderLines()
            : this.renderStart()
      }
    </div>`;
  }

  private renderStart() {
    const { isDragged, isReading } = this.reading;
    return uploadStart({
      isDragged,
      isReading,
      text: this.text,
      mayFill: may(this.portal, "orders:read") && this.portal.workspace?.orderHistory === true,
      isFilled: this.isFilled,
      onFile: (file) => void this.reading.readFile(file),
      onText: (text) => {
        this.text = text;
      },
      onRead: () => void this.reading.readText(this.text),
      onFill: (isFilled) => {
        this.isFilled = isFilled;
      },
      onTemplate: (kind) =>
        void downloadTemplate(kind, this.isFilled, this.actions, this.portal.locale),
    });
  }

  private renderQuestion(question: Question) {
    return columnChoice({
      ...question,
      onTable: (chosen) => {
        const columns = findColumns(question.tables[chosen]?.rows ?? []);
        this.reading.ask({ ...question, chosen, columns });
      },
      onColumns: (columns) => {
        this.reading.ask({ ...question, columns });
      },
      onRead: () => {
        this.reading.answer();
      },
      onCancel: () => {
        this.startAnew();
      },
    });
  }

  private renderLines() {
    return entryView({
      entry: this.entry,
      filter: this.filter,
      isRestored: this.isRestored,
      locale: this.portal.locale,
      onFilter: (filter) => {
        this.filter = filter;
      },
      onAdd: () => {
        this.add();
      },
    });
  }

  private renderAdded() {
    if (!this.added) return nothing;
    const { refused } = this.cart;
    const notTaken = this.added.undo.lines.flatMap((line) => refused.get(lineKey(line)) ?? []);
    return addedBanner(this.added.undo, notTaken, this.portal.locale, {
      onUndo: () => {
        this.actions.cart.undo();
      },
      onCart: () => {
        this.openSheet("cart");
      },
    });
  }

  private show(lines: readonly EntryLine[], isRestored: boolean) {
    this.isRestored = isRestored;
    this.filter = "all";
    this.entry.begin(lines);
  }

  private add() {
    const lines = this.entry.lines.filter((line) => entryState(line) === "matched");
    this.actions.cart.addLines(cartInputs(lines));
    const { undo } = this.actions.cart.value;
    this.added = undo && { undo, lines };
    this.isRestored = false;
    this.filter = "all";
    this.reading.clear();
    this.entry.change(this.entry.lines.filter((line) => !lines.includes(line)));
    this.focus();
  }

  /** Once what was added is taken back, its lines stand here again as they stood. */
  private takeBackUndone() {
    if (!this.added || isAsAdded(this.added, this.cart)) return;
    const lines = linesTakenBack(this.added, this.cart);
    this.added = null;
    if (lines.length === 0) return;
    const all = [...this.entry.lines, ...lines];
    this.entry.change(all.sort((one, other) => one.id - other.id));
  }

  private startAnew() {
    this.reading.clear();
    this.show([], false);
    this.focus();
  }

  /** Where this customer's lines are kept as long as they are not in the cart. */
  private kept() {
    const { workspace, visitor } = this.portal;
    return workspace && visitor?.customer
      ? keptLines(workspace.slug, visitor.customer.number)
      : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-upload": UploadScreen;
  }
}
