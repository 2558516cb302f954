import { msg, str } from "@lit/localize";
import { isProblem, PortalProblem } from "@order-portal/sdk/desk";
import type {
  CustomerChoices,
  CustomerRecord,
  DeskCustomer,
  DeskSession,
  LinkState,
  OrderDesk,
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
  tableStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { askNote, conflictNote, saveBar } from "../../components/record-frame.ts";
import { CheckedRecord } from "../../controllers/checked-record.ts";
import { showFault } from "../../controllers/form-moves.ts";
import { customerDraft, draftDifferences, draftErrors } from "../../state/customer-draft.ts";
import type { Clock } from "../../state/times.ts";
import { troubleText } from "../../state/trouble-text.ts";
import type { Told } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { ordersSection, pricesSection } from "./customer-aside.ts";
import { customerCalls } from "./customer-calls.ts";
import { customerPageStyles } from "./customer-page-styles.ts";
import { detailsSection, termsSection } from "./details-section.ts";
import { addressesSection } from "./addresses-section.ts";
import { contactsSection } from "./contacts-section.ts";
import { pageJumps } from "./page-jumps.ts";
import { openPreview } from "./open-preview.ts";
import type { SectionOptions } from "./section.ts";
import { settingsSection } from "./settings-section.ts";

/** Why it was not saved, or what is asked before it is; where fields are at fault, they say so themselves. */
const saveNote = (error: unknown, onMeant: () => void) =>
  error instanceof PortalProblem &&
  error.errors.length > 0 &&
  !isProblem(error, "confirmation_needed")
    ? banner({ tone: "danger", text: msg("Not saved yet: look at the fields marked below.") })
    : askNote(false, error, onMeant);

/**
 * @summary One customer, or a new one: the form in sections, and beside it link, orders and prices.
 * @fires customer-saved - with `{number, message}`
 * @fires customer-told - with a `Told`
 * @fires customer-left - back to the list
 */
export class CustomerPage extends LitElement {
  static override styles = [
    base,
    areaStyles,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    noticeStyles,
    selectStyles,
    skeletonStyles,
    tableStyles,
    textFieldStyles,
    customerPageStyles,
  ];

  /** The number of the customer; null for a new one. */
  @property() number: string | null = null;
  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) desk!: DeskSession;
  @property() api = "";
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };

  @state() private choices: CustomerChoices | null = null;
  @state() private looking = false;
  /** Whether what was asked about is meant. */
  private confirmed = false;
  private readonly record = new CheckedRecord<DeskCustomer, CustomerRecord>(this, draftErrors);

  /** Whether something was typed that is not saved. */
  get unsaved(): boolean {
    return this.record.unsaved;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // After a new number was saved, the record that is there is the one.
    const { stored } = this.record.state;
    if (!changed.has("number")) return;
    if (this.number !== null && stored?.number === this.number) return;
    void this.open();
  }

  protected override render(): unknown {
    const { stored, draft, error, busy } = this.record.state;
    return html`<form class="page" novalidate @submit=${this.submit}>
      <div class="head">
        ${button({
          label: msg("Customers"),
          icon: icons.arrowLeft,
          variant: "quiet",
          onClick: () => this.dispatchEvent(new CustomEvent("customer-left")),
        })}
        <h2 tabindex="-1">
          ${this.number === null ? msg("New customer") : stored?.name || this.number}
          ${stored?.blocked ? badge(msg("Blocked"), "danger") : nothing}
        </h2>
        ${
          stored !== null && this.number !== null
            ? button({
                label: msg("See as this customer"),
                busy: this.looking,
                disabled: stored.blocked,
                onClick: () => void this.seeAs(stored),
              })
            : nothing
        }
      </div>
      ${
        stored === null || draft === null
          ? error === undefined
            ? skeletonRows(8, msg("Loading the customer"))
            : errorState({
                heading: msg("The customer cannot be shown"),
                text: troubleText(error),
                action: button({ label: msg("Try again"), onClick: () => void this.open() }),
              })
          : this.body(stored, draft)
      }
      ${saveBar({
        isNew: false,
        unsaved: this.unsaved,
        busy: busy === "saving",
        save: this.number === null ? msg("Make the customer") : msg("Save"),
        hint: msg("Not saved yet"),
        onDrop: () => {
          this.record.drop();
        },
      })}
    </form>`;
  }

  private body(stored: DeskCustomer, draft: CustomerRecord) {
    const { theirs, error } = this.record.state;
    const options: SectionOptions = {
      locale: this.clock.locale,
      draft,
      stored,
      choices: this.choices,
      type: (change) => {
        this.record.type(change);
      },
      errorAt: (pointer) => this.record.errorAt(pointer),
    };
    return html`${
        theirs === null
          ? nothing
          : conflictNote(draftDifferences(draft, customerDraft(theirs)), (keep) => {
              this.record.settle(keep);
            })
      }
      ${saveNote(error, () => void this.save(true))}
      ${pageJumps(this.renderRoot, this.number === null)}
      <div class="columns">
        <div class="sections">
          ${detailsSection(options)} ${termsSection(options)}
          <order-desk-customer-catalogue
            .client=${this.client}
            .catalogue=${draft.catalogue}
            .categories=${this.choices?.categories ?? []}
            .products=${stored.products}
            @catalogue-change=${(event: CustomEvent<CustomerRecord["catalogue"]>) => {
              options.type({ catalogue: event.detail });
            }}
          ></order-desk-customer-catalogue>
          ${settingsSection(options)} ${addressesSection(options)} ${contactsSection(options)}
        </div>
        ${
          this.number === null
            ? nothing
            : html`<div class="sections">
                <order-desk-customer-link
                  .client=${this.client}
                  .customer=${stored}
                  .clock=${this.clock}
                  @link-told=${(event: CustomEvent<Told>) => this.tell(event.detail)}
                  @link-changed=${(event: CustomEvent<LinkState>) => {
                    this.record.note({ link: event.detail });
                  }}
                ></order-desk-customer-link>
                <order-desk-customer-accounts
                  .client=${this.client}
                  .number=${stored.number}
                  .clock=${this.clock}
                  @accounts-told=${(event: CustomEvent<Told>) => this.tell(event.detail)}
                ></order-desk-customer-accounts>
                ${ordersSection(stored, this.clock, this.may("desk:orders"))}
                ${pricesSection(stored, this.clock, this.may("desk:prices"))}
              </div>`
        }
      </div>`;
  }

  private may(permission: string): boolean {
    return this.desk.staff.permissions.includes(permission);
  }

  private async open(): Promise<void> {
    const { number, client } = this;
    const choices = client.customers.choices();
    choices.then(
      (found) => (this.choices = found),
      () => undefined, // A new customer waits for them and says what went wrong.
    );
    await this.record.open(customerCalls(client, number, choices, () => this.confirmed));
  }

  private readonly submit = (event: SubmitEvent) => {
    event.preventDefault();
    void this.save(false);
  };

  private async save(confirmed: boolean): Promise<void> {
    const { draft, stored } = this.record.state;
    if (draft === null || stored === null || !this.unsaved) return;
    this.confirmed = confirmed;
    const saved = await this.record.save();
    const now = this.record.state.stored;
    if (!saved || now === null) {
      await showFault(this);
      return;
    }
    const message =
      stored.revision === "" ? msg(str`${now.name} is a customer now.`) : msg("Saved.");
    const detail = { number: now.number, message };
    this.dispatchEvent(new CustomEvent("customer-saved", { detail }));
  }

  private async seeAs({ number }: DeskCustomer): Promise<void> {
    this.looking = true;
    try {
      await openPreview(this.api, this.desk.workspace.slug, () =>
        this.client.customers.seeAs(number),
      );
    } catch (error) {
      this.tell({ message: troubleText(error) });
    }
    this.looking = false;
  }

  private tell(told: Told): void {
    this.dispatchEvent(new CustomEvent<Told>("customer-told", { detail: told }));
  }
}
