import { msg, str } from "@lit/localize";
import type { StaffInvitation, StaffMember } from "@order-portal/sdk/desk";
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
import { PagedList } from "../../controllers/paged-list.ts";
import { formatPlace } from "../../state/desk-place.ts";
import { roleLabel } from "../../state/staff-words.ts";
import { formatAge, formatTime } from "../../state/times.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";
import { staffStyles } from "./staff-styles.ts";
import { StaffView } from "./staff-view.ts";

/**
 * @summary Who has an account and as what, and who was invited.
 */
export class PeopleView extends StaffView {
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

  @state() private inviting = false;
  /** The invitation that is being sent again or withdrawn. */
  @state() private busyWith: string | null = null;

  private readonly members = new PagedList<null, StaffMember>(
    this,
    null,
    async (_, cursor, signal) => {
      const { staff, nextCursor } = await this.client.staff.list({ cursor }, { signal });
      return { entries: staff, nextCursor };
    },
  );

  private readonly invitations = new PagedList<null, StaffInvitation>(
    this,
    null,
    async (_, cursor, signal) => {
      const page = await this.client.staff.invitations({ cursor }, { signal });
      return { entries: page.invitations, nextCursor: page.nextCursor };
    },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected override render(): unknown {
    const id = this.path[0] ?? null;
    return html`<div class="part">
      <div class="top">
        <p class="hint">${msg("Everybody here signs in with an account of their own.")}</p>
        ${button({
          label: msg("Invite somebody"),
          variant: "primary",
          icon: icons.plus,
          onClick: () => (this.inviting = true),
        })}
      </div>
      ${this.memberList()} ${this.invitationList()}
      <order-desk-invite
        .client=${this.client}
        .open=${this.inviting}
        @dialog-close=${() => (this.inviting = false)}
        @invited=${this.onInvited}
      ></order-desk-invite>
      <order-desk-member
        .client=${this.client}
        .clock=${this.clock}
        .ownEmail=${this.desk.staff.email}
        .memberId=${id}
        @dialog-close=${() => {
          if (this.path.length > 0) this.go([]);
        }}
        @member-changed=${(event: CustomEvent<string>) => {
          this.tell(event.detail);
          void this.members.again();
        }}
      ></order-desk-member>
    </div>`;
  }

  private memberList() {
    return pagedFrame({
      list: this.members,
      unreadable: msg("The team cannot be shown"),
      skeletons: 3,
      // Whoever looks has an account.
      empty: () => nothing,
      show: (entries) => this.memberTable(entries),
    });
  }

  private memberTable(entries: readonly StaffMember[]) {
    const now = Date.now();
    return html`<div class="rows">
      ${table<StaffMember>({
        caption: msg("People with an account"),
        rows: entries,
        key: ({ id }) => id,
        columns: [
          {
            label: msg("Name"),
            render: ({ id, name, email }) =>
              html`<span class="who"
                ><a href=${formatPlace({ area: "staff", path: ["people", id] })}>${name}</a
                ><small>${email}</small></span
              >`,
          },
          { label: msg("Role"), render: ({ role }) => roleLabel(role) },
          {
            label: msg("Last seen"),
            render: ({ lastSeenAt }) =>
              lastSeenAt === null ? msg("Never") : formatAge(lastSeenAt, this.clock, now),
          },
          {
            label: msg("Account"),
            align: "end",
            render: ({ active, email }) =>
              !active
                ? badge(msg("Closed"), "neutral")
                : email === this.desk.staff.email
                  ? badge(msg("You"), "accent")
                  : badge(msg("Active"), "success"),
          },
        ],
      })}
    </div>`;
  }

  private invitationList() {
    const { entries, loading, error } = this.invitations.state;
    if (error !== undefined || (loading === "first" && entries.length === 0)) return nothing;
    return html`<h3>${msg("Invited, not here yet")}</h3>
      ${
        entries.length === 0
          ? emptyState({
              heading: msg("Nobody is waited for"),
              text: msg("Whom you invite stands here until they have made their account."),
              icon: icons.people,
            })
          : html`<div class="rows">${this.invitationTable(entries)}</div>`
      }`;
  }

  private invitationTable(rows: readonly StaffInvitation[]) {
    return table<StaffInvitation>({
      caption: msg("Open invitations"),
      rows,
      key: ({ id }) => id,
      columns: [
        {
          label: msg("E-mail"),
          render: ({ email, invitedBy }) =>
            html`<span class="who"
              >${email}<small>${msg(str`Invited by ${invitedBy}`)}</small></span
            >`,
        },
        { label: msg("Role"), render: ({ role }) => roleLabel(role) },
        { label: msg("Mail"), render: (invitation) => this.mailState(invitation) },
        {
          label: msg("Actions"),
          align: "end",
          render: ({ id, email }) =>
            html`<span class="row-buttons"
              >${button({
                label: msg("Send again"),
                variant: "quiet",
                busy: this.busyWith === `resend ${id}`,
                onClick: () =>
                  void this.act(`resend ${id}`, async () => {
                    await this.client.staff.resend(id);
                    return msg(str`Sent to ${email} again; the link of before has ended.`);
                  }),
              })}${button({
                label: msg("Withdraw"),
                variant: "quiet",
                busy: this.busyWith === `withdraw ${id}`,
                onClick: () =>
                  void this.act(`withdraw ${id}`, async () => {
                    await this.client.staff.withdraw(id);
                    return msg(str`The invitation of ${email} was withdrawn.`);
                  }),
              })}</span
            >`,
        },
      ],
    });
  }

  private mailState({ sentAt, mailFailed, expiresAt }: StaffInvitation) {
    if (mailFailed) return badge(msg("Could not be sent"), "danger");
    if (sentAt === null) return badge(msg("On its way"), "neutral");
    if (Date.parse(expiresAt) <= Date.now()) return badge(msg("Link has ended"), "warning");
    return msg(str`Sent ${formatTime(sentAt, this.clock)}`);
  }

  private async read() {
    await Promise.all([this.members.again(), this.invitations.again()]);
  }

  private async act(what: string, work: () => Promise<string>) {
    if (this.busyWith !== null) return;
    this.busyWith = what;
    try {
      this.tell(await work());
    } catch (error) {
      this.tell(troubleText(error));
    } finally {
      this.busyWith = null;
      await this.invitations.again();
    }
  }

  private onInvited(event: CustomEvent<StaffInvitation>) {
    const { email } = event.detail;
    this.inviting = false;
    this.tell(msg(str`${email} is invited. The link is good for seven days.`));
    void this.invitations.again();
  }
}
