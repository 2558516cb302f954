import { msg, str } from "@lit/localize";
import type { OrderFields, OrderFieldSettings, Workspace } from "@order-portal/sdk";
import { textArea, textField } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { formatCalendarDay } from "../../components/dates.ts";
import {
  nextDelivery,
  type OrderFieldName,
  type OrderFieldProblem,
} from "../../state/order-field-rules.ts";

/** What the form for the order fields is made of. */
export interface OrderFieldsOptions {
  readonly fields: OrderFields;
  readonly settings: OrderFieldSettings;
  readonly problems: Partial<Record<OrderFieldName, OrderFieldProblem>>;
  /** The day it is at the supplier. */
  readonly today: string;
  /** Which days can be asked for; undefined where the server does not say. */
  readonly delivery: Workspace["delivery"];
  readonly locale: string | undefined;
  readonly onChange: (change: Partial<OrderFields>) => void;
}

/** The fields that the supplier asks for beside the lines. */
export function orderFieldsForm(options: OrderFieldsOptions): TemplateResult {
  const { settings, today, delivery, onChange } = options;
  const common = (name: OrderFieldName, label: string) => ({
    id: name,
    label,
    value: options.fields[name],
    required: settings[name] === "required",
    error: problemText(options, name),
    onChange: (value: string) => {
      onChange({ [name]: value.trim() });
    },
  });
  const asked = (name: OrderFieldName, field: TemplateResult) =>
    settings[name] === "hidden" ? nothing : field;
  return html`${asked(
    "purchaseOrderNumber",
    textField({ ...common("purchaseOrderNumber", msg("Purchase order number")), maxLength: 64 }),
  )}
  ${asked(
    "deliveryDate",
    textField({
      ...common("deliveryDate", msg("Delivery date")),
      type: "date",
      min: delivery?.earliest ?? today,
    }),
  )}
  ${asked("notes", textArea({ ...common("notes", msg("Notes")), maxLength: 2000 }))}`;
}

function problemText(
  { problems, fields, delivery, locale }: OrderFieldsOptions,
  name: OrderFieldName,
): string | undefined {
  const problem: OrderFieldProblem | undefined = problems[name];
  switch (problem) {
    case "required":
      return msg("Please fill this in.");
    case "in_the_past":
      return msg("Please choose a day from today on.");
    case "not_delivered": {
      const next = formatCalendarDay(nextDelivery(fields.deliveryDate, delivery), locale);
      return msg(str`Nothing is delivered then. The next day is ${next}.`);
    }
    case undefined:
      return undefined;
  }
}
