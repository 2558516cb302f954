import { msg, str } from "@lit/localize";
import type { ApiKey, OrderDesk, StaffMember } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkbox,
  checkboxStyles,
  fieldStyles,
  keyValues,
  keyValuesStyles,
  selectField,
  selectStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { conflictNote } from "../../components/record-frame.ts";
import { EditedRecord } from "../../controllers/edited-record.ts";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { roleChoices, roleHint, roleLabel, roleOf } from "../../state/staff-words.ts";
import { formatTime, type Clock } from "../../state/times.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { staffStyles } from "./staff-styles.ts";

/**
 * @summary One member of staff: the role, and the way out.
 * @fires member-changed - with what was done, in words
 * @fires dialog-close
 */
export class MemberDialog extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    keyValuesStyles,
    selectStyles,
    skeletonStyles,
    staffStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock!: Clock;
  @property() ownEmail = "";
  /** Whose account it is; null while the dialog is closed. */
  @property({ attribute: false }) memberId: string | null = null;

  @state() private asking = false;
  /** The keys that this member has made, once it is known. */
  @state() private keys: readonly ApiKey[] = [];
  @state() private revokingKeys = true;
  private readonly record = new EditedRecord<StaffMember, { role: string }>(this);
  private readonly submission = new FormSubmission(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("memberId")) return;
    const id = this.memberId;
    this.asking = false;
    this.keys = [];
    void this.record.open(
      id === null
        ? null
        : {
            read: () => this.find(id),
            draftOf: ({ role }) => ({ role }),
            save: ({ role }, seen) => this.client.staff.update(seen, { role: roleOf(role) }),
          },
    );
  }

  protected override render(): unknown {
    const { stored } = this.record.state;
    return html`<order-portal-dialog
      placement="center"
      heading=${stored?.name ?? msg("Account")}
      .open=${this.memberId !== null}
      @dialog-close=${() => {
        this.dispatchEvent(new CustomEvent("dialog-close"));
      }}
    >
      ${this.memberId === null ? nothing : this.body()}
    </order-portal-dialog>`;
  }

  private body() {
    const { stored, draft, theirs, error, busy } = this.record.state;
    const failure = error === undefined ? this.submission.trouble : troubleText(error);
    const trouble = failure ? banner({ tone: "danger", text: failure }) : nothing;
    if (stored === null || draft === null) {
      return busy === "reading" ? skeletonRows(3, msg("Loading")) : trouble;
    }
    const isOwn = stored.email === this.ownEmail;
    return html`${trouble}
      ${
        theirs === null
          ? nothing
          : conflictNote(this.differences(draft.role, theirs), (keep) => {
              this.record.settle(keep);
            })
      }
      ${keyValues([
        [msg("E-mail"), stored.email],
        [
          msg("Last seen"),
          stored.lastSeenAt === null ? msg("Never") : formatTime(stored.lastSeenAt, this.clock),
        ],
      ])}
      <form class="form" @submit=${this.save}>
        ${selectField({
          id: "member-role",
          label: msg("Role"),
          hint: isOwn ? msg("Another owner can change your role.") : roleHint(draft.role),
          required: true,
          disabled: isOwn,
          options: roleChoices(),
          value: draft.role,
          onChange: (role) => {
            this.record.type({ role });
          },
        })}
        ${
          this.record.unsaved
            ? html`<div class="end-buttons">
                ${button({
                  label: msg("Save role"),
                  variant: "primary",
                  type: "submit",
                  busy: busy === "saving",
                })}
              </div>`
            : nothing
        }
      </form>
      ${isOwn ? nothing : this.zone(stored)}`;
  }

  private zone(member: StaffMember) {
    const { busy } = this.submission;
    const { name } = member;
    if (!member.active) {
      return html`<div class="zone">
        <p>${msg("This account is closed: nobody can sign in by it.")}</p>
        <div class="end-buttons">
          ${button({
            label: msg("Open it again"),
            busy,
            onClick: () => void this.setActive(member, true, msg(str`${name} can sign in again.`)),
          })}
        </div>
      </div>`;
    }
    if (this.asking) {
      return html`<div class="zone" role="group" aria-label=${msg("Close the account?")}>
        <p>
          ${msg(str`${name} is out with the next click and cannot sign in. What they did stays told, and you can open the account again.`)}
        </p>
        ${this.keyQuestion(name)}
        <div class="end-buttons">
          ${button({ label: msg("Keep it"), onClick: () => (this.asking = false) })}
          ${button({
            label: msg("Close account"),
            variant: "danger",
            busy,
            onClick: () =>
              void this.setActive(member, false, msg(str`The account of ${name} is closed.`)),
          })}
        </div>
      </div>`;
    }
    return html`<div class="zone">
      <div class="end-buttons">
        ${button({
          label: msg("Sign out everywhere"),
          busy,
          onClick: () =>
            void this.submission.send(async () => {
              await this.client.staff.signOut(member.id);
              this.done(msg(str`${name} is signed out everywhere.`));
            }),
        })}
        ${button({
          label: msg("Close account…"),
          variant: "quiet",
          busy,
          onClick: () => void this.ask(member),
        })}
      </div>
    </div>`;
  }

  /** Keys belong to the workspace; whoever knew their secrets may know them still. */
  private keyQuestion(name: string) {
    if (this.keys.length === 0) return nothing;
    const names = new Intl.ListFormat(this.clock.locale).format(this.keys.map((key) => key.name));
    return html`<p>${msg(str`API keys that ${name} has made, and machines use: ${names}.`)}</p>
      ${checkbox({
        id: "revoke-keys",
        label: msg("Revoke these keys too"),
        hint: msg(
          "Machines that call with them are refused at once. Kept, they stay good, also for whoever has written them down.",
        ),
        checked: this.revokingKeys,
        onChange: (checked) => (this.revokingKeys = checked),
      })}`;
  }

  private async ask(member: StaffMember) {
    await this.submission.send(async () => {
      const keys: ApiKey[] = [];
      for await (const key of this.client.keys.list({ madeBy: member.id, limit: 100 })) {
        keys.push(key);
      }
      this.keys = keys;
      this.revokingKeys = true;
      this.asking = true;
    });
  }

  private differences(mine: string, theirs: StaffMember) {
    const differences = [
      { label: msg("Role"), mine: roleLabel(mine), theirs: roleLabel(theirs.role) },
    ];
    return differences.filter(({ mine, theirs }) => mine !== theirs);
  }

  private async save(event: SubmitEvent) {
    event.preventDefault();
    if (!(await this.record.save())) return;
    const { stored } = this.record.state;
    if (stored) this.done(msg(str`${stored.name} is ${roleLabel(stored.role)} now.`));
  }

  private async setActive(member: StaffMember, active: boolean, message: string) {
    await this.submission.send(async () => {
      const revokeKeys = !active && this.keys.length > 0 && this.revokingKeys;
      this.record.take(await this.client.staff.update(member, { active, revokeKeys }));
      this.asking = false;
      this.done(message);
    });
  }

  private done(message: string) {
    this.dispatchEvent(new CustomEvent("member-changed", { detail: message }));
  }

  private async find(id: string): Promise<StaffMember> {
    for await (const member of this.client.staff.list({ limit: 100 })) {
      if (member.id === id) return member;
    }
    throw new Error(msg("There is no such account."));
  }
}
