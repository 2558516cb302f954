import { msg, str } from "@lit/localize";
import { rowTableNames, rowTables, type OrderDesk, type RowTable } from "@order-portal/sdk/desk";
import { banner, bannerStyles, base, button, buttonStyles, formatNumber } from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";
import { importStyles } from "./import-styles.ts";
import { tableLabel } from "./table-words.ts";
import { offerFile, tableFile, tablesFile } from "./take-files.ts";

/** @summary Takes the supplier's tables out, one as CSV or all as a zip file. */
export class ExportSection extends LitElement {
  static override styles = [base, buttonStyles, bannerStyles, areaStyles, importStyles];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) permissions: readonly string[] = [];
  @property() locale = "en";
  @property() workspace = "";

  /** What is being taken out: a table, or all. */
  @state() private taking: RowTable | "all" | null = null;
  @state() private progress = "";
  @state() private error: unknown = null;
  private abort: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.abort?.abort();
  }

  protected override render(): unknown {
    const tables = rowTableNames.filter((table) =>
      this.permissions.includes(rowTables[table].read),
    );
    return html`<section class="section" aria-labelledby="export">
      <h3 id="export">${msg("Take out")}</h3>
      <p class="hint">
        ${msg("Each table as CSV for your spreadsheet: change it there and drop it above again. The ZIP holds all as the import command reads them.")}
      </p>
      <div class="buttons">
        ${button({
          label: msg("All tables as ZIP"),
          busy: this.taking === "all",
          disabled: this.taking !== null && this.taking !== "all",
          onClick: () => void this.take("all", tables),
        })}
        ${tables.map((table) =>
          button({
            label: tableLabel(table),
            variant: "quiet",
            busy: this.taking === table,
            disabled: this.taking !== null && this.taking !== table,
            onClick: () => void this.take(table, [table]),
          }),
        )}
      </div>
      <p class="hint" role="status">
        ${this.progress}
        ${
          this.taking === null
            ? nothing
            : button({
                label: msg("Stop"),
                variant: "quiet",
                onClick: () => this.abort?.abort(),
              })
        }
      </p>
      ${this.error ? banner({ tone: "danger", text: troubleText(this.error) }) : nothing}
    </section>`;
  }

  private async take(what: RowTable | "all", tables: readonly RowTable[]): Promise<void> {
    this.taking = what;
    this.error = null;
    this.abort = new AbortController();
    const { signal } = this.abort;
    const onTable = (table: RowTable, count: number) => {
      this.progress = msg(str`${tableLabel(table)}: ${formatNumber(count, this.locale)} rows`);
    };
    try {
      if (what === "all") {
        offerFile(
          `${this.workspace}.zip`,
          await tablesFile(this.client, tables, { signal, onTable }),
        );
      } else {
        const onRows = (count: number) => onTable(what, count);
        offerFile(
          `${what}.csv`,
          await tableFile(this.client, what, { signal, locale: this.locale, onRows }),
        );
      }
    } catch (error) {
      this.progress = "";
      if (!signal.aborted) this.error = error;
    }
    this.taking = null;
  }
}
