import { msg, str } from "@lit/localize";
import { Task } from "@lit/task";
import type { Contact, ContactRole } from "@order-portal/sdk";
import {
  badge,
  badgeStyles,
  button,
  select,
  selectField,
  skeletonRows,
  skeletonStyles,
  textField,
} from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { troubleBanner, troubleState } from "../../components/trouble-notice.ts";
import { AskController } from "../../controllers/ask-controller.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { AccountSection } from "./account-section.ts";

const roles = (): { value: ContactRole; label: string }[] => [
  { value: "manager", label: msg("Orders, manages contacts") },
  { value: "buyer", label: msg("Orders") },
  { value: "viewer", label: msg("Views only") },
];

/** @summary Who may act for the customer: invited, given another role, removed. */
export class AccountContacts extends AccountSection {
  static override styles = [
    AccountSection.styles,
    badgeStyles,
    skeletonStyles,
    css`
      section {
        max-width: 720px;
      }
      ul {
        display: grid;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
        padding: 12px 0;
      }
      li + li {
        border-top: 1px solid var(--op-line);
      }
      .who {
        display: grid;
        flex: 999 1 200px;
        min-width: 0;
      }
      li .select {
        flex: 1 1 170px;
        max-width: 250px;
      }
      li .select .control {
        width: 100%;
      }
      .who strong {
        font-weight: 600;
      }
      .who span {
        color: var(--op-muted);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private contacts: readonly Contact[] | null = null;
  @state() private name = "";
  @state() private email = "";
  @state() private newRole: ContactRole = "buyer";
  /** Who is about to be removed, until it is meant. */
  @state() private leaving: string | null = null;
  @state() private told = "";
  private readonly inviting = new AskController(this, () => this.actions);
  private readonly changing = new AskController(this, () => this.actions);

  private readonly list = new Task(this, {
    args: () => [] as const,
    task: (_, { signal }) =>
      this.actions.call((client) => client.contacts.list({ signal }), {
        signal,
        retry: () => void this.list.run(),
      }),
    onComplete: (contacts) => {
      this.contacts = contacts;
    },
  });

  protected override render(): unknown {
    const { customer } = this.account;
    const { trouble } = this.changing;
    return html`<section aria-labelledby="contacts-heading">
        <h2 id="contacts-heading">${msg(str`Who acts for ${customer.name}`)}</h2>
        ${trouble ? troubleBanner(trouble) : nothing}
        ${
          this.contacts
            ? html`<ul>
                ${this.contacts.map((contact) => this.renderContact(contact))}
              </ul>`
            : this.list.render({
                pending: () => skeletonRows(3, msg("Loading contacts")),
                error: (error) => troubleState(troubleOf(error), () => void this.list.run()),
              })
        }
        <p class="done" role="status">${this.told}</p>
      </section>
      ${this.renderInvite()}`;
  }

  private renderContact(contact: Contact) {
    const { id, name, email, role, state, isSelf } = contact;
    const isLeaving = this.leaving === id;
    return html`<li>
      <div class="who">
        <strong>${name}</strong>
        <span><bdi>${email}</bdi></span>
      </div>
      ${state === "invited" ? badge(msg("Invited")) : nothing}
      ${state === "closed" ? badge(msg("Closed by the supplier"), "warning") : nothing}
      ${
        isSelf
          ? badge(msg("You"))
          : html`${select({
              label: msg(str`What ${name} may do`),
              options: roles(),
              value: role,
              disabled: this.changing.busy,
              onChange: (value) => void this.give(contact, value),
            })}
            ${
              isLeaving
                ? html`${button({
                    label: msg("Remove"),
                    variant: "danger",
                    busy: this.changing.busy,
                    onClick: () => void this.drop(contact),
                  })}
                  ${button({
                    label: msg("Keep"),
                    variant: "quiet",
                    onClick: () => {
                      this.leaving = null;
                    },
                  })}`
                : button({
                    label: html`${msg("Remove …")}<span class="visually-hidden"> ${name}</span>`,
                    variant: "quiet",
                    onClick: () => {
                      this.leaving = id;
                    },
                  })
            }`
      }
    </li>`;
  }

  private renderInvite() {
    const { busy, trouble, errors } = this.inviting;
    return html`<form @submit=${this.invite}>
      <h2>${msg("Invite somebody")}</h2>
      <p class="hint">${msg("They get a mail with a link, and choose their own password.")}</p>
      ${trouble ? troubleBanner(trouble) : nothing}
      ${textField({
        id: "invite-name",
        label: msg("Name"),
        required: true,
        maxLength: 100,
        value: this.name,
        error: errors.get("/name"),
        onInput: (value) => {
          this.name = value;
        },
      })}
      ${textField({
        id: "invite-email",
        label: msg("E-mail"),
        type: "email",
        required: true,
        maxLength: 254,
        value: this.email,
        error: errors.get("/email"),
        onInput: (value) => {
          this.email = value;
        },
      })}
      ${selectField({
        id: "invite-role",
        label: msg("What they may do"),
        required: true,
        options: roles(),
        value: this.newRole,
        onChange: (value) => {
          this.newRole = roleOf(value);
        },
      })}
      <div class="buttons">
        ${button({ label: msg("Send invitation"), variant: "primary", type: "submit", busy })}
      </div>
    </form>`;
  }

  private async invite(event: Event) {
    event.preventDefault();
    const { name, email, newRole: role } = this;
    const invited = await this.inviting.ask((client) =>
      client.contacts.invite({ name: name.trim(), email: email.trim(), role }),
    );
    if (!invited) return;
    const contact = invited.answer;
    const others = (this.contacts ?? []).filter(({ id }) => id !== contact.id);
    this.contacts = [...others, contact];
    this.name = "";
    this.email = "";
    this.told = msg(str`An invitation is on its way to ${contact.email}.`);
  }

  private async give(contact: Contact, value: string) {
    const changed = await this.changing.ask((client) =>
      client.contacts.update(contact.id, { role: roleOf(value) }),
    );
    if (!changed) {
      this.contacts = [...(this.contacts ?? [])]; // The choice shows again what is.
      return;
    }
    this.put(changed.answer);
    this.told = msg(str`Saved for ${contact.name}.`);
  }

  private put(contact: Contact) {
    this.contacts = (this.contacts ?? []).map((one) => (one.id === contact.id ? contact : one));
  }

  private async drop(contact: Contact) {
    const removed = await this.changing.ask((client) => client.contacts.remove(contact.id));
    this.leaving = null;
    if (!removed) return;
    this.contacts = (this.contacts ?? []).filter(({ id }) => id !== contact.id);
    this.told = msg(str`${contact.name} acts for you no more.`);
  }
}

const roleOf = (value: string): ContactRole =>
  roles().find((role) => role.value === value)?.value ?? "viewer";
