import { msg, str } from "@lit/localize";
import {
  isProblem,
  type DeskProduct,
  type OrderDesk,
  type ProductChoices,
} from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
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
import { productDifferences } from "../../state/product-differences.ts";
import {
  draftOf,
  newProduct,
  readDraft,
  type DraftErrors,
  type ProductDraft,
} from "../../state/product-draft.ts";
import type { Clock } from "../../state/times.ts";
import { troubleText } from "../../state/trouble-text.ts";
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

  /** What cannot be sent of what is typed; known once it was tried. */
  @state() private errors = noErrors;
  /** The stock as it was changed here; undefined where it is as it was read. */
  @state() private stock: number | null | undefined = undefined;
  @state() private deleting: "no" | "asked" | "busy" = "no";
  @state() private deleteTrouble: unknown;

  private readonly record = new EditedRecord<Stored, ProductDraft>(this);

  /** Whether something was typed that is not stored. */
  get unsaved(): boolean {
    return this.record.unsaved;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("sku")) this.open();
  }

  protected override updated(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>("h2[tabindex]");
    if (heading && heading.dataset["focused"] !== "true") {
      heading.dataset["focused"] = "true";
      heading.focus();
    }
  }

  private open() {
    const { sku, client, clock } = this;
    this.errors = noErrors;
    this.stock = undefined;
    this.deleting = "no";
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
            : this.unread(error)
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
        state: this.deleting,
        error: this.deleteTrouble,
        onSale: stored !== "new" && stored.active,
        onClose: () => (this.deleting = "no"),
        onDelete: () => void this.delete(),
        onTakeOff: () => void this.takeOffSale(),
      })}`;
  }

  private back() {
    return html`<div>
      ${button({
        label: msg("All products"),
        icon: icons.arrowLeft,
        variant: "quiet",
        onClick: () => this.dispatchEvent(new CustomEvent("product-left")),
      })}
    </div>`;
  }

  private unread(error: unknown) {
    const isGone = isProblem(error, "not_found");
    return errorState({
      heading: isGone ? msg("This product is not there") : msg("The product cannot be shown"),
      text: troubleText(error),
      action: isGone
        ? nothing
        : button({ label: msg("Try again"), onClick: () => void this.record.read() }),
    });
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
    const known = this.errors.size > 0;
    return html`${
      theirs === null || theirs === "new"
        ? nothing
        : html`<order-desk-conflict
            .differences=${productDifferences(draft, draftOf(theirs, this.clock.locale))}
            @conflict-settled=${(event: CustomEvent<{ keep: "mine" | "theirs" }>) => {
              this.record.settle(event.detail.keep);
            }}
          ></order-desk-conflict>`
    }
    ${
      error === undefined && !known
        ? nothing
        : banner({
            tone: "danger",
            text: known
              ? msg("Nothing was saved: correct the fields marked below.")
              : troubleText(error),
          })
    }`;
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
        this.deleteTrouble = undefined;
        this.deleting = "asked";
      },
    });
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
          this.record.drop();
          if (isNew) this.dispatchEvent(new CustomEvent("product-left"));
        },
      })}
      ${button({
        label: isNew ? msg("Make the product") : msg("Save"),
        variant: "primary",
        type: "submit",
        busy: this.record.state.busy === "saving",
      })}
    </div>`;
  }

  private readonly type = (change: Partial<ProductDraft>) => {
    this.record.type(change);
    const { draft } = this.record.state;
    // Once it was tried, each fault goes as it is put right.
    if (this.errors.size > 0 && draft !== null) this.errors = this.faultsOf(draft);
  };

  private readonly errorAt = (pointer: string) =>
    this.errors.get(pointer) ?? this.record.errorAt(pointer);

  /** A product that is there needs no sku typed. */
  private faultsOf(draft: ProductDraft): DraftErrors {
    const read = readDraft(draft, this.clock.locale);
    return "errors" in read ? read.errors : noErrors;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    void this.save();
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.save();
  };

  private async save(): Promise<void> {
    const { draft, stored } = this.record.state;
    if (draft === null || stored === null) return;
    this.errors = this.faultsOf(draft);
    const saved = this.errors.size === 0 && (await this.record.save());
    if (!saved) return this.showFault();
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

  /** To the first field at fault, where there is one. */
  private async showFault(): Promise<void> {
    await this.updateComplete;
    const fault = this.renderRoot.querySelector<HTMLElement>("[aria-invalid=true]");
    (fault ?? this.renderRoot.querySelector(".banner, order-desk-conflict"))?.scrollIntoView({
      block: "center",
    });
    fault?.focus();
  }

  private async delete(): Promise<void> {
    const { sku } = this;
    if (sku === null) return;
    this.deleting = "busy";
    this.deleteTrouble = undefined;
    try {
      await this.client.products.delete(sku);
      this.record.drop();
      this.deleting = "no";
      this.told(msg(str`Deleted: ${sku}`));
      this.dispatchEvent(new CustomEvent("product-left"));
    } catch (error) {
      this.deleting = "asked";
      this.deleteTrouble = error;
    }
  }

  private async takeOffSale(): Promise<void> {
    this.deleting = "no";
    this.type({ active: false });
    await this.save();
  }

  private told(message: string) {
    this.dispatchEvent(new CustomEvent("product-told", { detail: { message } }));
  }
}
