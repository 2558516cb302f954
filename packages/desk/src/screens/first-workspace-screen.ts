import { msg, str } from "@lit/localize";
import type { NewWorkspaceInput } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  textField,
  textFieldStyles,
  type TextFieldOptions,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { FormSubmission } from "../controllers/form-submission.ts";
import {
  checkWorkspace,
  proposeSlug,
  proposeWorkspace,
  type Faults,
  type FirstWorkspaceDraft,
} from "../state/first-workspace.ts";
import { amountSample, commonLocales, timeIn } from "../state/samples.ts";
import { shortestPassword } from "../state/shortest-password.ts";
import { formCardStyles } from "./form-card.ts";

/** The workspace and its owner, without the link's secret. */
export type NewWorkspace = Omit<NewWorkspaceInput, "secret">;

/** Where the server's answer has each field. */
const pointers: Readonly<Record<keyof FirstWorkspaceDraft, string>> = {
  company: "/workspace/name",
  slug: "/workspace/slug",
  currency: "/workspace/currency",
  locale: "/workspace/locale",
  timeZone: "/workspace/timeZone",
  name: "/name",
  email: "/email",
  password: "/password",
};

/**
 * @summary The very first visit, to a server without any workspace: the company, and its owner.
 */
export class FirstWorkspaceScreen extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    formCardStyles,
    css`
      form {
        width: min(560px, 100%);
      }
      h2 {
        margin-top: 8px;
        font-size: calc(var(--op-text) * 1.125);
        font-weight: 650;
      }
      .two {
        display: grid;
        align-items: start;
        gap: 16px;
      }
      @media (min-width: 560px) {
        .two {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  /** Makes both and signs in; rejects with what is to be shown. */
  @property({ attribute: false }) make!: (input: NewWorkspace) => Promise<void>;

  @state() private draft: FirstWorkspaceDraft = proposeWorkspace(
    navigator.language,
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  /** Whether the short name was typed: then the company's no longer proposes it. */
  @state() private slugTyped = false;
  /** Known once it was tried; each goes as it is put right. */
  @state() private faults: Faults | null = null;
  private readonly submission = new FormSubmission(this);

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("input")?.focus();
  }

  protected override render(): unknown {
    const { busy, trouble } = this.submission;
    const { draft } = this;
    return html`<form novalidate @submit=${this.submit}>
      <h1>${msg("Set up your workspace")}</h1>
      <p class="lead">
        ${msg("A minute, and the desk is yours. All but the short name can be changed later.")}
      </p>
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      <h2>${msg("Your company")}</h2>
      ${this.field("company", {
        label: msg("Company name"),
        hint: msg("As your customers read it."),
        autocomplete: "organization",
        maxLength: 200,
        onInput: (company) => {
          this.type(this.slugTyped ? { company } : { company, slug: proposeSlug(company) });
        },
      })}
      ${this.field("slug", {
        label: msg("Short name"),
        hint: msg(str`Stands in the code of your page: workspace="${draft.slug || "acme-foods"}".`),
        maxLength: 64,
        onInput: (slug) => {
          this.slugTyped = slug !== "";
          this.type({ slug: slug.toLowerCase() });
        },
      })}
      <div class="two">
        ${this.field("currency", {
          label: msg("Currency"),
          hint: msg("It can be changed until something is priced."),
          maxLength: 3,
          suggestions: Intl.supportedValuesOf("currency"),
        })}
        ${this.field("locale", {
          label: msg("Language and country"),
          hint: amountSample(draft.locale, draft.currency),
          suggestions: commonLocales,
        })}
      </div>
      ${this.field("timeZone", {
        label: msg("Time zone"),
        hint: timeIn(draft.timeZone, draft.locale),
        suggestions: Intl.supportedValuesOf("timeZone"),
      })}
      <h2>${msg("You")}</h2>
      ${this.field("name", {
        label: msg("Your name"),
        hint: msg("Stands in the history of the orders that you decide."),
        autocomplete: "name",
        maxLength: 100,
      })}
      ${this.field("email", { label: msg("E-mail"), type: "email", autocomplete: "username" })}
      ${this.field("password", {
        label: msg("Password"),
        type: "password",
        autocomplete: "new-password",
        hint: msg(str`At least ${shortestPassword} characters; a few words are best.`),
        maxLength: 200,
      })}
      ${button({
        label: msg("Make the workspace"),
        variant: "primary",
        type: "submit",
        wide: true,
        busy,
      })}
    </form>`;
  }

  private field(
    id: keyof FirstWorkspaceDraft,
    options: Omit<TextFieldOptions, "id" | "value" | "required">,
  ) {
    return textField({
      id,
      required: true,
      value: this.draft[id],
      error: this.faults?.get(id) ?? this.submission.errorAt(pointers[id]),
      onInput: (value) => {
        this.type({ [id]: value });
      },
      ...options,
    });
  }

  private type(change: Partial<FirstWorkspaceDraft>) {
    this.draft = { ...this.draft, ...change };
    if (this.faults !== null) this.faults = checkWorkspace(this.draft);
  }

  private readonly submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { company, slug, currency, locale, timeZone, name, email, password } = this.draft;
    this.faults = checkWorkspace(this.draft);
    const isSent =
      this.faults.size === 0 &&
      (await this.submission.send(() =>
        this.make({
          workspace: {
            slug: slug.trim(),
            name: company.trim(),
            currency: currency.trim().toUpperCase(),
            locale: locale.trim(),
            timeZone: timeZone.trim(),
          },
          name: name.trim(),
          email: email.trim(),
          password,
        }),
      ));
    if (isSent) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("[aria-invalid=true], .banner")?.focus();
  };
}
