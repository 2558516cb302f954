import { msg, str } from "@lit/localize";
import type { DeskSettings, SettingsInput } from "@order-portal/sdk/desk";
import {
  button,
  checkbox,
  icons,
  selectField,
  textArea,
  textField,
  type Choice,
} from "@order-portal/ui";
import { html } from "lit";
import { linesOf } from "../../../state/days.ts";
import { chosen, wordOf, type SectionValues } from "../choice-words.ts";
import { SectionEditor, type Said } from "../section-editor.ts";

type Values = SectionValues<"accounts">;

interface Flow {
  name: string;
  /** One to a line: a price group's code, and behind `=` what buyers call it. */
  groups: string;
  /** One to a line. */
  shippingTerms: string;
  paymentTerms: string;
  phone: Values["flows"][number]["phone"];
  approval: boolean;
}

interface Draft {
  signIn: boolean;
  existingCustomers: boolean;
  kind: Values["password"]["kind"];
  minimum: string;
  flows: readonly Flow[];
}

const kinds = (): Choice[] => [
  { value: "characters", label: msg("Aa, a digit, a special character") },
  { value: "length", label: msg("Length alone") },
];

const phones = (): Choice[] => [
  { value: "hidden", label: msg("Not asked") },
  { value: "optional", label: msg("Optional") },
  { value: "required", label: msg("Required") },
];

const groupsOf = (typed: string) =>
  linesOf(typed).map((line) => {
    const [code = "", ...label] = line.split("=");
    return { code: code.trim(), label: label.join("=").trim() || code.trim() };
  });

/** @summary Whether contacts sign in, how they register, and what passwords need. */
export class AccountsSection extends SectionEditor<Draft> {
  override readonly heading = msg("Sign-in");
  override readonly intro = msg(
    "Beside their portal links, contacts of customers may sign in by e-mail and password.",
  );

  protected override draftOf({ accounts }: DeskSettings): Draft {
    const { signIn, existingCustomers, password, flows } = accounts;
    return {
      signIn,
      existingCustomers,
      kind: chosen(password.kind),
      minimum: String(password.minimum),
      flows: flows.map((flow) => ({
        name: flow.name,
        groups: flow.groups.map(({ code, label }) => `${code} = ${label}`).join("\n"),
        shippingTerms: flow.shippingTerms.join("\n"),
        paymentTerms: flow.paymentTerms.join("\n"),
        phone: flow.phone,
        approval: flow.approval,
      })),
    };
  }

  protected override inputOf(draft: Draft, { accounts }: DeskSettings): SettingsInput {
    const { signIn, existingCustomers, kind, minimum, flows } = draft;
    const values: Values = {
      signIn,
      existingCustomers,
      password: { kind, minimum: Number(minimum) },
      flows: flows.map((flow) => ({
        name: flow.name.trim(),
        groups: groupsOf(flow.groups),
        shippingTerms: linesOf(flow.shippingTerms),
        paymentTerms: linesOf(flow.paymentTerms),
        phone: flow.phone,
        approval: flow.approval,
      })),
    };
    return { section: "accounts", revision: accounts.revision, values };
  }

