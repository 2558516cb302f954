import { msg, str } from "@lit/localize";
import type { ApiKey } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  bannerStyles,
  base,
  button,
  buttonStyles,
  emptyState,
  icons,
  noticeStyles,
  skeletonStyles,
  table,
  tableStyles,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { pagedFrame } from "../../components/paged-frame.ts";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { PagedList } from "../../controllers/paged-list.ts";
import { permissionLabel } from "../../state/staff-words.ts";
import { formatAge, formatTime } from "../../state/times.ts";
import { areaStyles } from "../area-styles.ts";
import { staffStyles } from "./staff-styles.ts";
import { StaffView } from "./staff-view.ts";

/**
 * @summary The keys of machines: what each may do, when it was last used, and its end.
 */
export class KeysView extends StaffView {
  static override styles = [
    base,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    tableStyles,
    areaStyles,
    staffStyles,
  ];

  @state() private making = false;
  /** The key that is asked about before it ends. */
  @state() private revoking: ApiKey | null = null;
  private readonly submission = new FormSubmission(this);

  private readonly keys = new PagedList<null, ApiKey>(this, null, async (_, cursor, signal) => {
    const { keys, nextCursor } = await this.client.keys.list({ cursor }, { signal });
    return { entries: keys, nextCursor };
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.keys.again();
  }

  protected override render(): unknown {
    return html`<div class="part">
      <div class="top">
        <p class="hint">
          ${msg("A machine, such as your ERP, calls with a key and may do what the key allows.")}
        </p>
        ${button({
          label: msg("Make a key"),
          variant: "primary",
          icon: icons.plus,
          onClick: () => (this.making = true),
        })}
      </div>
      ${this.list()}
      <order-desk-make-key
        .client=${this.client}
        .permissions=${this.desk.staff.permissions}
        .open=${this.making}
        @dialog-close=${() => (this.making = false)}
        @key-made=${() => void this.keys.again()}
      ></order-desk-make-key>
      ${this.revokeDialog()}
    </div>`;
  }

  private list() {
    return pagedFrame({
      list: this.keys,
      unreadable: msg("The keys cannot be shown"),
      skeletons: 2,
      empty: () =>
        emptyState({
          heading: msg("No machine has a key"),
          text: msg("Make one to bring prices and stock in, and orders out, by a program."),
        }),
      show: (entries) => this.table(entries),
    });
  }

  private table(entries: readonly ApiKey[]) {
    const now = Date.now();
    return html`<div class="rows">
      ${table<ApiKey>({
        caption: msg("API keys"),
        rows: entries,
        key: ({ id }) => id,
        columns: [
          {
            label: msg("Name"),
            render: ({ name, madeBy, maker, madeAt }) =>
              html`<span class="who"
                >${name}<small>${msg(str`Made by ${madeBy}, ${formatTime(madeAt, this.clock)}`)}</small>${
                  maker?.active === false
                    ? badge(msg("Maker's account is closed"), "warning")
                    : nothing
                }</span
              >`,
          },
          {
            label: msg("May"),
            render: ({ scopes }) => scopes.map(permissionLabel).join(", "),
          },
          {
            label: msg("Last used"),
            render: ({ lastUsedAt }) =>
              lastUsedAt === null ? msg("Never") : formatAge(lastUsedAt, this.clock, now),
          },
          {
            label: msg("Actions"),
            align: "end",
            render: (key) =>
              html`<span class="row-buttons"
                >${button({
                  label: msg("Revoke…"),
                  variant: "quiet",
                  onClick: () => (this.revoking = key),
                })}</span
              >`,
          },
        ],
      })}
    </div>`;
  }

  private revokeDialog() {
    const key = this.revoking;
    const { busy, trouble } = this.submission;
    return html`<order-portal-dialog
      placement="center"
      heading=${msg("Revoke this key?")}
      .open=${key !== null}
      @dialog-close=${() => (this.revoking = null)}
    >
      <p>
        ${trouble || msg(str`The next call with “${key?.name ?? ""}” is refused. That cannot be undone; you can make another key.`)}
      </p>
      <div slot="footer" class="end-buttons">
        ${button({ label: msg("Keep it"), onClick: () => (this.revoking = null) })}
        ${button({
          label: msg("Revoke key"),
          variant: "danger",
          busy,
          onClick: () => void this.revoke(key),
        })}
      </div>
    </order-portal-dialog>`;
  }

  private async revoke(key: ApiKey | null) {
    if (key === null) return;
    await this.submission.send(async () => {
      await this.client.keys.revoke(key.id);
      this.revoking = null;
      this.tell(msg(str`The key ${key.name} is revoked.`));
      await this.keys.again();
    });
  }
}
