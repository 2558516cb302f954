import { msg, str } from "@lit/localize";
import type { DeskSettings, SettingsInput } from "@order-portal/sdk/desk";
import { button, icons, selectField, textField, type Choice } from "@order-portal/ui";
import { html, nothing } from "lit";
import { readPrice, showDecimal } from "../../../state/typed-price.ts";
import { chosen, wordOf, type SectionValues } from "../choice-words.ts";
import { orNull, SectionEditor, type Said } from "../section-editor.ts";

interface Service {
  service: string;
  carrier: string;
  amount: string;
  threshold: string;
}

interface Draft {
  kind: SectionValues<"freight">["kind"];
  amount: string;
  threshold: string;
  services: readonly Service[];
}

const newService: Service = { service: "", carrier: "", amount: "", threshold: "" };

const kinds = (): Choice[] => [
  { value: "none", label: msg("None") },
  { value: "flat", label: msg("The same for every order") },
  { value: "free_from", label: msg("Free from a value of goods") },
  { value: "by_carrier_service", label: msg("By carrier service") },
];

/** @summary What carriage costs. */
export class FreightSection extends SectionEditor<Draft> {
  override readonly heading = msg("Freight");
  override readonly intro = msg(
    "What carriage costs, before tax. A customer may have freight of its own.",
  );

  protected override draftOf({ freight }: DeskSettings): Draft {
    const show = (amount: string | null) => showDecimal(amount ?? "", this.locale);
    return {
      kind: chosen(freight.kind),
      amount: show(freight.amount),
      threshold: show(freight.threshold),
      services: freight.services.map(({ service, carrier, amount, threshold }) => ({
        service,
        carrier: carrier ?? "",
        amount: show(amount),
        threshold: show(threshold),
      })),
    };
  }

  protected override inputOf(
    draft: Draft,
    { freight }: DeskSettings,
    confirmed: boolean,
  ): SettingsInput {
    const read = (typed: string) => readPrice(typed, this.locale) ?? "";
    const { kind } = draft;
    const amount = read(draft.amount);
    const head = { section: "freight", revision: freight.revision, confirmed } as const;
    switch (kind) {
      case "none":
        return { ...head, values: { kind } };
      case "flat":
        return { ...head, values: { kind, amount } };
      case "free_from": {
        const threshold = read(draft.threshold);
        return { ...head, values: { kind, amount, threshold } };
      }
      case "by_carrier_service": {
        const services = draft.services.map((service) => ({
          service: service.service.trim(),
          carrier: orNull(service.carrier),
          amount: read(service.amount),
          threshold: service.threshold.trim() === "" ? null : read(service.threshold),
        }));
        return { ...head, values: { kind, services } };
      }
    }
  }

  protected override check(draft: Draft): ReadonlyMap<string, string> {
    const faults = new Map<string, string>();
    const amount = (place: string, typed: string) => {
      if (readPrice(typed, this.locale) === undefined) {
        faults.set(place, msg(str`Give an amount such as ${showDecimal("12.50", this.locale)}.`));
      }
    };
    const { kind } = draft;
    if (kind === "flat" || kind === "free_from") amount("amount", draft.amount);
    if (kind === "free_from") amount("threshold", draft.threshold);
    if (kind !== "by_carrier_service") return faults;
    if (draft.services.length === 0) faults.set("services", msg("Add a service."));
    for (const [index, service] of draft.services.entries()) {
      if (service.service.trim() === "") {
        faults.set(`services/${index}/service`, msg("A name is needed."));
      }
      amount(`services/${index}/amount`, service.amount);
      if (service.threshold.trim() !== "") {
        amount(`services/${index}/threshold`, service.threshold);
      }
    }
    return faults;
  }

  protected override said(draft: Draft): Said {
    return [
      [msg("Freight"), wordOf(kinds(), draft.kind)],
      [msg("Amount"), draft.amount],
      [msg("Free from"), draft.threshold],
      [
        msg("Services"),
        draft.services.map(({ service, amount }) => `${service} ${amount}`).join(", "),
      ],
    ];
  }

  protected override fields(draft: Draft, { company: { currency } }: DeskSettings) {
    const { kind } = draft;
    return html`<div class="fields two">
        ${selectField({
          id: "kind",
          label: msg("Freight"),
          required: true,
          value: kind,
          options: kinds(),
          onChange: (value) => {
            const services = draft.services.length === 0 ? [newService] : draft.services;
            this.type({ kind: chosen(value), services });
          },
        })}
        ${kind === "flat" || kind === "free_from" ? this.amount("amount", msg(str`Amount in ${currency}`), draft.amount, (amount) => ({ amount })) : nothing}
        ${
          kind === "free_from"
            ? this.amount(
                "threshold",
                msg(str`Free from a value of goods in ${currency}`),
                draft.threshold,
                (threshold) => ({ threshold }),
              )
            : nothing
        }
      </div>
      ${kind === "by_carrier_service" ? this.services(draft.services, currency) : nothing}`;
  }

  private amount(
    id: string,
    label: string,
    value: string,
    change: (typed: string) => Partial<Draft>,
  ) {
    return textField({
      id,
      label,
      required: true,
      inputMode: "decimal",
      value,
      error: this.errorAt(id),
      onInput: (typed) => {
        this.type(change(typed));
      },
    });
  }

  private services(services: readonly Service[], currency: string) {
    const field = (index: number, name: keyof Service, label: string, required: boolean) =>
      textField({
        id: `service-${index}-${name}`,
        label,
        required,
        maxLength: 64,
        ...(name === "amount" || name === "threshold" ? { inputMode: "decimal" as const } : {}),
        value: services[index]?.[name] ?? "",
        error: this.errorAt(`services/${index}/${name}`),
        onInput: (typed) => {
          this.type({
            services: services.map((service, at) =>
              at === index ? { ...service, [name]: typed } : service,
            ),
          });
        },
      });
    return html`<p class="hint intro">
        ${msg("A customer's own carrier service decides; else the one its shipping terms name; else the first.")}
      </p>
      ${services.map(
        (service, index) =>
          html`<div
            class="row service"
            role="group"
            aria-label=${service.service || msg(str`Service ${index + 1}`)}
          >
            ${field(index, "service", msg("Service"), true)}
            ${field(index, "carrier", msg("Carrier"), false)}
            ${field(index, "amount", msg(str`Amount, ${currency}`), true)}
            ${field(index, "threshold", msg("Free from"), false)}
            <div class="out">
              ${button({
                label: msg("Take out"),
                icon: icons.trash,
                variant: "quiet",
                onClick: () => {
                  this.type({ services: services.filter((_, at) => at !== index) });
                },
              })}
            </div>
          </div>`,
      )}
      ${this.errorAt("services") ? html`<span class="field-error">${this.errorAt("services")}</span>` : nothing}
      <div>
        ${button({
          label: msg("Add a service"),
          icon: icons.plus,
          onClick: () => {
            this.type({ services: [...services, newService] });
          },
        })}
      </div>`;
  }
}