  protected override check({ minimum, flows }: Draft): ReadonlyMap<string, string> {
    const faults = new Map<string, string>();
    const count = Number(minimum);
    if (!Number.isInteger(count) || count < 8 || count > 64) {
      faults.set("password/minimum", msg("Give a whole number from 8 to 64."));
    }
    for (const [index, { name }] of flows.entries()) {
      if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name.trim())) {
        faults.set(
          `flows/${index}/name`,
          msg("Use lower-case letters, digits and hyphens, such as restaurants."),
        );
      }
    }
    return faults;
  }

  protected override said(draft: Draft): Said {
    const yes = (is: boolean) => (is ? msg("Yes") : msg("No"));
    return [
      [msg("Contacts may sign in"), yes(draft.signIn)],
      [msg("Register by customer number"), yes(draft.existingCustomers)],
      [msg("Passwords need"), `${wordOf(kinds(), draft.kind)}, ${draft.minimum}`],
      ...draft.flows.map(
        (flow) =>
          [
            msg(str`New customers: ${flow.name}`),
            [
              flow.groups,
              flow.shippingTerms,
              flow.paymentTerms,
              flow.phone,
              yes(flow.approval),
            ].join("; "),
          ] as const,
      ),
    ];
  }

  protected override fields(draft: Draft) {
    return html`<div class="fields">
        ${checkbox({
          id: "signIn",
          label: msg("Contacts may sign in"),
          hint: msg("Where the portal is opened without a link, it asks for e-mail and password."),
          checked: draft.signIn,
          onChange: (signIn) => {
            this.type({ signIn });
          },
        })}
        ${checkbox({
          id: "existingCustomers",
          label: msg("Register by customer number"),
          hint: msg(
            "At once where the address is on file for that customer; else you decide under Customers, Registrations.",
          ),
          checked: draft.existingCustomers,
          onChange: (existingCustomers) => {
            this.type({ existingCustomers });
          },
        })}
      </div>
      <div class="fields two">
        ${selectField({
          id: "kind",
          label: msg("Passwords need"),
          required: true,
          value: draft.kind,
          options: kinds(),
          onChange: (value) => {
            this.type({ kind: chosen(value) });
          },
        })}
        ${textField({
          id: "minimum",
          label: msg("Fewest characters"),
          hint: msg("Passwords that many people have are refused in any case."),
          required: true,
          inputMode: "numeric",
          maxLength: 2,
          value: draft.minimum,
          error: this.errorAt("password/minimum"),
          onInput: (minimum) => {
            this.type({ minimum });
          },
        })}
      </div>
      ${draft.flows.map((flow, index) => this.flow(draft, flow, index))}
      <div>
        ${button({
          label:
            draft.flows.length === 0
              ? msg("Let new customers register")
              : msg("Add a way to register"),
          icon: icons.plus,
          onClick: () => {
            const name = draft.flows.length === 0 ? "default" : "";
            const lines = { groups: "", shippingTerms: "", paymentTerms: "" };
            const added: Flow = { name, ...lines, phone: "optional", approval: true };
            this.type({ flows: [...draft.flows, added] });
          },
        })}
      </div>`;
  }

  private flow({ flows }: Draft, flow: Flow, index: number) {
    const change = (changed: Partial<Flow>) => {
      this.type({
        flows: flows.map((one, at) => (at === index ? { ...one, ...changed } : one)),
      });
    };
    const lines = (
      name: "groups" | "shippingTerms" | "paymentTerms",
      label: string,
      hint: string,
    ) =>
      textArea({
        id: `flow-${index}-${name}`,
        label,
        hint,
        value: flow[name],
        error: this.errorAt(`flows/${index}/${name}`),
        onInput: (value) => {
          change({ [name]: value });
        },
      });
    return html`<div
      class="row"
      role="group"
      aria-label=${msg(str`How new customers register: ${flow.name}`)}
    >
      <div class="fields two">
        ${textField({
          id: `flow-${index}-name`,
          label: msg("Name of this way to register"),
          hint: msg(
            "default is the one of a tag that names none; another is asked for by the attribute registration.",
          ),
          required: true,
          maxLength: 64,
          value: flow.name,
          error: this.errorAt(`flows/${index}/name`),
          onInput: (name) => {
            change({ name });
          },
        })}
        ${selectField({
          id: `flow-${index}-phone`,
          label: msg("Phone"),
          required: true,
          value: flow.phone,
          options: phones(),
          onChange: (value) => {
            change({ phone: chosen(value) });
          },
        })}
        ${lines(
          "groups",
          msg("Kinds of business"),
          msg("One to a line: a price group's code, =, and what buyers call it."),
        )}
        ${lines("shippingTerms", msg("Shipping terms"), msg("One to a line. A single one is not asked."))}
        ${lines("paymentTerms", msg("Payment terms"), msg("One to a line. A single one is not asked."))}
        ${checkbox({
          id: `flow-${index}-approval`,
          label: msg("Staff look first"),
          hint: msg("Otherwise who registers orders at once, at the prices of the group."),
          checked: flow.approval,
          onChange: (approval) => {
            change({ approval });
          },
        })}
      </div>
      <div>
        ${button({
          label: msg("Take this way out"),
          icon: icons.trash,
          variant: "quiet",
          onClick: () => {
            this.type({ flows: flows.filter((_, at) => at !== index) });
          },
        })}
      </div>
    </div>`;
  }
}
