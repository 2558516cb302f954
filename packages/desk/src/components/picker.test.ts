import { defineOnce } from "@order-portal/ui";
import { expect, fixture, html, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { Picker, pickedChoice, type FindChoices } from "./picker.ts";

defineOnce("order-desk-picker", Picker);

const customers = [
  { value: "AROUT", label: "Around the Horn", note: "AROUT" },
  { value: "BOTTM", label: "Bottom-Dollar Markets", note: "BOTTM" },
];
const findCustomers: FindChoices = async (text) =>
  customers.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));

const open = async (find = findCustomers) => {
  const picker = await fixture<Picker>(
    html`<order-desk-picker label="Customer" required .find=${find}></order-desk-picker>`,
  );
  const options = () => [...(picker.shadowRoot?.querySelectorAll("[role=option]") ?? [])];
  const input = picker.shadowRoot?.querySelector("input");
  if (!input) throw new Error("A picker has a field.");
  picker.focus();
  return { picker, options, input };
};

describe("<order-desk-picker>", () => {
  it("finds as one types, and Enter picks the first", async () => {
    const { picker, options, input } = await open();
    await sendKeys({ type: "bott" });
    // Each letter is looked for, and what is found for the last one counts.
    const isOffered = async () => {
      await picker.updateComplete;
      const active = input.getAttribute("aria-activedescendant");
      return input.value === "bott" && options().length === 1 && active === "choice-0";
    };
    await waitUntil(isOffered, "offers the one that is found", { timeout: 8000 });
    await expect(picker).to.be.accessible();
    const told = oneEvent(picker, "choice-picked");
    await sendKeys({ press: "Enter" });
    expect(pickedChoice(await told)?.value).to.equal("BOTTM");
    await picker.updateComplete;
    expect(input.value).to.equal("Bottom-Dollar Markets");
    expect(input.getAttribute("aria-expanded")).to.equal("false");
  });

  it("goes through what is offered by the arrow keys", async () => {
    const { options } = await open();
    await sendKeys({ press: "ArrowDown" });
    await waitUntil(() => options().length === 2);
    await sendKeys({ press: "ArrowUp" });
    await waitUntil(() => options()[1]?.getAttribute("aria-selected") === "true");
    await sendKeys({ press: "ArrowDown" });
    await waitUntil(() => options()[0]?.getAttribute("aria-selected") === "true");
  });

  it("goes back to what was picked when typing comes to nothing, and can be cleared", async () => {
    const { picker, input } = await open();
    picker.choice = customers[0] ?? null;
    await picker.updateComplete;
    input.select();
    await sendKeys({ type: "zzz" });
    await waitUntil(() => picker.shadowRoot?.textContent.includes("Nothing matches."));
    await sendKeys({ press: "Escape" });
    await picker.updateComplete;
    expect(input.value).to.equal("Around the Horn");
    const told = oneEvent(picker, "choice-picked");
    picker.shadowRoot?.querySelector("button")?.click();
    expect(pickedChoice(await told)).to.equal(null);
  });

  it("says why nothing could be looked for", async () => {
    const { picker } = await open(() => Promise.reject(new Error("no")));
    await sendKeys({ press: "ArrowDown" });
    await waitUntil(() => picker.shadowRoot?.textContent.includes("Something went wrong."));
  });
});
