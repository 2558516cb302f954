/** Parts of the gallery that have no state of their own. */
import { html, type TemplateResult } from "lit";
import * as ui from "../src/index.ts";

/** Every kind of field, in its states. */
export function fields(code: string, onCode: (code: string) => void): TemplateResult {
  const ignore = () => undefined;
  return html`<div class="cards">
    ${ui.textField({
      id: "po",
      label: "Purchase order number",
      value: "",
      hint: "It is printed on the invoice.",
    })}
    ${ui.textField({
      id: "mail",
      label: "E-mail",
      type: "email",
      value: "ana@",
      required: true,
      error: "This is not an e-mail address.",
    })}
    ${ui.textField({ id: "day", label: "Delivery date", type: "date", value: "2026-12-01" })}
    ${ui.textArea({ id: "notes", label: "Notes", value: "Ring at the back door." })}
    ${ui.selectField({
      id: "sort",
      label: "Sort by",
      value: "name",
      required: true,
      options: [
        { value: "name", label: "Name" },
        { value: "price", label: "Price" },
      ],
      onChange: ignore,
    })}
    ${ui.textField({ id: "off", label: "Customer number", value: "ALFKI", disabled: true })}
    ${ui.checkbox({
      id: "backorder",
      label: "Deliver in parts",
      checked: true,
      hint: "What is in stock comes first.",
      onChange: ignore,
    })}
    ${ui.codeField({
      id: "code",
      label: "Six-digit code",
      value: code,
      required: true,
      hint: "We sent it to a•••@example.com.",
      onInput: onCode,
    })}
  </div>`;
}

/** A banner of each tone. */
export const banners = (): TemplateResult =>
  html`${ui.banner({
    text: "You are offline. Your cart is kept on this device.",
    icon: ui.icons.offline,
    tone: "warning",
  })}
  ${ui.banner({ text: "Prices are as of today.", action: ui.button({ label: "Details", variant: "quiet" }) })}
  ${ui.banner({
    text: "Two prices changed since you filled your cart.",
    tone: "danger",
    action: ui.button({ label: "Show" }),
  })}
  ${ui.banner({ text: "Order 10248 is on its way.", tone: "success", icon: ui.icons.check })}`;

/** Empty, wrong, on its way. */
export const notices = (): TemplateResult =>
  html`<div class="cards">
    ${ui.emptyState({
      heading: "No product found",
      text: "Nothing matches “chaii”. Try a shorter word or a product code.",
      icon: ui.icons.magnifier,
      action: ui.button({ label: "Clear search" }),
    })}
    ${ui.errorState({
      heading: "The catalogue could not be loaded",
      text: "Check your connection. Your cart is safe.",
      action: ui.button({ label: "Try again", variant: "primary" }),
    })}
    ${ui.skeletonRows(3, "Loading products")} ${ui.spinner("Loading")}
  </div>`;
