import { msg, str } from "@lit/localize";
import type { NewOrderReceiver } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkbox,
  checkboxStyles,
  errorState,
  fieldStyles,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { PagedList } from "../../controllers/paged-list.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { AreaScreen } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { staffStyles } from "../staff/staff-styles.ts";

/**
 * @summary Who of the staff is told of each new order.
 */
export class ReceiversView extends AreaScreen {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    areaStyles,
    staffStyles,
  ];

  /** Whose choice is on its way. */
  @state() private saving: string | null = null;
  @state() private trouble = "";

  private readonly staff = new PagedList<null, NewOrderReceiver>(
    this,
    null,
    async (_, __, signal) => ({
      entries: await this.client.mails.newOrderReceivers({ signal }),
      nextCursor: null,
    }),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.staff.again();
  }

  protected override render(): unknown {
    const { entries, loading, error } = this.staff.state;
    if (error !== undefined) {
      return errorState({
        heading: msg("The staff cannot be shown"),
        text: troubleText(error),
        action: button({ label: msg("Try again"), onClick: () => void this.staff.again() }),
      });
    }
    if (loading === "first" && entries.length === 0) return skeletonRows(3, msg("Loading"));
    return html`<div class="part">
      <p class="hint">${msg("A mail goes to each of these as soon as an order comes in.")}</p>
      ${this.trouble ? banner({ tone: "danger", text: this.trouble }) : nothing}
      ${
        entries.some(({ told }) => told)
          ? nothing
          : banner({
              tone: "warning",
              text: msg("Nobody is told: new orders are seen only in the review queue."),
            })
      }
      <fieldset class="section">
        <legend>${msg("Told of new orders")}</legend>
        <div class="fields">
          ${entries.map((member) =>
            checkbox({
              id: `told-${member.id}`,
              label: member.name,
              hint: member.email,
              checked: member.told,
              disabled: this.saving !== null && this.saving !== member.id,
              onChange: (told) => void this.set(member, told),
            }),
          )}
        </div>
      </fieldset>
    </div>`;
  }

  private async set({ id, name }: NewOrderReceiver, told: boolean) {
    if (this.saving !== null) return;
    this.saving = id;
    this.trouble = "";
    try {
      await this.client.mails.tellOfNewOrders(id, told);
      this.tell({
        message: told
          ? msg(str`${name} is told of new orders.`)
          : msg(str`${name} is told of new orders no more.`),
      });
    } catch (error) {
      this.trouble = troubleText(error);
    }
    this.saving = null;
    await this.staff.again();
  }
}
