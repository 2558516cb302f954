import { msg, str } from "@lit/localize";
import { base, defineOnce, tabs, tabsStyles } from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { query } from "lit/decorators.js";
import { troubleText } from "../../state/trouble-text.ts";
import { AreaScreen } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { allKinds } from "./kinds/all-kinds.ts";
import type { KindPlace, PriceRecordKind } from "./kinds/price-kind.ts";
import { PriceCheckPanel } from "./price-check-panel.ts";
import { PriceEffects } from "./price-effects.ts";
import { PriceListPanel } from "./price-list-panel.ts";
import { PriceRecordForm, type DeletedRecord } from "./price-record-form.ts";
import { PriceRecordList } from "./price-record-list.ts";

defineOnce("order-desk-price-check", PriceCheckPanel);
defineOnce("order-desk-price-effects", PriceEffects);
defineOnce("order-desk-price-list", PriceListPanel);
defineOnce("order-desk-price-record", PriceRecordForm);
defineOnce("order-desk-price-records", PriceRecordList);

/**
 * @summary Prices: what they are set by, why one is what it is, and the whole price list of a
 * customer. `#/prices/rules`, `#/prices/rules/new`, `#/prices/rules/id/17`,
 * `#/prices/rules/customer/AROUT`, `#/prices/check/AROUT`, `#/prices/list/AROUT`.
 */
export class PricesScreen extends AreaScreen {
  static override styles = [
    base,
    tabsStyles,
    areaStyles,
    css`
      /* On paper the price list stands alone. */
      @media print {
        .head,
        .tabs {
          display: none;
        }
      }
    `,
  ];

  @query("order-desk-price-record") private form!: PriceRecordForm | null;
  @query("order-desk-price-records") private records!: PriceRecordList | null;
  /** The customer whose rules the list was narrowed to: where it stays while one is edited. */
  private narrowedTo = "";

  override get unsaved(): boolean {
    return this.form?.unsaved ?? false;
  }

  protected override updated(): void {
    // Of more tabs than fit, the one that is shown is in view.
    const tab = this.renderRoot.querySelector("[role=tab][aria-selected=true]");
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  protected override render(): unknown {
    const [section = "", customer = ""] = this.path;
    const kind = allKinds.find(({ name }) => name === section);
    const selected = kind?.name ?? (section === "list" || section === "check" ? section : "rules");
    const isOfCustomer = section === "list" || section === "check";
    return html`<div class="page">
      <div class="head"><h2 tabindex="-1">${msg("Prices")}</h2></div>
      ${tabs({
        label: msg("Prices"),
        selected,
        panel: "prices",
        tabs: [
          ...allKinds.map(({ name, words }) => ({ id: name, label: words().many })),
          { id: "check", label: msg("Price check") },
          { id: "list", label: msg("Price list") },
        ],
        onSelect: (id) => {
          const keeps = isOfCustomer && customer !== "" && (id === "list" || id === "check");
          this.go(keeps ? [id, customer] : [id]);
        },
      })}
      <div id="prices" role="tabpanel" aria-labelledby="tab-${selected}">
        ${
          selected === "list"
            ? html`<order-desk-price-list
                .client=${this.client}
                .clock=${this.clock}
                .customer=${customer}
                .supplier=${this.desk.workspace.name}
                @customer-chosen=${this.onCustomer}
              ></order-desk-price-list>`
            : selected === "check"
              ? html`<order-desk-price-check
                  .client=${this.client}
                  .clock=${this.clock}
                  .currency=${this.desk.workspace.currency}
                  .customer=${customer}
                ></order-desk-price-check>`
              : this.recordsOf(kind ?? allKinds[0])
        }
      </div>
    </div>`;
  }

  /** The list of a kind; it stays as it was while one of its records is looked at. */
  private recordsOf(kind: PriceRecordKind | undefined) {
    if (kind === undefined) return nothing;
    const [, step = "", key = ""] = this.path;
    const editing = step === "new" ? null : step === "id" && key !== "" ? key : undefined;
    if (!kind.isOwned) this.narrowedTo = "";
    else if (editing === undefined) this.narrowedTo = step === "customer" ? key : "";
    const at = { client: this.client, workspace: this.desk.workspace };
    const toList = () => {
      const { narrowedTo } = this;
      this.go(narrowedTo === "" ? [kind.name] : [kind.name, "customer", narrowedTo]);
    };
    return html`<order-desk-price-records
        ?hidden=${editing !== undefined}
        .at=${at}
        .kind=${kind}
        .customer=${this.narrowedTo}
        @record-new=${() => {
          this.go([kind.name, "new"]);
        }}
        @customer-chosen=${({ detail }: CustomEvent<{ number: string }>) => {
          this.go(detail.number === "" ? [kind.name] : [kind.name, "customer", detail.number]);
        }}
      ></order-desk-price-records>
      ${
        editing === undefined
          ? nothing
          : html`<order-desk-price-record
              .at=${at}
              .kind=${kind}
              .record=${editing}
              .customer=${this.narrowedTo}
              @record-left=${toList}
              @record-told=${({ detail }: CustomEvent<{ message: string }>) => {
                this.tell(detail);
                void this.records?.again();
              }}
              @record-deleted=${({ detail }: CustomEvent<DeletedRecord>) => {
                this.tellDeleted(kind, at, detail);
              }}
            ></order-desk-price-record>`
      }`;
  }

  /** What was deleted by itself can be made again; prices are as before then. */
  private tellDeleted(kind: PriceRecordKind, at: KindPlace, { record, withOthers }: DeletedRecord) {
    const message = msg(str`Deleted: ${record.name}`);
    void this.records?.again();
    if (withOthers || !record.restorable) {
      this.tell({ message });
      return;
    }
    const restore = async () => {
      try {
        await kind.save(at, record.draft, null, { confirmed: true });
        this.tell({ message: msg(str`${record.name} is there again.`) });
      } catch (error) {
        this.tell({ message: troubleText(error) });
      }
      await this.records?.again();
    };
    this.tell({ message, actionLabel: msg("Undo"), onAction: () => void restore() });
  }

  private onCustomer({ detail }: CustomEvent<{ number: string }>) {
    this.go(["list", detail.number]);
  }
}
