import { expect, oneEvent } from "@open-wc/testing";
import { sendKeys, sendMouse } from "@web/test-runner-commands";
import { html } from "lit";
import type { QuantityField } from "./quantity-field.ts";
import type { QuantityRule } from "./quantity-rule.ts";
import { stage, type Stage } from "./testing/stage.ts";

interface Shown {
  readonly stage: Stage;
  readonly field: QuantityField;
  /** The quantities it has fired, in order. */
  readonly fired: number[];
}

async function show(
  {
    quantity = 0,
    disabled = false,
    ...rule
  }: QuantityRule & { quantity?: number; disabled?: boolean },
  dir: "ltr" | "rtl" = "ltr",
): Promise<Shown> {
  const fired: number[] = [];
  const shown = await stage(
    () =>
      html`<order-portal-quantity
        label="Chai"
        .quantity=${quantity}
        .minimum=${rule.minimum}
        .maximum=${rule.maximum}
        .increment=${rule.increment}
        .disabled=${disabled}
        @quantity-change=${(event: CustomEvent<{ quantity: number }>) =>
          fired.push(event.detail.quantity)}
      ></order-portal-quantity>`,
    { dir },
  );
  const field = shown.find<QuantityField>("order-portal-quantity");
  await field.updateComplete;
  return { stage: shown, field, fired };
}

const focused = (field: QuantityField) => field.shadowRoot?.activeElement;

async function type(field: QuantityField, text: string, key = "Enter") {
  field.focus();
  await sendKeys({ type: text });
  await sendKeys({ press: key });
  await field.updateComplete;
}

/** The texts of what an entry is answered with. */
const answer = (shown: Stage) => ({
  reason: shown.find("#message").textContent.trim(),
  offers: [...shown.find(".nearest").querySelectorAll("button")].map((each) =>
    each.textContent.trim(),
  ),
});

const sixes = { minimum: 12, maximum: 60, increment: 6 };

