import { msg } from "@lit/localize";
import { Task } from "@lit/task";
import type { ConfirmedRegistration, RegistrationForm } from "@order-portal/sdk";
import {
  button,
  codeFieldStyles,
  selectStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { html, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { troubleState } from "../../components/trouble-notice.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { addressFieldStyles } from "../address/address-fields.ts";
import { DoorScreen } from "../sign-in/door-screen.ts";
import { doorStyles } from "../sign-in/door-styles.ts";
import { PageForm } from "../sign-in/page-form.ts";
import { passwordRuleStyles } from "../sign-in/password-rules.ts";
import { CodeEntry } from "./code-entry.ts";
import { formerStep, isLast } from "./draft.ts";
import { flowNameOf } from "./kept-draft.ts";
import { Registering } from "./registering.ts";
import { registerStyles } from "./register-styles.ts";
import {
  closedText,
  codeForm,
  credentialFields,
  stepHeading,
  waitsText,
  ways,
} from "./register-views.ts";
import { stepForm } from "./step-form.ts";
import { unknownFlowNote, warnOfUnknownFlow } from "./unknown-flow.ts";

/** @summary Registering for an account: by a customer number, or as a new customer in three steps. */
export class RegisterScreen extends DoorScreen {
  static override styles = [
    doorStyles,
    codeFieldStyles,
    selectStyles,
    skeletonStyles,
    passwordRuleStyles,
    addressFieldStyles,
    registerStyles,
  ];

  /** The supplier looks at it now. */
  @state() private waits = false;
  private readonly pageForm = new PageForm(this, () => void this.registering.goOn());

  private readonly asked = new Task(this, {
    args: () => [] as const,
    task: (_, { signal }) =>
      this.actions.call((client) => client.account.registrationForm(flowNameOf(this), { signal }), {
        signal,
        retry: () => void this.asked.run(),
      }),
    onComplete: (form) => {
      warnOfUnknownFlow(this, this.portal, form);
      this.registering.settle(form);
    },
  });

  private readonly registering = new Registering(this, {
    actions: () => this.actions,
    asking: this.asking,
    form: () => this.asked.value,
    read: (name) => this.pageForm.read(name),
    focusHeading: () => {
      this.focus();
    },
    focusField: (name) => this.focusField(name),
  });
  private readonly entry = new CodeEntry(this, this.asking, (answer) => this.confirmed(answer));

  override connectedCallback(): void {
    super.connectedCallback();
    this.registering.kept.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { registering } = this;
    const { step, fields, begun } = registering.draft;
    const isAsked = isLast(step) && begun === null && this.asked.value !== undefined;
    const fill = {
      email: fields.email,
      password: registering.password,
      wrong: registering.wrong,
      onInput: (name: "email" | "password", value: string) => {
        registering.typeCredential(name, value);
      },
    };
    this.pageForm.draw(isAsked ? credentialFields(fill) : []);
  }

  protected override render(): unknown {
    const { step, fields, begun } = this.registering.draft;
    const { email } = fields;
    if (this.waits) {
      return this.renderEnd(msg("Thank you for registering"), waitsText(this.portal, email));
    }
    if (begun !== null) return this.renderCode(email, begun);
    return this.asked.render({
      pending: () => skeletonRows(4, msg("Loading")),
      error: (error) => troubleState(troubleOf(error), () => void this.asked.run()),
      complete: (form) =>
        !form.existingCustomers && !form.flow
          ? this.renderEnd(msg("Nobody can register here yet"), closedText(this.portal))
          : step === "who"
            ? this.renderWho(form)
            : this.renderStep(form),
    });
  }

  private renderCode(email: string, begun: string) {
    const { entry } = this;
    return this.renderCard(
      msg("Check your e-mail"),
      codeForm({
        ...{ email, code: entry.code, error: entry.error, busy: this.asking.busy },
        onInput: (code) => {
          entry.type(code);
        },
        onConfirm: () => void entry.confirm(begun),
        onSendAgain: () => void entry.sendAgain(begun),
        onBack: () => {
          entry.type("");
          this.registering.kept.change({ begun: null });
        },
      }),
    );
  }

  private renderEnd(heading: string, text: unknown) {
    return this.renderCard(
      heading,
      html`<p class="lead">${text}</p>
        <div class="form"><div class="buttons">${this.toSignIn()}</div></div>`,
    );
  }

  private renderWho(form: RegistrationForm) {
    return this.renderCard(
      msg("Register"),
      html`<div class="form">
        ${ways(this.portal, form, (step) => {
          this.registering.go(step);
        })}
        <div class="buttons">${this.toSignIn()}</div>
      </div>`,
    );
  }

  private renderStep(form: RegistrationForm) {
    const { registering, asking } = this;
    return this.renderCard(
      stepHeading(registering.draft.step),
      stepForm({
        ...{ registering, form, busy: asking.busy, locale: this.portal.locale },
        // Who was asked which way has read it there.
        note: form.existingCustomers && form.flow ? "" : unknownFlowNote(this.portal, form),
        back: this.renderBack(form),
      }),
    );
  }

  private renderBack({ existingCustomers, flow }: RegistrationForm) {
    const former = formerStep(this.registering.draft.step, existingCustomers && flow !== null);
    if (!former) return this.toSignIn();
    return button({
      label: msg("Back"),
      variant: "quiet",
      wide: true,
      onClick: () => {
        this.registering.go(former);
      },
    });
  }

  private focusField(name: string): boolean {
    if (name === "email" || name === "password") {
      this.pageForm.focus(name);
      return isLast(this.registering.draft.step);
    }
    const field = this.renderRoot.querySelector<HTMLElement>(`#${name}`);
    field?.focus();
    return field !== null;
  }

  private async confirmed(answer: ConfirmedRegistration) {
    this.registering.end();
    if (answer.opened) {
      this.actions.visit.enter(answer.opened.view);
    } else {
      this.waits = true;
      await this.updateComplete;
      this.focus();
    }
  }
}
