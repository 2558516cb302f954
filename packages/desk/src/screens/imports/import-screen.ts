import { msg, str } from "@lit/localize";
import { rowTableNames, rowTables, type RowTable } from "@order-portal/sdk/desk";
import {
  badgeStyles,
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  defineOnce,
  fieldStyles,
  formatNumber,
  selectStyles,
  skeletonRows,
  skeletonStyles,
  tableStyles,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { troubleText } from "../../state/trouble-text.ts";
import { AreaScreen } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { ExportSection } from "./export-section.ts";
import { ImportRun } from "./import-run.ts";
import { tablesOf, type ImportSource } from "./import-source.ts";
import { importStyles } from "./import-styles.ts";
import type { PreviewedSource } from "./import-steps.ts";
import { keepColumn, readKnownColumns } from "./kept-columns.ts";
import { previewCard, previewsOf, type PreviewCardOptions } from "./preview-card.ts";
import { filesOf } from "./read-sources.ts";
import { choiceName, matchColumns } from "./recognise.ts";
import { sourceCard } from "./source-card.ts";
import { fileFaultText } from "./table-words.ts";
import { offerFile, refusedFile } from "./take-files.ts";

/** How many rows of a list are drawn at first, and more at a time. */
const portion = 10;

/** @summary Brings tables in from files, with a preview, and takes them out. */
export class ImportScreen extends AreaScreen {
  static override styles = [
    base,
    buttonStyles,
    badgeStyles,
    bannerStyles,
    fieldStyles,
    selectStyles,
    skeletonStyles,
    tableStyles,
    areaStyles,
    importStyles,
  ];

  @state() private isOver = false;
  @state() private shown = portion;
  @query("input[type=file]") private input!: HTMLInputElement;

  private readonly run = new ImportRun(
    this,
    () => this.client,
    () => this.desk.workspace.locale,
  );

  constructor() {
    super();
    defineOnce("order-desk-export", ExportSection);
  }

  override get unsaved(): boolean {
    return this.run.isAtWork;
  }

  protected override render(): unknown {
    const { run } = this;
    const { locale, slug } = this.desk.workspace;
    return html`<div class="page">
      <div class="head"><h2 tabindex="-1">${msg("Import and export")}</h2></div>
      ${run.isAtWork ? nothing : this.dropZone()}
      ${run.unread.map(({ name, fault }) =>
        banner({ tone: "danger", text: html`<b>${name}</b> ${fileFaultText(fault, locale)}` }),
      )}
      ${run.phase === "reading" ? skeletonRows(3, msg("Reading the files")) : nothing}
      ${run.error ? banner({ tone: "danger", text: troubleText(run.error) }) : nothing}
      ${
        run.isTooMuch
          ? banner({ tone: "danger", text: fileFaultText("too-many-rows-in-all", locale) })
          : nothing
      }
      ${this.progress()}
      ${this.showsSources ? run.sources.map((source, place) => this.card(source, place)) : nothing}
      ${run.phase === "looking" ? skeletonRows(4, msg("Looking what would change")) : nothing}
      ${this.showsSources ? nothing : run.previews.map((of) => previewCard(this.preview(of)))}
      ${
        run.isAtWork
          ? nothing
          : html`<order-desk-export
              .client=${this.client}
              .permissions=${this.desk.staff.permissions}
              .locale=${locale}
              .workspace=${slug}
            ></order-desk-export>`
      }
      ${this.bar()}
    </div>`;
  }

  private get showsSources(): boolean {
    return ["choosing", "looking", "shown"].includes(this.run.phase);
  }

  private dropZone() {
    return html`<div
      class="drop ${this.isOver ? "over" : ""} ${this.run.phase === "idle" ? "" : "small"}"
      @dragover=${this.onDragOver}
      @dragleave=${() => (this.isOver = false)}
      @drop=${this.onDrop}
    >
      <p class="title">${msg("Drop files here, or a whole folder")}</p>
      <p class="hint">
        ${msg(
          "CSV and XLSX: products, prices, customers. You see what would change before anything does.",
        )}
      </p>
      <input
        type="file"
        multiple
        accept=".csv,.txt,.tsv,.xlsx,.gz"
        aria-label=${msg("Files to bring in")}
        @change=${() => {
          void this.take([...(this.input.files ?? [])]);
          this.input.value = "";
        }}
      />
      ${button({ label: msg("Choose files"), onClick: () => this.input.click() })}
    </div>`;
  }

  private card(source: ImportSource, place: number) {
    const { run } = this;
    const { slug, locale } = this.desk.workspace;
    const looked = run.previews.filter((one) => one.source === source);
    const others = run.sources.filter((one) => one !== source).flatMap(tablesOf);
    return sourceCard({
      source,
      place,
      locale,
      preview: looked.length > 0 ? previewsOf(looked.map((of) => this.preview(of))) : null,
      tables: this.writable(),
      disabled: run.phase === "looking",
      twice: tablesOf(source).find((table) => others.includes(table)) ?? null,
      onTable: (table) => {
        const columns =
          table === null
            ? source.header.map(() => null)
            : matchColumns(table, source.header, readKnownColumns(slug));
        run.change(source, { ...source, table, columns });
      },
      onColumn: (index, column) => {
        const { table, header } = source;
        if (table) keepColumn(slug, choiceName(table, header[index] ?? ""), column ?? "");
        const columns = source.columns.map((old, i) =>
          i === index ? column : old === column ? null : old,
        );
        run.change(source, { ...source, columns });
      },
      onUnit: (unit) => run.change(source, { ...source, unit }),
      onRemove: () => run.change(source, null),
    });
  }

  private preview(of: PreviewedSource): PreviewCardOptions {
    const refused = this.run.refusedOf(of);
    return {
      of,
      refused,
      locale: this.desk.workspace.locale,
      shown: this.shown,
      onMore: () => (this.shown = this.shown * 5),
      onTakeRefused: () =>
        offerFile(`refused-${of.table}.csv`, refusedFile(of, refused, this.desk.workspace.locale)),
    };
  }

  private progress() {
    const { run } = this;
    if (!["applying", "stopped", "done"].includes(run.phase)) return nothing;
    const number = (count: number) => formatNumber(count, this.desk.workspace.locale);
    const [done, total] = [number(run.done), number(run.total)];
    const text =
      run.phase === "done"
        ? msg(str`Done: ${number(run.taken)} rows were taken.`)
        : run.phase === "stopped"
          ? msg(str`Stopped after ${done} of ${total} rows. What is in stays in.`)
          : msg(str`${done} of ${total} rows`);
    return html`<section class="section" aria-live="polite">
      <p>${text}</p>
      <progress
        max=${Math.max(1, run.total)}
        .value=${run.phase === "done" ? Math.max(1, run.total) : run.done}
        aria-label=${msg("Progress")}
      ></progress>
    </section>`;
  }

  /** What can be done now, always in view. */
  private bar() {
    const { run } = this;
    const number = (count: number) => formatNumber(count, this.desk.workspace.locale);
    const startAnew = button({
      label: run.phase === "done" ? msg("Bring in more") : msg("Start anew"),
      variant: "quiet",
      onClick: () => run.clear(),
    });
    switch (run.phase) {
      case "choosing":
      case "looking":
        return html`<div class="save-bar">
          ${startAnew}
          ${button({
            label: msg("Preview"),
            variant: "primary",
            busy: run.phase === "looking",
            disabled: !run.isReady,
            onClick: () => void run.look(),
          })}
        </div>`;
      case "shown":
        return html`<div class="save-bar">
          ${startAnew}
          ${
            run.total === 0
              ? html`<span class="hint">${msg("There is nothing to apply.")}</span>`
              : button({
                  label: msg(str`Apply ${number(run.total)} rows`),
                  variant: "primary",
                  onClick: () => void run.apply(),
                })
          }
        </div>`;
      case "applying":
        return html`<div class="save-bar">
          ${button({ label: msg("Stop"), busy: run.isStopping, onClick: () => run.stop() })}
        </div>`;
      case "stopped":
        return html`<div class="save-bar">
          ${startAnew}
          ${button({
            label: msg("Go on"),
            variant: "primary",
            onClick: () => void run.apply(),
          })}
        </div>`;
      case "done":
        return html`<div class="save-bar">${startAnew}</div>`;
      default:
        return nothing;
    }
  }

  private writable(): RowTable[] {
    return rowTableNames.filter((table) => this.may(rowTables[table].write));
  }

  private async take(files: readonly File[]): Promise<void> {
    this.shown = portion;
    await this.run.add(files, readKnownColumns(this.desk.workspace.slug), this.writable());
  }

  private readonly onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault(); // Else the browser would open the file in place of the page.
    event.dataTransfer.dropEffect = "copy";
    this.isOver = true;
  };

  private readonly onDrop = (event: DragEvent) => {
    this.isOver = false;
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    void filesOf(event.dataTransfer).then((files) => this.take(files));
  };
}
