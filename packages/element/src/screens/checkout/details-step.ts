import { msg } from "@lit/localize";
import type { Checkout, Workspace } from "@order-portal/sdk";
import { banner, formatMoney, keyValues, paymentFact } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { orderFieldsForm, type OrderFieldsOptions } from "../review/order-fields-form.ts";
import { optionList } from "./option-list.ts";

/** What the first step is made of. */
export interface DetailsStepOptions {
  readonly checkout: Checkout;
  readonly workspace: Workspace;
  readonly customer: string | undefined;
  readonly locale: string | undefined;
  readonly today: string;
  readonly fields: OrderFieldsOptions["fields"];
  readonly problems: OrderFieldsOptions["problems"];
  readonly onField: OrderFieldsOptions["onChange"];
  /** What was chosen a moment ago, and is shown so while it is saved. */
  readonly picked: string | null;
  readonly onService: (service: string) => void;
}

/** Who orders and on which terms, the order's own fields, and who carries it. */
export function detailsStep(options: DetailsStepOptions): TemplateResult {
  const { checkout, workspace, locale } = options;
  return html`${
    checkout.withdrawnService
      ? banner({
          tone: "warning",
          text: html`<strong>${checkout.withdrawnService}</strong>
            ${msg("is no longer offered. Please choose another service.")}`,
        })
      : nothing
  }
  ${keyValues([
    [msg("Customer"), options.customer],
    paymentFact(checkout),
    [msg("Shipping terms"), checkout.shippingTerms],
  ])}
  ${orderFieldsForm({
    fields: options.fields,
    settings: workspace.orderFields,
    problems: options.problems,
    today: options.today,
    delivery: workspace.delivery,
    locale,
    onChange: options.onField,
  })}
  ${
    checkout.services.length === 0
      ? nothing
      : optionList({
          name: "service",
          legend: msg("Carrier and service"),
          chosen: options.picked ?? (checkout.withdrawnService ? null : checkout.carrierService),
          options: checkout.services.map(({ service, carrier, price }) => ({
            id: service,
            text: service,
            note: carrier ?? undefined,
            end: price.amount === 0 ? msg("Free") : formatMoney(price, locale),
          })),
          onChoose: options.onService,
        })
  }`;
}
