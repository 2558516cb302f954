import { msg, str } from "@lit/localize";
import {
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkboxStyles,
  fieldStyles,
  icons,
  noticeStyles,
  selectStyles,
  skeletonRows,
  skeletonStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import {
  backButton,
  conflictNote,
  askNote,
  saveBar,
  unreadRecord,
} from "../../components/record-frame.ts";
import { CheckedRecord } from "../../controllers/checked-record.ts";
import { Deletion } from "../../controllers/deletion.ts";
import { focusHeadingOnce, saveByKey, showFault } from "../../controllers/form-moves.ts";
import { emptyDraft, type PriceDraft } from "../../state/price-draft.ts";
import { areaStyles } from "../area-styles.ts";
import type { KindPlace, PriceRecordKind, ShownRecord } from "./kinds/price-kind.ts";
import { deletePriceDialog } from "./delete-price-dialog.ts";
import { priceDifferences } from "./price-differences.ts";
import { priceField } from "./price-fields.ts";
import { priceFormStyles } from "./price-form-styles.ts";

/** A record that is not made yet has nothing stored. */
type Stored = ShownRecord | "new";

/** A record that was deleted. */
export interface DeletedRecord {
  readonly record: ShownRecord;
  /** Others went with it, as the rules of a price group do. */
  readonly withOthers: boolean;
}

/**
 * @summary A price record of any kind that is edited or made.
 * @fires record-left - back to the list
 * @fires record-told - with `{message}`: what was done
 * @fires record-deleted - with the `ShownRecord`, and whether more than itself went with it
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

  private readonly deletion = new Deletion(this);
  private readonly edited = new CheckedRecord<Stored, PriceDraft>(this, (draft) =>
    this.kind.faults(this.at, draft),
  );
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
    focusHeadingOnce(this);
  }

  private open() {
    const { record, kind, at, customer } = this;
    this.deletion.close();
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
            : unreadRecord({
                error,
                gone: msg("This is not there any more"),
                unread: msg("This cannot be shown"),
                onAgain: () => void this.edited.read(),
              })
        }
      </div>`;
    }
    const { at, kind } = this;
    const words = kind.words();
    const heading = stored === "new" ? words.add : stored.name;
    const isPriced = kind.fields.includes("scope");
    return html`<form class="sections" novalidate @submit=${this.submit} @keydown=${this.onKeyDown}>
        ${this.back()}
        <div class="head"><h2 tabindex="-1">${heading}</h2></div>
        ${this.notes(draft)}
        <div class="section">
          ${kind.fields.map((field) =>
            priceField(field, { at, words, draft, errorAt: this.errorAt, onType: this.type }),
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
        state: this.deletion.state,
        error: this.deletion.trouble,
        onClose: () => {
          this.deletion.close();
        },
        onDelete: (confirmed) => void this.delete(confirmed),
      })}`;
  }

  private back() {
    return backButton(this.kind.words().many, () => this.leave());
  }

  private leave() {
    this.dispatchEvent(new CustomEvent("record-left"));
  }

  private notes(draft: PriceDraft) {
    const { theirs, error } = this.edited.state;
    const { kind } = this;
    if (theirs !== null && theirs !== "new") {
      const differences = priceDifferences(kind.fields, kind.words(), draft, theirs.draft);
      return conflictNote(differences, (keep) => {
        this.edited.settle(keep);
      });
    }
    return askNote(this.edited.faults.size > 0, error, () => void this.save(true));
  }

  private deleteButton() {
    return html`<div>
      ${button({
        label: msg("Delete…"),
        icon: icons.trash,
        variant: "quiet",
        onClick: () => {
          this.deletion.ask();
        },
      })}
    </div>`;
  }

  private saveBar(stored: Stored) {
    const isNew = stored === "new";
    return saveBar({
      isNew,
      unsaved: this.unsaved,
      busy: this.edited.state.busy === "saving",
      onDrop: () => {
        this.edited.drop();
        if (isNew) this.leave();
      },
    });
  }

  private readonly type = (change: Partial<PriceDraft>) => {
    this.edited.type(change);
  };

  private readonly errorAt = (pointer: string) => this.edited.errorAt(pointer);

  private readonly submit = (event: Event) => {
    event.preventDefault();
    void this.save(false);
  };

  private readonly onKeyDown = saveByKey(() => void this.save(false));

  private async save(confirmed: boolean): Promise<void> {
    if (this.edited.state.draft === null) return;
    this.confirmed = confirmed;
    if (!(await this.edited.save())) return showFault(this);
    const { stored } = this.edited.state;
    if (stored !== null && stored !== "new") this.told(msg(str`Saved: ${stored.name}`));
    this.leave();
  }

  private async delete(confirmed: boolean): Promise<void> {
    const { stored } = this.edited.state;
    if (stored === null || stored === "new") return;
    await this.deletion.run(async () => {
      await this.kind.delete(this.at, stored, { confirmed });
      this.edited.drop();
      const detail: DeletedRecord = { record: stored, withOthers: confirmed };
      this.dispatchEvent(new CustomEvent("record-deleted", { detail }));
      this.leave();
    });
  }

  private told(message: string) {
    this.dispatchEvent(new CustomEvent("record-told", { detail: { message } }));
  }
}
