import { msg, str } from "@lit/localize";
import type { DeskProduct, OrderDesk, ProductChoices } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  bannerStyles,
  base,
  buttonStyles,
  checkboxStyles,
  fieldStyles,
  noticeStyles,
  selectStyles,
  skeletonRows,
  skeletonStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import {
  backButton,
  conflictNote,
  faultNote,
  saveBar,
  unreadRecord,
} from "../../components/record-frame.ts";
import { CheckedRecord } from "../../controllers/checked-record.ts";
import { Deletion } from "../../controllers/deletion.ts";
import { focusHeadingOnce, saveByKey, showFault } from "../../controllers/form-moves.ts";
import { productDifferences } from "../../state/product-differences.ts";
import {
  draftOf,
  newProduct,
  readDraft,
  type DraftErrors,
  type ProductDraft,
} from "../../state/product-draft.ts";
import type { Clock } from "../../state/times.ts";
import { areaStyles } from "../area-styles.ts";
import { deleteDialog } from "./delete-dialog.ts";
import { productEditorStyles } from "./product-editor-styles.ts";
import { productSections } from "./product-sections.ts";
import { unitFieldsStyles } from "./unit-fields.ts";

/** A product that is not made yet has nothing stored. */
type Stored = DeskProduct | "new";

const noErrors: DraftErrors = new Map();

/**
 * @summary A product that is edited or made.
 * @fires product-left - back to the list
 * @fires product-made - with `{sku}`: it was made and is to be shown
 * @fires product-told - with `{message}`: what was done
 */
