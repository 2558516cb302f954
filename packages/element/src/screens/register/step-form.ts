import { msg, str } from "@lit/localize";
import type { RegistrationForm } from "@order-portal/sdk";
import { button } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { pageFormSlot } from "../sign-in/page-form.ts";
import { passwordRules } from "../sign-in/password-rules.ts";
import { isLast, steps } from "./draft.ts";
import { discountNote } from "./register-views.ts";
import type { Registering } from "./registering.ts";
import { stepFields } from "./step-fields.ts";

/** What the form of a step is made of. */
export interface StepFormOptions {
  readonly registering: Registering;
  readonly form: RegistrationForm;
  readonly locale: string | undefined;
  readonly busy: boolean;
  /** What is said above the fields. */
  readonly note: unknown;
  /** The way back. */
  readonly back: unknown;
}

/** One step: its fields, and the ways on and back. */
export function stepForm({
  registering,
  form,
  locale,
  busy,
  note,
  back,
}: StepFormOptions): TemplateResult {
  const { address, wrong, draft, password } = registering;
  const { step, fields, discountCode } = draft;
  const number = steps.findIndex((one) => one === step) + 1;
  return html`${
      number > 0
        ? html`<p class="lead">${msg(str`Step ${number} of ${steps.length}`)}</p>`
        : nothing
    }
    <form
      class="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void registering.goOn();
      }}
    >
      ${note} ${discountNote(discountCode)}
      ${stepFields({
        ...{ step, fields, address, locale, flow: form.flow, errors: wrong },
        onType: (typed) => {
          registering.type(typed);
        },
      })}
      ${step === "address" ? address.trouble() : nothing}
      ${
        isLast(step)
          ? html`<slot name=${pageFormSlot}></slot>${passwordRules(form.passwordPolicy, password)}`
          : nothing
      }
      <div class="buttons">
        ${button({
          label: isLast(step) ? msg("Register") : msg("Continue"),
          variant: "primary",
          type: "submit",
          wide: true,
          busy,
        })}
        ${back}
      </div>
    </form>`;
}
