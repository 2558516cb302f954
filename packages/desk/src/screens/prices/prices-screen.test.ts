import { expect, waitUntil } from "@open-wc/testing";
import type { Picker } from "../../components/picker.ts";
import { deskPage } from "../../testing/desk-page.ts";

describe("the desk's prices", function () {
  this.timeout(20_000);
  const page = deskPage();
  const { all, shows, press, signIn } = page;

  /** Types into the picker of that label and picks what says `wanted`. */
  const pick = async (label: string, text: string, wanted: string) => {
    const find = () => (all("order-desk-picker") as Picker[]).find((one) => one.label === label);
    await waitUntil(() => find() !== undefined, `has a picker ${label}`);
    const picker = find();
    const input = picker?.shadowRoot?.querySelector("input");
    if (!input) throw new Error(`There is no picker ${label}.`);
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    const option = () =>
      [...(picker?.shadowRoot?.querySelectorAll<HTMLElement>("[role=option]") ?? [])].find((one) =>
        one.textContent.includes(wanted),
      );
    await waitUntil(() => option() !== undefined, `finds ${wanted}`);
    option()?.click();
  };

  it("tells why a price is what it is", async () => {
    await signIn("#/prices/check/AROUT");
    await pick("Product and unit", "Chai", "Chai, Case of 10");
    await press("Check the price");
    await shows("Chai, Case of 10: $17.10");
    await shows("Around the Horn: fixed 17.10");
    await shows("Counts");
    await expect(page.desk()).to.be.accessible();
  });

  it("shows what a customer pays for everything", async () => {
    await signIn("#/prices/list");
    await shows("Whose price list?");
    await pick("Customer", "Around", "Around the Horn");
    await shows("$8.00, was $10.00");
    await shows("5: $17.10");
    expect(location.hash).to.equal("#/prices/list/AROUT");
    await expect(page.desk()).to.be.accessible();
  });
});