export class ProductEditor extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    noticeStyles,
    selectStyles,
    skeletonStyles,
    textFieldStyles,
    areaStyles,
    unitFieldsStyles,
    productEditorStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property() api = "";
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  @property() currency = "";
  @property({ attribute: false }) choices!: ProductChoices;
  /** The product's sku; null for a new one. */
  @property({ attribute: false }) sku: string | null = null;

  /** The stock as it was changed here; undefined where it is as it was read. */
  @state() private stock: number | null | undefined = undefined;

  private readonly deletion = new Deletion(this);
  private readonly record = new CheckedRecord<Stored, ProductDraft>(this, (draft) =>
    this.faultsOf(draft),
  );

  /** Whether something was typed that is not stored. */
  get unsaved(): boolean {
    return this.record.unsaved;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("sku")) this.open();
  }

  protected override updated(): void {
    focusHeadingOnce(this);
  }

  private open() {
    const { sku, client, clock } = this;
    this.stock = undefined;
    this.deletion.close();
    void this.record.open({
      read: (signal) =>
        sku === null ? Promise.resolve("new") : client.products.get(sku, { signal }),
      draftOf: (stored) => (stored === "new" ? newProduct() : draftOf(stored, clock.locale)),
      save: (draft, seen) => this.store(draft, seen),
    });
  }

  protected override render(): unknown {
    const { stored, draft, busy, error } = this.record.state;
    if (stored === null || draft === null) {
      return html`<div class="page">
        ${this.back()}
        ${
          busy === "reading" || error === undefined
            ? skeletonRows(6, msg("Loading the product"))
            : unreadRecord({
                error,
                gone: msg("This product is not there"),
                unread: msg("The product cannot be shown"),
                onAgain: () => void this.record.read(),
              })
        }
      </div>`;
    }
    return html`<form class="page" novalidate @submit=${this.submit} @keydown=${this.onKeyDown}>
        ${this.back()} ${this.head(stored, draft)} ${this.notes(draft)}
        <div class="sections">${this.sections(stored, draft)}</div>
        ${this.saveBar(stored)}
      </form>
      ${deleteDialog({
        name: draft.name,
        state: this.deletion.state,
        error: this.deletion.trouble,
        onSale: stored !== "new" && stored.active,
        onClose: () => {
          this.deletion.close();
        },
        onDelete: () => void this.delete(),
        onTakeOff: () => void this.takeOffSale(),
      })}`;
  }

  private back() {
    return backButton(msg("All products"), () => this.leave());
  }

  private leave() {
    this.dispatchEvent(new CustomEvent("product-left"));
  }

  private head(stored: Stored, draft: ProductDraft) {
    return html`<div class="head">
      <div class="titles">
        <h2 tabindex="-1">${stored === "new" ? msg("New product") : stored.name}</h2>
        ${stored === "new" ? nothing : html`<p>${stored.sku}</p>`}
      </div>
      ${draft.active ? badge(msg("On sale"), "success") : badge(msg("Off sale"))}
    </div>`;
  }

  private notes(draft: ProductDraft) {
    const { theirs, error } = this.record.state;
    return html`${
      theirs === null || theirs === "new"
        ? nothing
        : conflictNote(productDifferences(draft, draftOf(theirs, this.clock.locale)), (keep) => {
            this.record.settle(keep);
          })
    }
    ${faultNote(this.record.faults.size > 0, error)}`;
  }

  private sections(stored: Stored, draft: ProductDraft) {
    const { choices, client, errorAt, api, currency, clock } = this;
    const known = stored === "new" ? null : stored;
    return productSections({
      draft,
      isNew: known === null,
      stored: known,
      stock: this.stock === undefined ? (known?.stock ?? null) : this.stock,
      ...{ choices, client, errorAt, api, currency, locale: clock.locale },
      onType: this.type,
      onStock: (stock) => {
        this.stock = stock;
        this.told(msg("The stock was changed"));
      },
      onDelete: () => {
        this.deletion.ask();
      },
    });
  }

  private saveBar(stored: Stored) {
    const isNew = stored === "new";
    return saveBar({
      isNew,
      unsaved: this.unsaved,
      busy: this.record.state.busy === "saving",
      ...(isNew && { save: msg("Make the product") }),
      onDrop: () => {
        this.record.drop();
        if (isNew) this.leave();
      },
    });
  }

  private readonly type = (change: Partial<ProductDraft>) => {
    this.record.type(change);
  };

  private readonly errorAt = (pointer: string) => this.record.errorAt(pointer);

  /** A product that is there needs no sku typed. */
  private faultsOf(draft: ProductDraft): DraftErrors {
    const read = readDraft(draft, this.clock.locale);
    return "errors" in read ? read.errors : noErrors;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    void this.save();
  };

  private readonly onKeyDown = saveByKey(() => void this.save());

  private async save(): Promise<void> {
    const { draft, stored } = this.record.state;
    if (draft === null || stored === null) return;
    if (!(await this.record.save())) return showFault(this);
    this.stock = undefined;
    this.told(stored === "new" ? msg(str`Made: ${draft.name}`) : msg(str`Saved: ${draft.name}`));
    if (stored === "new") {
      const detail = { sku: draft.sku.trim() };
      this.dispatchEvent(new CustomEvent("product-made", { detail }));
    }
  }

  private async store(draft: ProductDraft, seen: Stored): Promise<DeskProduct> {
    const read = readDraft(draft, this.clock.locale);
    // `save` has seen to it.
    if ("errors" in read) throw new Error("A product with faults was to be stored.");
    const { products } = this.client;
    return seen === "new"
      ? products.create({ ...read.input, sku: draft.sku.trim(), stock: read.stock })
      : products.update(seen, read.input);
  }

  private async delete(): Promise<void> {
    const { sku } = this;
    if (sku === null) return;
    await this.deletion.run(async () => {
      await this.client.products.delete(sku);
      this.record.drop();
      this.told(msg(str`Deleted: ${sku}`));
      this.leave();
    });
  }

  private async takeOffSale(): Promise<void> {
    this.deletion.close();
    this.type({ active: false });
    await this.save();
  }

  private told(message: string) {
    this.dispatchEvent(new CustomEvent("product-told", { detail: { message } }));
  }
}