describe("the quantity field", () => {
  it("at 0 is one button, which adds the smallest quantity and becomes a stepper", async () => {
    const { stage, field, fired } = await show(sixes);
    const add = stage.find(".add");
    expect(add.getAttribute("aria-label")).to.equal("Add Chai");
    add.focus();
    await sendKeys({ press: "Enter" });
    await field.updateComplete;
    expect(fired).to.deep.equal([12]);
    expect(stage.find<HTMLInputElement>("input").value).to.equal("12");
  });

  it("keeps the focus where one goes on, when it turns from one to the other", async () => {
    const { stage, field } = await show(sixes);
    stage.find(".add").focus();
    await sendKeys({ press: "Enter" });
    await field.updateComplete;
    expect(focused(field)).to.equal(stage.find(".increase"));
    stage.find(".decrease").focus();
    await sendKeys({ press: "Enter" });
    await field.updateComplete;
    expect(focused(field)).to.equal(stage.find(".add"));
  });

  it("does not take the focus for a change that came from elsewhere", async () => {
    const { stage, field } = await show({ quantity: 6 });
    field.quantity = 0;
    await field.updateComplete;
    expect(focused(field)).to.equal(null);
    expect(stage.find(".add").checkVisibility()).to.equal(true);
  });

  it("steps by the increment, and no further than the maximum", async () => {
    const { stage, field, fired } = await show({ ...sixes, quantity: 48 });
    const increase = stage.find<HTMLButtonElement>(".increase");
    increase.click();
    increase.click();
    await field.updateComplete;
    expect(fired).to.deep.equal([54, 60]);
    expect(increase.disabled).to.equal(true);
  });

  it("says that the last step down removes", async () => {
    const { stage, fired } = await show({ ...sixes, quantity: 12 });
    const decrease = stage.find(".decrease");
    expect(decrease.getAttribute("aria-label")).to.equal("Remove");
    decrease.click();
    expect(fired).to.deep.equal([0]);
  });

  it("is stepped by the keys of a spin button", async () => {
    const { stage, field, fired } = await show({ ...sixes, maximum: null, quantity: 12 });
    field.focus();
    expect(focused(field)).to.equal(stage.find("input"));
    await sendKeys({ press: "ArrowUp" });
    await sendKeys({ press: "PageUp" });
    await sendKeys({ press: "ArrowDown" });
    await sendKeys({ press: "PageDown" });
    expect(fired).to.deep.equal([18, 78, 72, 12]);
    await field.updateComplete;
    expect(stage.find("input").getAttribute("aria-valuenow")).to.equal("12");
  });

  it("takes what was typed on Enter, and once", async () => {
    const { field, fired } = await show({ ...sixes, quantity: 12 });
    await type(field, "36");
    await sendKeys({ press: "Tab" });
    expect(fired).to.deep.equal([36]);
  });

  it("takes what was typed on leaving", async () => {
    const { field, fired } = await show({ ...sixes, quantity: 12 });
    await type(field, "36", "Tab");
    expect(fired).to.deep.equal([36]);
  });

  it("shows a number as it is taken, without leading zeros", async () => {
    const { stage, field, fired } = await show({ quantity: 12 });
    await type(field, "012");
    expect(fired).to.deep.equal([]);
    expect(stage.find<HTMLInputElement>("input").value).to.equal("12");
  });

  it("takes 0 as removal", async () => {
    const { field, fired } = await show({ ...sixes, quantity: 12 });
    await type(field, "0");
    expect(fired).to.deep.equal([0]);
  });

  for (const [entry, rule, reason, offers] of [
    ["14", sixes, "Sold in steps of 6.", ["12", "18"]],
    ["5", sixes, "At least 12.", ["12"]],
    ["400", sixes, "At most 60.", ["60"]],
    ["2.5", {}, "Only whole numbers.", ["2", "3"]],
  ] as const) {
    it(`refuses ${entry} with a reason and the nearest quantities, and rounds nothing`, async () => {
      const { stage, field, fired } = await show({ ...rule, quantity: 24 });
      await type(field, entry);
      expect(fired).to.deep.equal([]);
      expect(field.quantity).to.equal(24);
      expect(stage.find<HTMLInputElement>("input").value).to.equal(entry);
      expect(stage.find("input").getAttribute("aria-invalid")).to.equal("true");
      expect(answer(stage)).to.deep.equal({ reason, offers });
    });
  }

  for (const entry of ["abc", "-3", "1e3", "1,000", "²"]) {
    it(`refuses ${entry}, which is no whole number`, async () => {
      const { stage, field, fired } = await show({ quantity: 3 });
      await type(field, entry);
      expect(fired).to.deep.equal([]);
      expect(stage.find("#message").textContent).to.contain("Only whole numbers.");
    });
  }

  it("takes an offered quantity with one tap, and gives the focus back", async () => {
    const { stage, field, fired } = await show({ ...sixes, quantity: 24 });
    await type(field, "14");
    const offer = stage.find(".nearest button:last-child");
    expect(offer.getAttribute("aria-label")).to.equal("Make it 18");
    const { x, y, width, height } = offer.getBoundingClientRect();
    await sendMouse({
      type: "click",
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await field.updateComplete;
    expect(fired).to.deep.equal([18]);
    expect(focused(field)).to.equal(stage.find("input"));
    expect(() => stage.find("#message")).to.throw();
  });

  it("goes back to the quantity on Escape, and when it was emptied", async () => {
    const { stage, field, fired } = await show({ ...sixes, quantity: 24 });
    await type(field, "14");
    await sendKeys({ press: "Escape" });
    await field.updateComplete;
    const input = stage.find<HTMLInputElement>("input");
    expect(input.value).to.equal("24");
    input.select();
    await sendKeys({ press: "Delete" });
    await sendKeys({ press: "Tab" });
    await field.updateComplete;
    expect(input.value).to.equal("24");
    expect(fired).to.deep.equal([]);
  });

  it("keeps its quantity when the change is cancelled", async () => {
    const { stage, field } = await show({ quantity: 1 });
    field.addEventListener("quantity-change", (event) => {
      event.preventDefault();
    });
    const fired = oneEvent(field, "quantity-change");
    stage.find(".increase").click();
    await fired;
    await field.updateComplete;
    expect(stage.find<HTMLInputElement>("input").value).to.equal("1");
  });

  it("does nothing while disabled", async () => {
    const { stage, fired } = await show({ disabled: true });
    stage.find(".add").click();
    expect(fired).to.deep.equal([]);
  });

  it("is as wide at 0 as above it, so that nothing jumps", async () => {
    const { stage, field } = await show({});
    const before = field.getBoundingClientRect();
    stage.find(".add").click();
    await field.updateComplete;
    const after = field.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
  });

  it("stands mirrored from right to left, less at the right", async () => {
    const { stage } = await show({ quantity: 3 }, "rtl");
    expect(stage.find(".decrease").getBoundingClientRect().left).to.be.above(
      stage.find(".increase").getBoundingClientRect().left,
    );
  });

  for (const scheme of ["light", "dark"] as const) {
    it(`has nothing that axe objects to, in any state, ${scheme}`, async () => {
      const shown = await stage(
        () =>
          html`${[
            html`<order-portal-quantity label="Chai"></order-portal-quantity>`,
            html`<order-portal-quantity label="Chai" disabled></order-portal-quantity>`,
            html`<order-portal-quantity
              label="Chai"
              .quantity=${3}
              disabled
            ></order-portal-quantity>`,
            html`<order-portal-quantity
              class="refused"
              label="Chai"
              .quantity=${12}
              .increment=${6}
            ></order-portal-quantity>`,
          ]}`,
        { scheme },
      );
      await type(shown.find<QuantityField>(".refused"), "14");
      await expect(shown).to.be.accessible();
    });
  }
});
