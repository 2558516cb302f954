import { msg, str } from "@lit/localize";
import type { RegistrationForm } from "@order-portal/sdk";
import { banner, button, codeField } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import type { PortalState } from "../../state/portal-state.ts";
import type { PageField } from "../sign-in/page-form.ts";
import type { Step, Wrong } from "./draft.ts";
import { unknownFlowNote } from "./unknown-flow.ts";

const supplierOf = ({ workspace }: PortalState) => workspace?.name ?? msg("The supplier");

/** Where nobody can register. */
export const closedText = (portal: PortalState): string =>
  msg(str`${supplierOf(portal)} will gladly tell you how to order.`);

/** Where the supplier has still to look. */
export const waitsText = (portal: PortalState, email: string): TemplateResult =>
  html`${msg(html`${supplierOf(portal)} looks at it now, and writes to <bdi>${email}</bdi> when you can order.`)}`;

/** What a step is called. */
export function stepHeading(step: Step): string {
  switch (step) {
    case "details":
      return msg("Your company");
    case "address":
      return msg("Billing address");
    case "contact":
      return msg("How we reach you");
    default:
      return msg("Register");
  }
}

/** That a discount code came along. */
export const discountNote = (code: string | null): unknown =>
  code === null
    ? nothing
    : banner({ text: msg(str`The discount code ${code} comes with your first order.`) });

/** The two ways to register. */
export function ways(
  portal: PortalState,
  form: RegistrationForm,
  onChoose: (step: Step) => void,
): TemplateResult {
  const way = (step: Step, title: string, text: string) =>
    html`<button
      type="button"
      class="way"
      @click=${() => {
        onChoose(step);
      }}
    >
      <strong>${title}</strong><span>${text}</span>
    </button>`;
  return html`${unknownFlowNote(portal, form)}
  ${way(
    "known",
    msg(str`We buy from ${supplierOf(portal)} already`),
    msg("With your customer number you get your own prices, terms and past orders."),
  )}
  ${way("details", msg("We are new"), msg("Three short steps: company, address, contact."))}`;
}

/** What the form for the code is made of. */
export interface CodeFormOptions {
  readonly email: string;
  readonly code: string;
  readonly error: string | undefined;
  readonly busy: boolean;
  readonly onInput: (code: string) => void;
  readonly onConfirm: () => void;
  readonly onSendAgain: () => void;
  readonly onBack: () => void;
}

/** Asks for the six digits that were sent. */
export const codeForm = (options: CodeFormOptions): TemplateResult =>
  html`<p class="lead">${msg(html`We sent six digits to <bdi>${options.email}</bdi>.`)}</p>
    <form
      class="form code-form"
      @submit=${(event: Event) => {
        event.preventDefault();
        options.onConfirm();
      }}
    >
      ${codeField({
        id: "code",
        label: msg("Code"),
        required: true,
        value: options.code,
        error: options.error,
        onInput: options.onInput,
        onComplete: (code) => {
          options.onInput(code);
          options.onConfirm();
        },
      })}
      <div class="buttons">
        ${button({
          label: msg("Confirm"),
          variant: "primary",
          type: "submit",
          wide: true,
          busy: options.busy,
        })}
        <div class="links">
          <button type="button" class="link" @click=${options.onSendAgain}>
            ${msg("Send another code")}
          </button>
          <button type="button" class="link" @click=${options.onBack}>
            ${msg("Change the address")}
          </button>
        </div>
      </div>
    </form>`;

/** What the fields that password managers fill are made of. */
export interface CredentialOptions {
  readonly email: string;
  readonly password: string;
  readonly wrong: Wrong;
  readonly onInput: (name: "email" | "password", value: string) => void;
}

/** The e-mail address and the password that is chosen. */
export const credentialFields = (options: CredentialOptions): PageField[] => [
  {
    name: "email",
    label: msg("E-mail"),
    type: "email",
    autocomplete: "username",
    value: options.email,
    error: options.wrong.get("email"),
    onInput: (value) => {
      options.onInput("email", value);
    },
  },
  {
    name: "password",
    label: msg("Password"),
    type: "password",
    autocomplete: "new-password",
    value: options.password,
    error: options.wrong.get("password"),
    onInput: (value) => {
      options.onInput("password", value);
    },
  },
];
