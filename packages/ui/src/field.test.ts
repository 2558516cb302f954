import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import { checkbox } from "./checkbox.ts";
import { codeField } from "./code-field.ts";
import { segments } from "./segments.ts";
import { select, selectField } from "./select.ts";
import { stage } from "./testing/stage.ts";
import { textArea, textField } from "./text-field.ts";

const units = [
  { value: "EA", label: "Each" },
  { value: "CS", label: "Case of 12" },
];
const ignore = () => undefined;

describe("a text field", () => {
  it("is described by its hint and its error, and named by its label", async () => {
    const shown = await stage(() =>
      textField({
        id: "po",
        label: "Purchase order number",
        value: "",
        required: true,
        hint: "It is printed on the invoice.",
        error: "Please fill this in.",
      }),
    );
    const input = shown.find<HTMLInputElement>("input");
    expect(input.labels?.[0]?.textContent.trim()).to.equal("Purchase order number");
    expect(input.getAttribute("aria-describedby")).to.equal("po-error po-hint");
    expect(input.getAttribute("aria-invalid")).to.equal("true");
    expect(input.required).to.equal(true);
    expect(shown.find("#po-error").textContent).to.contain("Please fill this in.");
  });

  it("says at each letter what it holds, and once when it is left", async () => {
    const typed: string[] = [];
    const taken: string[] = [];
    const shown = await stage(() =>
      textField({
        id: "po",
        label: "Purchase order number",
        value: "",
        onInput: (value) => typed.push(value),
        onChange: (value) => taken.push(value),
      }),
    );
    shown.find("input").focus();
    await sendKeys({ type: "PO" });
    await sendKeys({ press: "Tab" });
    expect(typed).to.deep.equal(["P", "PO"]);
    expect(taken).to.deep.equal(["PO"]);
  });

  for (const draw of [textField, textArea]) {
    it(`keeps what is being typed while it is drawn again: ${draw.name}`, async () => {
      let value = "";
      const taken: string[] = [];
      const onChange = (text: string) => taken.push(text);
      const shown = await stage(() => draw({ id: "notes", label: "Notes", value, onChange }));
      const control = shown.find<HTMLInputElement>("#notes");
      control.focus();
      await sendKeys({ type: "Ring " });
      shown.requestUpdate();
      await shown.updateComplete;
      await sendKeys({ type: "twice" });
      await sendKeys({ press: "Tab" });
      expect(taken).to.deep.equal(["Ring twice"]);
      value = "Ring once";
      shown.requestUpdate();
      await shown.updateComplete;
      expect(control.value).to.equal("Ring once");
    });
  }

  it("gives a day as YYYY-MM-DD and none before the first", async () => {
    const shown = await stage(() =>
      textField({ id: "day", label: "Day", type: "date", value: "2026-11-30", min: "2026-12-01" }),
    );
    const input = shown.find<HTMLInputElement>("input");
    expect(input.value).to.equal("2026-11-30");
    expect(input.validity.rangeUnderflow).to.equal(true);
  });
});

describe("a choice", () => {
  it("tells what is chosen, as a list and as segments", async () => {
    const chosen: string[] = [];
    const options = {
      label: "Unit",
      options: units,
      value: "EA",
      onChange: (value: string) => chosen.push(value),
    };
    const shown = await stage(() => html`${select(options)}${segments({ ...options, name: "u" })}`);
    const list = shown.find<HTMLSelectElement>("select");
    expect(list.value).to.equal("EA");
    list.focus();
    await sendKeys({ press: "ArrowDown" });
    shown.find<HTMLInputElement>(":checked[type=radio]").focus();
    await sendKeys({ press: "ArrowRight" });
    expect(chosen).to.deep.equal(["CS", "CS"]);
  });
});

describe("the code field", () => {
  async function show() {
    const completed: string[] = [];
    let value = "";
    const shown = await stage(() =>
      codeField({
        id: "code",
        label: "Six-digit code",
        value,
        required: true,
        onInput: (code) => {
          value = code;
          shown.requestUpdate();
        },
        onComplete: (code) => completed.push(code),
      }),
    );
    const input = shown.find<HTMLInputElement>("input");
    input.focus();
    return { shown, input, completed };
  }

  it("is one field that a phone fills from the message", async () => {
    const { input } = await show();
    expect([input.autocomplete, input.inputMode]).to.deep.equal(["one-time-code", "numeric"]);
  });

  it("takes digits alone, six of them, and says when it is whole", async () => {
    const { input, completed } = await show();
    await sendKeys({ type: "12a345" });
    expect(completed).to.deep.equal([]);
    await sendKeys({ type: "67" });
    expect(input.value).to.equal("123456");
    expect(completed[0]).to.equal("123456");
  });

  it("takes a pasted code with spaces around and in it", async () => {
    const { input, completed } = await show();
    document.execCommand("insertText", false, " 123 456 ");
    expect(input.value).to.equal("123456");
    expect(completed).to.deep.equal(["123456"]);
  });
});

describe("fields", () => {
  for (const scheme of ["light", "dark"] as const) {
    it(`have nothing that axe objects to, in any state, ${scheme}`, async () => {
      const shown = await stage(
        () =>
          html`${textField({ id: "a", label: "Name", value: "", hint: "Yours", autocomplete: "name" })}
          ${textField({ id: "b", label: "E-mail", value: "x", type: "email", error: "No e-mail." })}
          ${textField({ id: "c", label: "Number", value: "7", disabled: true })}
          ${textArea({ id: "d", label: "Notes", value: "Ring twice.", error: "Too long." })}
          ${selectField({ id: "e", label: "Unit", options: units, value: "CS", onChange: ignore })}
          ${select({ label: "Unit", options: units, value: "CS", onChange: ignore })}
          ${segments({ name: "f", label: "Unit", options: units, value: "CS", onChange: ignore })}
          ${checkbox({ id: "g", label: "In parts", checked: true, hint: "If so", onChange: ignore })}
          ${checkbox({ id: "h", label: "Terms", checked: false, error: "Tick.", onChange: ignore })}
          ${codeField({ id: "i", label: "Code", value: "123", error: "Wrong.", onInput: ignore })}`,
        { scheme },
      );
      await expect(shown).to.be.accessible();
    });
  }

  it("take 320 px without a scroll bar", async () => {
    const shown = await stage(
      () =>
        html`${textField({ id: "a", label: "Delivery date", value: "2026-12-01", type: "date" })}
        ${codeField({ id: "b", label: "Code", value: "123456", onInput: ignore })}`,
    );
    shown.style.width = "320px";
    expect(shown.scrollWidth).to.equal(320);
  });
});
