import { expect, waitUntil } from "@open-wc/testing";
import type { Picker } from "../../components/picker.ts";
import { deskPage } from "../../testing/desk-page.ts";
import type { DeskFrame } from "../desk-frame.ts";

describe("the desk's prices", function () {
  this.timeout(20_000);
  const page = deskPage();
  const { all, shows, press, signIn } = page;

  /** Types into the picker of that label and picks what says `wanted`. */
  const pick = async (label: string, text: string, wanted: string) => {
    const find = () => (all("order-desk-picker") as Picker[]).find((one) => one.label === label);
    await waitUntil(() => find() !== undefined, `has a picker ${label}`, { timeout: 8000 });
    const picker = find();
    const input = picker?.shadowRoot?.querySelector("input");
    if (!input) throw new Error(`There is no picker ${label}.`);
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    const option = () =>
      [...(picker?.shadowRoot?.querySelectorAll<HTMLElement>("[role=option]") ?? [])].find((one) =>
        one.textContent.includes(wanted),
      );
    await waitUntil(() => option() !== undefined, `finds ${wanted}`, { timeout: 8000 });
    option()?.click();
  };

  /** Chooses in the select of that id. */
  const choose = async (id: string, value: string) => {
    const find = () => all(`#${id}`).find((one) => one.checkVisibility());
    await waitUntil(() => find() !== undefined, `has a choice ${id}`, { timeout: 8000 });
    const select = find();
    if (!(select instanceof HTMLSelectElement)) throw new Error(`${id} is no choice.`);
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };

  it("tells why a price is what it is", async () => {
    await signIn("#/prices/check/AROUT");
    await pick("Product and unit", "Chai", "Chai, Case of 10");
    await press("Check the price");
    await shows("Chai, Case of 10: $17.10");
    await shows(/Around the Horn: fixed 17\.10\sUSD/);
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
    let printed = 0;
    window.print = () => {
      printed++;
    };
    await press("Print");
    await waitUntil(() => printed === 1, "prints", { timeout: 8000 });
    await shows("Print");
    await expect(page.desk()).to.be.accessible();
  });

  it("makes a rule for one customer, shows what it does and asks about a slip", async () => {
    await signIn("#/prices/rules/customer/AROUT");
    await shows("Around the Horn");
    await press("New price rule");
    await shows("What it does");
    await choose("scope", "unit");
    await pick("Product and unit", "Chai", "Chai, Case of 10");
    await choose("kind", "fixed");
    await page.type("minimumQuantity", "7");
    await page.type("value", "150");
    await shows("It applies to 1 product.");
    await shows("$150.00");
    await expect(page.desk()).to.be.accessible();
    await press("Save");
    await shows("Nothing was saved yet.");
    await press("Save all the same");
    await shows("Saved: Around the Horn");
    expect(location.hash).to.equal("#/prices/rules/customer/AROUT");
    await shows("$150.00");
  });

  it("says which fields of a promotion are missing, and saves it once they are there", async () => {
    await signIn("#/prices/promotions/new");
    await page.type("value", "120");
    await press("Save");
    await shows("This is needed.");
    await shows("A percentage above 0, at most 100.");
    await page.type("name", "Spring");
    await page.type("value", "5");
    await page.type("starts", "2027-03-01T00:00");
    await press("Save");
    await shows("Saved: Spring");
    await shows(/from Mar 1, 2027/);
  });

  it("makes up a discount code, edits it and deletes it", async () => {
    await signIn("#/prices/codes/new");
    await press("Make one up");
    const code = (all("#code")[0] as HTMLInputElement).value;
    expect(code).to.match(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    await page.type("value", "10");
    await press("Save");
    await shows(`Saved: ${code}`);
    await press(code);
    await page.type("maximumUses", "3");
    await press("Save");
    await shows("0 of 3");
    await press(code);
    await press("Delete…");
    await shows("Orders keep the prices");
    await press("Delete it");
    await shows(`Deleted: ${code}`);
    await waitUntil(() => !all("a").some((link) => link.textContent.trim() === code), "is gone", {
      timeout: 8000,
    });
  });

  it("takes a deletion back, with all that the record said", async () => {
    await signIn("#/prices/codes/new");
    await page.type("code", "SPRING");
    await page.type("value", "12.5");
    await page.type("maximumUses", "7");
    await press("Save");
    await press("SPRING");
    await press("Delete…");
    await press("Delete it");
    await shows("Deleted: SPRING");
    await press("Undo");
    await shows("SPRING is there again.");
    await shows("0 of 7");
    await shows("12.5");
  });

  it("tells of another's change and shows both", async () => {
    await signIn("#/prices/groups/new");
    await page.type("name", "Restaurants");
    await page.type("code", "REST");
    await press("Save");
    await press("Restaurants");
    await page.type("name", "Restaurants and hotels");
    const { client } = all("order-desk-frame")[0] as DeskFrame;
    const { priceGroups } = await client.prices.groups.list({ search: "REST" });
    const [group] = priceGroups;
    if (!group) throw new Error("The group was not made.");
    await client.prices.groups.update(group, { name: "Restaurants abroad", code: "REST" });
    await press("Save");
    await shows("Restaurants abroad");
    await press("Go on with mine");
    await press("Save");
    await shows("Saved: Restaurants and hotels");
  });

  it("adds and takes out the tiers of a volume discount", async () => {
    await signIn("#/prices/volume/new");
    await choose("scope", "sku");
    await pick("Product", "Chai", "Chai");
    await page.type("tier-0-minimum", "50");
    await page.type("tier-0-percent", "2.5");
    await press("Add a tier");
    await page.type("tier-1-minimum", "100");
    await page.type("tier-1-percent", "4");
    await expect(page.desk()).to.be.accessible();
    await press("Save");
    await shows("2.5 % from 50 · 4 % from 100");
  });
});
