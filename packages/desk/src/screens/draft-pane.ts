import { msg, str } from "@lit/localize";
import type { Draft, OrderDesk } from "@order-portal/sdk/desk";
import {
  amounts,
  amountsStyles,
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  errorState,
  fieldStyles,
  icons,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { draftAdder } from "../components/draft-adder.ts";
import { draftFields } from "../components/draft-fields.ts";
import { draftLine, draftTrouble } from "../components/draft-line.ts";
import { pickedChoice } from "../components/picker.ts";
import { conflictNote } from "../components/record-frame.ts";
import { EditedRecord } from "../controllers/edited-record.ts";
import {
  addLines,
  differences,
  isQuantity,
  toForm,
  toInput,
  type AddedLine,
  type DraftForm,
} from "../state/draft-form.ts";
import { findOrderCustomers } from "../state/find-order-customers.ts";
import { newDraft } from "../state/queue-place.ts";
import type { Clock } from "../state/times.ts";
import { troubleText } from "../state/trouble-text.ts";
import { draftPaneStyles } from "./draft-pane-styles.ts";

/**
 * @summary An order that staff write for a customer: started, saved, sent into the queue.
 * @fires draft-started - with `{number}`
 * @fires draft-saved - the list has changed
 * @fires draft-sent - with `{number}`
 * @fires draft-left - back to the list
 */
export class DraftPane extends LitElement {
  static override styles = [
    base,
    amountsStyles,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    textFieldStyles,
    draftPaneStyles,
  ];

  /** The draft's number, or `new`. */
  @property() number = newDraft;
  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  /** What is being done beside saving. */
  @state() private busy: "start" | "send" | "delete" | null = null;
  @state() private error: unknown;
  @state() private isDeleting = false;
  private readonly record = new EditedRecord<Draft, DraftForm>(this);

  /** Whether something was typed that is not saved. */
  get unsaved(): boolean {
    return this.record.unsaved;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("number")) return;
    this.error = undefined;
    const { number } = this;
    const calls = {
      read: (signal: AbortSignal) => this.client.drafts.get(number, { signal }),
      draftOf: toForm,
      save: (form: DraftForm, seen: Draft) => this.client.drafts.update(seen, toInput(form)),
    };
    void this.record.open(number === newDraft ? null : calls);
  }

  protected override render(): unknown {
    return html`<div class="back">
        ${button({
          label: msg("All orders"),
          icon: icons.arrowLeft,
          variant: "quiet",
          onClick: () => this.dispatchEvent(new CustomEvent("draft-left")),
        })}
      </div>
      ${this.number === newDraft ? this.start() : this.edit()}`;
  }

  private start() {
    return html`<article>
      <h2>${msg("Start an order")}</h2>
      ${this.trouble(this.error)}
      <order-desk-picker
        label=${msg("Customer")}
        required
        placeholder=${msg("Name or number")}
        hint=${msg("The order is priced for this customer, and is a draft until you send it.")}
        ?disabled=${this.busy === "start"}
        .find=${findOrderCustomers(this.client)}
        @choice-picked=${(event: Event) => void this.begin(pickedChoice(event)?.value)}
      ></order-desk-picker>
    </article>`;
  }

  private edit() {
    const { stored, draft, theirs, busy, error } = this.record.state;
    if (stored === null || draft === null) {
      return error === undefined
        ? skeletonRows(5, msg("Loading the draft"))
        : errorState({
            heading: msg("The draft cannot be shown"),
            text: troubleText(error),
            action: button({ label: msg("Try again"), onClick: () => void this.record.read() }),
          });
    }
    return html`<article>
      <header>
        <h2>${msg(str`Draft ${stored.number}`)}</h2>
        <p>${stored.customer.name} <small>${stored.customer.number}</small></p>
      </header>
      ${
        theirs === null
          ? nothing
          : conflictNote(differences(draft, toForm(theirs)), (keep) => {
              this.record.settle(keep);
            })
      }
      ${this.trouble(error ?? this.error)}
      ${
        // They are those of what is saved; of what is typed since, saving tells.
        this.record.unsaved
          ? nothing
          : stored.problems.map(({ detail }) => banner({ tone: "warning", text: detail }))
      }
      <ul class="lines">
        ${draft.lines.map((_, index) =>
          draftLine({
            draft,
            stored,
            index,
            locale: this.clock.locale,
            onLines: (lines) => {
              this.record.type({ lines });
            },
          }),
        )}
      </ul>
      ${draftAdder({
        client: this.client,
        customer: stored.customer.number,
        onAdd: (added) => {
          this.add(added);
        },
      })}
      ${draftFields({
        draft,
        // What is typed anew is not looked up before it is saved.
        codeProblem:
          draft.discountCode === stored.discountCode?.code
            ? stored.discountCode.problem?.detail
            : undefined,
        onType: (change) => {
          this.record.type(change);
        },
      })}
      <div class="ladder">
        ${
          this.record.unsaved
            ? html`<p class="quiet">${msg("Save to see what it comes to now.")}</p>`
            : amounts(stored, this.clock.locale)
        }
      </div>
      ${this.buttons(stored, draft, busy === "saving")}
    </article>`;
  }

  private buttons(stored: Draft, draft: DraftForm, isSaving: boolean) {
    const isSound = draft.lines.every(({ quantity }) => isQuantity(quantity));
    return html`<div class="save-bar">
      ${
        this.isDeleting
          ? html`<span>${msg("Throw this draft away?")}</span> ${button({
                label: msg("Throw away"),
                variant: "danger",
                busy: this.busy === "delete",
                onClick: () => void this.throwAway(stored),
              })}
              ${button({ label: msg("Keep it"), onClick: () => (this.isDeleting = false) })}`
          : html`${button({
              label: msg("Throw away…"),
              variant: "quiet",
              onClick: () => (this.isDeleting = true),
            })}
            ${button({
              label: msg("Save"),
              busy: isSaving,
              disabled: !this.record.unsaved || !isSound,
              onClick: () => void this.save(),
            })}
            ${button({
              label: msg("Send into the queue"),
              variant: "primary",
              busy: this.busy === "send",
              disabled: !isSound || draft.lines.length === 0,
              onClick: () => void this.send(),
            })}`
      }
    </div>`;
  }

  private trouble(error: unknown) {
    return draftTrouble(error, this.record.state.draft);
  }

  private add(added: readonly AddedLine[]) {
    const { draft } = this.record.state;
    if (draft !== null) this.record.type({ lines: addLines(draft.lines, added) });
  }

  private async begin(customer: string | undefined) {
    if (customer === undefined) return;
    const fields = { purchaseOrderNumber: "", notes: "", deliveryDate: "" };
    await this.run("start", async () => {
      const { number } = await this.client.drafts.create(customer, { lines: [], fields });
      this.fire("draft-started", number);
    });
  }

  private async save(): Promise<boolean> {
    this.error = undefined;
    const isSaved = !this.record.unsaved || (await this.record.save());
    if (isSaved) this.dispatchEvent(new CustomEvent("draft-saved"));
    return isSaved;
  }

  /** What is typed is saved first: it is what is sent. */
  private async send() {
    if (!(await this.save())) return;
    const { stored } = this.record.state;
    if (stored === null) return;
    await this.run("send", async () => {
      await this.client.drafts.send(stored);
      await this.record.open(null);
      this.fire("draft-sent", stored.number);
    });
  }

  private async throwAway(stored: Draft) {
    await this.run("delete", async () => {
      await this.client.drafts.delete(stored);
      await this.record.open(null);
      this.isDeleting = false;
      this.dispatchEvent(new CustomEvent("draft-left"));
    });
  }

  private async run(busy: NonNullable<DraftPane["busy"]>, work: () => Promise<void>) {
    if (this.busy !== null) return;
    this.busy = busy;
    this.error = undefined;
    try {
      await work();
    } catch (error) {
      this.error = error;
    }
    this.busy = null;
  }

  private fire(name: string, number: string) {
    this.dispatchEvent(new CustomEvent(name, { detail: { number } }));
  }
}
