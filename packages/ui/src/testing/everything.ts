/** Draws every component in a page of its own and tells the page around it what was refused. */
import { html } from "lit";
import * as ui from "../index.ts";
import "./stage.ts";

const refused: string[] = [];
document.addEventListener("securitypolicyviolation", (event) => {
  refused.push(`${event.violatedDirective} ${event.sample}`);
});

const euro = { amount: 740, scale: 2, currency: "EUR" };
const ladder = { subtotal: euro, discount: euro, freight: euro, tax: euro, total: euro };
const choice = { label: "Unit", options: [{ value: "EA", label: "Each" }], value: "EA" };
const ignore = () => undefined;

const stage = document.createElement("ui-stage");
ui.applyAccent(stage, "#1f6f54");
stage.content = () =>
  html`<order-portal-quantity .quantity=${3}></order-portal-quantity>
    <order-portal-rows
      .options=${{
        label: "Products",
        rows: Array.from({ length: 500 }, (_, index) => index),
        key: (row: number) => row,
        render: (row: number) => html`<p>${row}</p>`,
      }}
    ></order-portal-rows>
    <order-portal-dialog open heading="Your order"></order-portal-dialog>
    <order-portal-toasts></order-portal-toasts>
    ${ui.badge("New")} ${ui.orderStatus("pending")} ${ui.banner({ text: "Offline" })}
    ${ui.button({ label: "Add", icon: ui.icons.plus, busy: true })}
    ${ui.picture("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>")}
    ${ui.price({ unitPrice: euro, wasPrice: euro })}
    ${ui.priceBreaks([{ minimumQuantity: 2, unitPrice: euro }])}
    ${ui.searchField({ label: "Search", value: "chai", onSearch: ignore })}
    ${ui.tabs({ label: "Tabs", tabs: [{ id: "a", label: "A" }], selected: "a", onSelect: ignore })}
    ${ui.segments({ ...choice, name: "unit", onChange: ignore })}
    ${ui.select({ ...choice, onChange: ignore })}
    ${ui.textField({ id: "a", label: "Name", value: "", error: "Empty" })}
    ${ui.textArea({ id: "b", label: "Notes", value: "" })}
    ${ui.checkbox({ id: "c", label: "Terms", checked: true, onChange: ignore })}
    ${ui.codeField({ id: "d", label: "Code", value: "123", onInput: ignore })}
    ${ui.emptyState({ heading: "Empty" })} ${ui.errorState({ heading: "Error" })}
    ${ui.skeletonRows(2, "Loading")} ${ui.spinner("Loading")} ${ui.amounts(ladder)}
    ${ui.keyValues([["Number", "1"]])}
    ${ui.table({ caption: "T", columns: [{ label: "A", render: String }], rows: [1], key: String })}`;
document.body.append(stage);
await stage.updateComplete;
// Violations are told in tasks of their own, before the next frame but one.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    const elements = stage.renderRoot.querySelectorAll("*").length;
    parent.dispatchEvent(new CustomEvent("everything-drawn", { detail: { refused, elements } }));
  }),
);
