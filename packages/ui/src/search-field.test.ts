import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { searchField } from "./search-field.ts";
import { stage } from "./testing/stage.ts";

async function show() {
  const searched: string[] = [];
  let value = "";
  const shown = await stage(() =>
    searchField({
      label: "Search products",
      value,
      onSearch: (text) => {
        searched.push(text);
        value = text;
        shown.requestUpdate();
      },
    }),
  );
  const input = shown.find<HTMLInputElement>("input");
  input.focus();
  return { shown, input, searched };
}

describe("the search field", () => {
  it("searches as one types", async () => {
    const { searched } = await show();
    await sendKeys({ type: "cha" });
    expect(searched).to.deep.equal(["c", "ch", "cha"]);
  });

  it("is cleared by its button, and goes on from there", async () => {
    const { shown, input, searched } = await show();
    await sendKeys({ type: "c" });
    await shown.updateComplete;
    shown.find("button").click();
    await shown.updateComplete;
    expect(searched).to.deep.equal(["c", ""]);
    expect(input.value).to.equal("");
    expect(shown.shadowRoot?.activeElement).to.equal(input);
    expect(() => shown.find("button")).to.throw();
  });

  it("is cleared by Escape, which then goes no further", async () => {
    const { shown, searched } = await show();
    let further = 0;
    shown.addEventListener("keydown", (event) => (further += event.key === "Escape" ? 1 : 0));
    await sendKeys({ type: "c" });
    await shown.updateComplete;
    await sendKeys({ press: "Escape" });
    await shown.updateComplete;
    await sendKeys({ press: "Escape" });
    expect(searched).to.deep.equal(["c", ""]);
    expect(further).to.equal(1);
  });

  it("does not send the page away on Enter", async () => {
    const { shown } = await show();
    const before = location.href;
    await sendKeys({ type: "c" });
    await sendKeys({ press: "Enter" });
    expect(location.href).to.equal(before);
    expect(shown.isConnected).to.equal(true);
  });

  it("has nothing that axe objects to", async () => {
    const { shown } = await show();
    await sendKeys({ type: "c" });
    await shown.updateComplete;
    await expect(shown).to.be.accessible();
  });
});
