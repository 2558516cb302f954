import { msg, str } from "@lit/localize";
import { isProblem } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkboxStyles,
  errorState,
  fieldStyles,
  icons,
  noticeStyles,
  selectStyles,
  skeletonRows,
  skeletonStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { EditedRecord } from "../../controllers/edited-record.ts";
import { emptyDraft, type PriceDraft } from "../../state/price-draft.ts";
import type { PriceErrors } from "../../state/read-price-draft.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";
import type { KindPlace, PriceRecordKind, ShownRecord } from "./kinds/price-kind.ts";
import { deletePriceDialog } from "./delete-price-dialog.ts";
import { priceDifferences } from "./price-differences.ts";
import { priceField } from "./price-fields.ts";
import { priceFormStyles } from "./price-form-styles.ts";

/** A record that is not made yet has nothing stored. */
type Stored = ShownRecord | "new";

const noErrors: PriceErrors = new Map();

/**
 * @summary A price record of any kind that is edited or made.
 * @fires record-left - back to the list
 * @fires record-told - with `{message}`: what was done
 */
export class PriceRecordForm extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    noticeStyles,
    selectStyles,
    skeletonStyles,
    textFieldStyles,
    areaStyles,
    priceFormStyles,
  ];

  @property({ attribute: false }) at!: KindPlace;
  @property({ attribute: false }) kind!: PriceRecordKind;
  /** The record's id; null for a new one. */
  @property({ attribute: false }) record: string | null = null;
  /** The number of the customer that a new rule begins with. */
  @property() customer = "";

  /** What cannot be sent of what is typed; known once it was tried. */
  @state() private errors = noErrors;
  @state() private deleting: "no" | "asked" | "busy" = "no";
  @state() private deleteTrouble: unknown;

  private readonly edited = new EditedRecord<Stored, PriceDraft>(this);
  /** Whether what was asked about is meant all the same. */
  private confirmed = false;

  /** Whether something was typed that is not stored. */
  get unsaved(): boolean {
    return this.edited.unsaved;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("record") || changed.has("kind")) this.open();
  }

  protected override updated(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>("h2[tabindex]");
    if (heading && heading.dataset["focused"] !== "true") {
      heading.dataset["focused"] = "true";
      heading.focus();
    }
  }

  private open() {
    const { record, kind, at, customer } = this;
    this.errors = noErrors;
    this.deleting = "no";
    const choice = { value: customer, label: customer };
    const fresh: PriceDraft =
      customer === "" ? emptyDraft : { ...emptyDraft, owner: "customer", customer: choice };
    void this.edited.open({
      read: (signal) => (record === null ? Promise.resolve("new") : kind.get(at, record, signal)),
      draftOf: (stored) => (stored === "new" ? fresh : stored.draft),
      save: (draft, seen) =>
        kind.save(at, draft, seen === "new" ? null : seen, { confirmed: this.confirmed }),
    });
  }

  protected override render(): unknown {
    const { stored, draft, busy, error } = this.edited.state;
    if (stored === null || draft === null) {
      return html`<div class="sections">
        ${this.back()}
        ${
          busy === "reading" || error === undefined
            ? skeletonRows(6, msg("Loading"))
            : this.unread(error)
        }
      </div>`;
    }
    const { at, kind, errorAt } = this;
    const words = kind.words();
    const heading = stored === "new" ? words.add : stored.name;
    const isPriced = kind.fields.includes("scope");
    return html`<form class="sections" novalidate @submit=${this.submit} @keydown=${this.onKeyDown}>
        ${this.back()}
        <div class="head"><h2 tabindex="-1">${heading}</h2></div>
        ${this.notes(draft)}
        <div class="section">
          ${kind.fields.map((field) =>
            priceField(field, { at, words, draft, errorAt, onType: this.type }),
          )}
        </div>
        ${
          isPriced
            ? html`<order-desk-price-effects
                .at=${at}
                .kind=${kind}
                .draft=${draft}
                .record=${stored === "new" ? undefined : stored.id}
              ></order-desk-price-effects>`
            : nothing
        }
        ${stored === "new" ? nothing : this.deleteButton()} ${this.saveBar(stored)}
      </form>
      ${deletePriceDialog({
        name: heading,
        state: this.deleting,
        error: this.deleteTrouble,
        onClose: () => (this.deleting = "no"),
        onDelete: (confirmed) => void this.delete(confirmed),
      })}`;
  }

  private back() {
    return html`<div>
      ${button({
        label: this.kind.words().many,
        icon: icons.arrowLeft,
        variant: "quiet",
        onClick: () => this.dispatchEvent(new CustomEvent("record-left")),
      })}
    </div>`;
  }

  private unread(error: unknown) {
    const isGone = isProblem(error, "not_found");
    return errorState({
      heading: isGone ? msg("This is not there any more") : msg("This cannot be shown"),
      text: troubleText(error),
      action: isGone
        ? nothing
        : button({ label: msg("Try again"), onClick: () => void this.edited.read() }),
    });
  }

  private notes(draft: PriceDraft) {
    const { theirs, error } = this.edited.state;
    const { kind, errors } = this;
    if (theirs !== null && theirs !== "new") {
      return html`<order-desk-conflict
        .differences=${priceDifferences(kind.fields, kind.words(), draft, theirs.draft)}
        @conflict-settled=${(event: CustomEvent<{ keep: "mine" | "theirs" }>) => {
          this.edited.settle(event.detail.keep);
        }}
      ></order-desk-conflict>`;
    }
    if (errors.size > 0) {
      const text = msg("Nothing was saved: correct the fields marked below.");
      return banner({ tone: "danger", text });
    }
    if (isProblem(error, "confirmation_needed")) {
      return banner({
        tone: "warning",
        text: html`${msg("Nothing was saved yet.")}
        ${error.errors.map(({ detail }) => detail).join(" ")}`,
        action: button({ label: msg("Save all the same"), onClick: () => void this.save(true) }),
      });
    }
    return error === undefined ? nothing : banner({ tone: "danger", text: troubleText(error) });
  }

  private deleteButton() {
    return html`<div>
      ${button({
        label: msg("Delete…"),
        icon: icons.trash,
        variant: "quiet",
        onClick: () => {
          this.deleteTrouble = undefined;
          this.deleting = "asked";
        },
      })}
    </div>`;
  }

  private saveBar(stored: Stored) {
    const isNew = stored === "new";
    if (!isNew && !this.unsaved) return nothing;
    return html`<div class="save-bar">
      ${button({
        label: isNew ? msg("Leave it") : msg("Undo the changes"),
        variant: "quiet",
        onClick: () => {
          this.errors = noErrors;
          this.edited.drop();
          if (isNew) this.dispatchEvent(new CustomEvent("record-left"));
        },
      })}
      ${button({
        label: msg("Save"),
        variant: "primary",
        type: "submit",
        busy: this.edited.state.busy === "saving",
      })}
    </div>`;
  }

  private readonly type = (change: Partial<PriceDraft>) => {
    this.edited.type(change);
    const { draft } = this.edited.state;
    // Once it was tried, each fault goes as it is put right.
    if (this.errors.size > 0 && draft !== null) this.errors = this.kind.faults(this.at, draft);
  };

  private readonly errorAt = (pointer: string) => {
    // What is asked about is no fault: it stands above, with the way to say that it is meant.
    const isAsked = isProblem(this.edited.state.error, "confirmation_needed");
    return this.errors.get(pointer) ?? (isAsked ? undefined : this.edited.errorAt(pointer));
  };

  private readonly submit = (event: Event) => {
    event.preventDefault();
    void this.save(false);
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.save(false);
  };

  private async save(confirmed: boolean): Promise<void> {
    const { draft } = this.edited.state;
    if (draft === null) return;
    this.errors = this.kind.faults(this.at, draft);
    this.confirmed = confirmed;
    if (this.errors.size > 0 || !(await this.edited.save())) return this.showFault();
    const { stored } = this.edited.state;
    if (stored !== null && stored !== "new") this.told(msg(str`Saved: ${stored.name}`));
    this.dispatchEvent(new CustomEvent("record-left"));
  }

  /** To the first field at fault, or to what is said above. */
  private async showFault(): Promise<void> {
    await this.updateComplete;
    const fault = this.renderRoot.querySelector<HTMLElement>("[aria-invalid=true]");
    (fault ?? this.renderRoot.querySelector(".banner, order-desk-conflict"))?.scrollIntoView({
      block: "center",
    });
    fault?.focus();
  }

  private async delete(confirmed: boolean): Promise<void> {
    const { stored } = this.edited.state;
    if (stored === null || stored === "new") return;
    this.deleting = "busy";
    try {
      await this.kind.delete(this.at, stored, { confirmed });
      this.edited.drop();
      this.deleting = "no";
      this.told(msg(str`Deleted: ${stored.name}`));
      this.dispatchEvent(new CustomEvent("record-left"));
    } catch (error) {
      this.deleting = "asked";
      this.deleteTrouble = error;
    }
  }

  private told(message: string) {
    this.dispatchEvent(new CustomEvent("record-told", { detail: { message } }));
  }
}
