import { msg } from "@lit/localize";
import type { RegistrationForm } from "@order-portal/sdk";
import type { ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import type { AskController } from "../../controllers/ask-controller.ts";
import { isGoodPassword } from "../sign-in/password-rules.ts";
import { BillingAddress } from "./billing-address.ts";
import {
  isLast,
  nextStep,
  placeOf,
  toRegistration,
  wrongOf,
  type Draft,
  type FieldName,
  type Fields,
  type Step,
  type Wrong,
} from "./draft.ts";
import { KeptDraft } from "./kept-draft.ts";
import { stepFaults } from "./step-faults.ts";

/** What somebody who registers needs of the screen. */
export interface RegistrationView {
  readonly actions: () => Actions;
  readonly asking: AskController;
  /** What is asked here; undefined until that is known. */
  readonly form: () => RegistrationForm | undefined;
  /** What a field holds that a password manager may have filled without telling. */
  readonly read: (name: "email" | "password") => string;
  readonly focusHeading: () => void;
  /** False where there is no such field in this step. */
  readonly focusField: (name: FieldName | "password") => boolean;
}

/** What is filled in, step by step, what is wrong with it, and how it is sent. Draws nothing. */
export class Registering {
  password = "";
  wrong: Wrong = new Map();
  readonly kept: KeptDraft;
  readonly address: BillingAddress;
  private readonly host: ReactiveControllerHost;
  private readonly view: RegistrationView;

  constructor(host: Element & ReactiveControllerHost, view: RegistrationView) {
    this.host = host;
    this.view = view;
    this.kept = new KeptDraft(host, view.actions);
    this.address = new BillingAddress(host, {
      actions: view.actions,
      fields: () => this.draft.fields,
      suggests: () => view.form()?.suggests ?? false,
      take: (address) => {
        this.type(placeOf(address));
      },
    });
  }

  get draft(): Draft {
    return this.kept.value;
  }

  /** Where there is one way alone, nobody is asked which. */
  settle({ existingCustomers, flow }: RegistrationForm): void {
    const isKnown = this.draft.step === "known";
    const isOpen = this.draft.step !== "who" && (isKnown ? existingCustomers : flow !== null);
    if (isOpen) return;
    this.go(existingCustomers && flow ? "who" : existingCustomers ? "known" : "details");
  }

  go(step: Step): void {
    this.address.suggestions.settle();
    this.kept.change({ step });
    void this.host.updateComplete.then(this.view.focusHeading);
  }

  /** Takes what is typed; what was wrong with it is put right. */
  type(typed: Partial<Fields>): void {
    this.kept.enter(typed);
    this.address.suggestions.settle();
    this.right(Object.keys(typed) as FieldName[]); // Of a part of the fields.
  }

  /** Takes what is typed into the fields that password managers fill. */
  typeCredential(name: "email" | "password", value: string): void {
    if (name === "email") this.kept.enter({ email: value });
    else this.password = value;
    this.right([name]);
  }

  private right(names: readonly (FieldName | "password")[]) {
    this.wrong = new Map([...this.wrong].filter(([name]) => !names.includes(name)));
    this.host.requestUpdate();
  }

  /** To the next step, or, from the last, to the code. */
  async goOn(): Promise<void> {
    const form = this.view.form();
    if (!form || this.view.asking.busy) return;
    const { step, fields } = this.draft;
    const { format } = this.address;
    // The country is not known yet: what it asks for comes in a moment.
    if (step === "address" && fields.country !== "" && format === null) return;
    const wrong = stepFaults(this.draft, form.flow, format);
    if (isLast(step)) {
      this.typeCredential("email", this.view.read("email"));
      this.password = this.view.read("password");
      if (this.draft.fields.email.trim() === "") wrong.set("email", msg("This is needed."));
      if (!isGoodPassword(form.passwordPolicy, this.password)) {
        wrong.set("password", msg("Something is missing still: look below."));
      }
    }
    if (wrong.size > 0) await this.showWrong(wrong);
    else if (isLast(step)) await this.send(form);
    else {
      this.wrong = wrong;
      this.go(nextStep(step));
    }
  }

  private async send({ flow }: RegistrationForm) {
    const registration = toRegistration(this.draft, flow, this.password, this.address.format);
    const { asking } = this.view;
    const begun = await asking.ask((client) => client.account.register(registration));
    if (begun) {
      this.wrong = new Map();
      this.kept.change({ begun: begun.answer.registration });
      await this.host.updateComplete;
      this.view.focusHeading();
      return;
    }
    const { step, wrong } = wrongOf(asking.errors, this.draft.step);
    if (step !== this.draft.step) this.go(step);
    await this.showWrong(wrong);
  }

  /** Takes the visitor to the first field that is wrong. */
  private async showWrong(wrong: Wrong) {
    this.wrong = wrong;
    this.host.requestUpdate();
    await this.host.updateComplete;
    // Another step may have more of them.
    [...wrong.keys()].some((name) => this.view.focusField(name));
  }

  /** The address is confirmed: nothing of it is kept. */
  end(): void {
    this.password = "";
    this.kept.drop();
  }
}
