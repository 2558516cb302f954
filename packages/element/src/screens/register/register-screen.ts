import { msg, str } from "@lit/localize";
import { Task } from "@lit/task";
import type { ConfirmedRegistration, RegistrationForm } from "@order-portal/sdk";
import {
  button,
  codeFieldStyles,
  selectStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { html, nothing, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { troubleState } from "../../components/trouble-notice.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { DoorScreen } from "../sign-in/door-screen.ts";
import { doorStyles } from "../sign-in/door-styles.ts";
import { PageForm, pageFormSlot } from "../sign-in/page-form.ts";
import { isGoodPassword, passwordRules, passwordRuleStyles } from "../sign-in/password-rules.ts";
import {
  formerStep,
  missingFields,
  nextStep,
  steps,
  toRegistration,
  type Draft,
  type FieldName,
  type Step,
  type Wrong,
  wrongOf,
} from "./draft.ts";
import { BillingFormat } from "./billing-format.ts";
import { CodeEntry } from "./code-entry.ts";
import { flowNameOf, KeptDraft } from "./kept-draft.ts";
import { registerStyles } from "./register-styles.ts";
import {
  closedText,
  codeForm,
  credentialFields,
  discountNote,
  stepHeading,
  waitsText,
  ways,
} from "./register-views.ts";
import { stepFields } from "./step-fields.ts";

/** @summary Registering for an account: by a customer number, or as a new customer in three steps. */
export class RegisterScreen extends DoorScreen {
  static override styles = [
    doorStyles,
    codeFieldStyles,
    selectStyles,
    skeletonStyles,
    passwordRuleStyles,
    registerStyles,
  ];

  @state() private password = "";
  @state() private wrong: Wrong = new Map();
  /** The supplier looks at it now. */
  @state() private waits = false;
  private readonly kept = new KeptDraft(this, () => this.actions);
  private readonly form = new PageForm(this, () => void this.goOn());

  private readonly asked = new Task(this, {
    args: () => [] as const,
    task: (_, { signal }) =>
      this.actions.call((client) => client.account.registrationForm(flowNameOf(this), { signal }), {
        signal,
        retry: () => void this.asked.run(),
      }),
    onComplete: (form) => {
      this.settle(form);
    },
  });

  private readonly format = new BillingFormat(
    this,
    () => this.actions,
    () => this.draft.fields.country,
  );
  private readonly entry = new CodeEntry(this, this.asking, (answer) => this.confirmed(answer));

  private get draft(): Draft {
    return this.kept.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.kept.load();
  }

  /** Where there is one way alone, nobody is asked which. */
  private settle({ existingCustomers, flow }: RegistrationForm) {
    const isKnown = this.draft.step === "known";
    const isOpen = this.draft.step !== "who" && (isKnown ? existingCustomers : flow !== null);
    if (isOpen) return;
    this.go(existingCustomers && flow ? "who" : existingCustomers ? "known" : "details");
  }

  private go(step: Step) {
    this.kept.change({ step });
    void this.updateComplete.then(() => {
      this.focus();
    });
  }

  private enter(name: FieldName, value: string) {
    // Another country has other regions.
    if (name === "country") this.kept.enter("region", "");
    this.kept.enter(name, value);
    this.right(name);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { step, fields, begun } = this.draft;
    const isLast = (step === "known" || step === "contact") && begun === null;
    const { password, wrong } = this;
    const options = { email: fields.email, password, wrong, onInput: this.onCredential };
    this.form.draw(isLast && this.asked.value ? credentialFields(options) : []);
  }

  private readonly onCredential = (name: "email" | "password", value: string) => {
    if (name === "email") this.kept.enter(name, value);
    else this.password = value;
    this.right(name);
  };

  /** What was wrong with a field is put right. */
  private right(name: FieldName | "password") {
    const wrong = new Map(this.wrong);
    wrong.delete(name);
    this.wrong = wrong;
  }

  protected override render(): unknown {
    const { email } = this.draft.fields;
    if (this.waits) {
      return this.renderEnd(msg("Thank you for registering"), waitsText(this.portal, email));
    }
    if (this.draft.begun !== null) {
      return this.renderCard(
        msg("Check your e-mail"),
        codeForm({
          email,
          code: this.entry.code,
          error: this.entry.error,
          busy: this.asking.busy,
          onInput: (code) => {
            this.entry.type(code);
          },
          onConfirm: () => void this.entry.confirm(this.draft.begun),
          onSendAgain: () => void this.entry.sendAgain(this.draft.begun),
          onBack: () => {
            this.kept.change({ begun: null });
          },
        }),
      );
    }
    return this.asked.render({
      pending: () => skeletonRows(4, msg("Loading")),
      error: (error) => troubleState(troubleOf(error), () => void this.asked.run()),
      complete: (form) =>
        !form.existingCustomers && !form.flow
          ? this.renderEnd(msg("Nobody can register here yet"), closedText(this.portal))
          : this.draft.step === "who"
            ? this.renderWho()
            : this.renderStep(form),
    });
  }

  private renderEnd(heading: string, text: unknown) {
    return this.renderCard(
      heading,
      html`<p class="lead">${text}</p>
        <div class="form"><div class="buttons">${this.toSignIn()}</div></div>`,
    );
  }

  private renderWho() {
    return this.renderCard(
      msg("Register"),
      html`<div class="form">
        ${ways(this.portal, (step) => {
          this.go(step);
        })}
        <div class="buttons">${this.toSignIn()}</div>
      </div>`,
    );
  }

  private renderStep(form: RegistrationForm) {
    const { step, fields, discountCode } = this.draft;
    const number = steps.findIndex((one) => one === step) + 1;
    const isLast = step === "known" || step === "contact";
    return this.renderCard(
      stepHeading(step),
      html`${
          number > 0
            ? html`<p class="lead">${msg(str`Step ${number} of ${steps.length}`)}</p>`
            : nothing
        }
        <form
          class="form"
          novalidate
          @submit=${(event: Event) => {
            event.preventDefault();
            void this.goOn();
          }}
        >
          ${discountNote(discountCode)}
          ${stepFields({
            step,
            fields,
            flow: form.flow,
            format: this.format.value,
            locale: this.portal.locale,
            errors: this.wrong,
            onInput: (name, value) => {
              this.enter(name, value);
            },
          })}
          ${step === "address" ? this.format.trouble() : nothing}
          ${
            isLast
              ? html`<slot name=${pageFormSlot}></slot
                  >${passwordRules(form.passwordPolicy, this.password)}`
              : nothing
          }
          <div class="buttons">
            ${button({
              label: isLast ? msg("Register") : msg("Continue"),
              variant: "primary",
              type: "submit",
              wide: true,
              busy: this.asking.busy,
            })}
            ${this.renderBack(form)}
          </div>
        </form>`,
    );
  }

  private renderBack({ existingCustomers, flow }: RegistrationForm) {
    const { step } = this.draft;
    const former = formerStep(step, existingCustomers && flow !== null);
    if (!former) return this.toSignIn();
    return button({
      label: msg("Back"),
      variant: "quiet",
      wide: true,
      onClick: () => {
        this.go(former);
      },
    });
  }

  /** To the next step, or, from the last, to the code. */
  private async goOn() {
    const form = this.asked.value;
    if (!form || this.asking.busy) return;
    const { step, fields } = this.draft;
    const format = this.format.value;
    // The country is not known yet: what it asks for comes in a moment.
    if (step === "address" && fields.country !== "" && format === null) return;
    const missing = missingFields(step, fields, form.flow);
    const wrong = new Map<FieldName | "password", string>(
      missing.map((name) => [name, msg("This is needed.")]),
    );
    if (step === "address")
      for (const [part, fault] of this.format.faults(fields)) wrong.set(part, fault);
    const isLast = step === "known" || step === "contact";
    if (isLast) {
      // A password manager may have filled them without telling.
      this.enter("email", this.form.read("email"));
      this.password = this.form.read("password");
      if (this.draft.fields.email.trim() === "") wrong.set("email", msg("This is needed."));
      if (!isGoodPassword(form.passwordPolicy, this.password)) {
        wrong.set("password", msg("Something is missing still: look below."));
      }
    }
    this.wrong = wrong;
    if (wrong.size > 0) {
      await this.showWrong();
    } else if (isLast) {
      await this.register(form);
    } else {
      this.go(nextStep(step));
    }
  }

  private async register({ flow }: RegistrationForm) {
    const format = this.format.value;
    const registration = toRegistration(this.draft, flow, this.password, format);
    const begun = await this.asking.ask((client) => client.account.register(registration));
    if (begun) {
      this.kept.change({ begun: begun.answer.registration });
      this.entry.type("");
      await this.updateComplete;
      this.focus();
      return;
    }
    const { step, wrong } = wrongOf(this.asking.errors, this.draft.step);
    this.wrong = wrong;
    if (step !== this.draft.step) this.go(step);
    await this.showWrong();
  }

  /** Takes the visitor to the first field that is wrong. */
  private async showWrong() {
    const [first] = this.wrong.keys();
    if (first === undefined) return;
    await this.updateComplete;
    if (first === "email" || first === "password") this.form.focus(first);
    else this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus();
  }

  private async confirmed(answer: ConfirmedRegistration) {
    this.password = "";
    this.kept.drop();
    if (answer.opened) {
      this.actions.visit.enter(answer.opened.view);
    } else {
      this.waits = true;
      await this.updateComplete;
      this.focus();
    }
  }
}
