import { msg } from "@lit/localize";
import type { MailTemplate } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  base,
  button,
  buttonStyles,
  errorState,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
  table,
  tableStyles,
} from "@order-portal/ui";
import { html } from "lit";
import { query } from "lit/decorators.js";
import { PagedList } from "../../controllers/paged-list.ts";
import { formatPlace } from "../../state/desk-place.ts";
import { mailLabel, mailReceiver } from "../../state/message-words.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { AreaScreen, type Told } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { staffStyles } from "../staff/staff-styles.ts";

/**
 * @summary The mails about orders: which are sent, to whom; and one that is edited.
 */
export class MailsView extends AreaScreen {
  static override styles = [
    base,
    badgeStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    tableStyles,
    areaStyles,
    staffStyles,
  ];

  @query("order-desk-mail-editor") private editor!: AreaScreen | null;

  private readonly mails = new PagedList<null, MailTemplate>(this, null, async (_, __, signal) => {
    const { templates } = await this.client.mails.templates({ signal });
    return { entries: templates, nextCursor: null };
  });

  override get unsaved(): boolean {
    return this.editor?.unsaved ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.mails.again();
  }

  protected override render(): unknown {
    const name = this.path[0];
    if (name !== undefined) {
      return html`<order-desk-mail-editor
        .client=${this.client}
        .desk=${this.desk}
        .name=${name}
        @desk-told=${(event: CustomEvent<Told>) => {
          this.tell(event.detail);
          void this.mails.again();
        }}
        @desk-go=${() => {
          this.go([]);
        }}
      ></order-desk-mail-editor>`;
    }
    return html`<div class="part">
      <p class="hint">
        ${msg("Written by you or as they come with the program, and sent by themselves.")}
      </p>
      ${this.list()}
    </div>`;
  }

  private list() {
    const { entries, loading, error } = this.mails.state;
    if (error !== undefined) {
      return errorState({
        heading: msg("The mails cannot be shown"),
        text: troubleText(error),
        action: button({ label: msg("Try again"), onClick: () => void this.mails.again() }),
      });
    }
    if (loading === "first" && entries.length === 0) return skeletonRows(7, msg("Loading"));
    return html`<div class="rows">
      ${table<MailTemplate>({
        caption: msg("Mails about orders"),
        rows: entries,
        key: ({ name }) => name,
        columns: [
          {
            label: msg("Mail"),
            render: ({ name, subject }) =>
              html`<span class="who"
                ><a href=${formatPlace({ area: "messages", path: ["mails", name] })}
                  >${mailLabel(name)}</a
                ><small>${subject}</small></span
              >`,
          },
          { label: msg("Goes to"), render: ({ name }) => mailReceiver(name) },
          {
            label: msg("Words"),
            render: ({ isDefault }) => (isDefault ? msg("The program's") : msg("Your own")),
          },
          {
            label: msg("Sent"),
            align: "end",
            render: ({ enabled }) =>
              enabled ? badge(msg("On"), "success") : badge(msg("Off"), "neutral"),
          },
        ],
      })}
    </div>`;
  }
}
