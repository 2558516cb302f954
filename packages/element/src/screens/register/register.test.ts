import { expect, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import type { Address } from "@order-portal/sdk";
import { fill } from "../../testing/fill.ts";
import { openPage, useBackend, type PortalPage } from "../../testing/portal-page.ts";

const pike: Address = {
  ...{ label: "", line1: "1 Pike Street", line2: "", city: "Seattle", region: "" },
  ...{ postalCode: "98101", country: "US" },
};

describe("registering as a new customer", function () {
  this.timeout(20_000);
  const backend = useBackend();

  beforeEach(async () => {
    await setViewport({ width: 390, height: 780 });
    backend.state.workspace.publicCatalogue = false;
    backend.state.places = [pike, { ...pike, line1: "1 Pike Place" }];
  });

  async function choose(page: PortalPage, id: string, value: string): Promise<void> {
    const field = await page.find<HTMLSelectElement>(`#${id}`);
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  async function toAddress(): Promise<PortalPage> {
    const page = openPage();
    await page.press("Register");
    await page.press(/We are new/);
    await page.type("#company", "Bar");
    for (const id of ["group", "paymentTerms"]) {
      const field = await page.find<HTMLSelectElement>(`#${id}`);
      await choose(page, id, field.options[1]?.value ?? "");
    }
    await page.press("Continue");
    await choose(page, "country", "US");
    return page;
  }

  const press = (field: HTMLElement, key: string) =>
    field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const value = (page: PortalPage, id: string) => page.all(`#${id}`)[0] as HTMLInputElement;

  it("is helped with the address as one types, by the keyboard and back again", async () => {
    const page = await toAddress();
    await page.type("#line2", "Suite 4");
    const street = await page.type("#line1", "1 Pike");
    await page.shows("1 Pike Place");
    expect(street.getAttribute("aria-expanded")).to.equal("true");
    press(street, "ArrowDown");
    await waitUntil(() => street.hasAttribute("aria-activedescendant"), "one is come to");
    press(street, "Escape");
    await page.hides("1 Pike Place");
    expect(street.value).to.equal("1 Pike");
    await page.type("#line1", "1 Pike ");
    await page.shows("1 Pike Place");
    press(street, "ArrowDown");
    press(street, "Enter");
    await page.shows("The address is filled in.");
    const filled = ["line1", "line2", "city", "postalCode"].map((id) => value(page, id).value);
    expect(filled).to.deep.equal(["1 Pike Street", "Suite 4", "Seattle", "98101"]);
    await page.press("Back to what I typed");
    await waitUntil(() => street.value === "1 Pike ", "it is back");
    expect(value(page, "city").value).to.equal("");
  });

  it("says nothing of suggestions where too many were asked for", async () => {
    backend.refuse("suggestBillingAddresses", "rate_limited", { retryAfter: 600 });
    const page = await toAddress();
    await page.type("#line1", "1 Pike");
    const asked = () => backend.calls.some(({ route }) => route === "suggestBillingAddresses");
    await waitUntil(asked, "it is asked");
    await page.type("#city", "Seattle");
    expect(page.all("[role=alert], .banner, [role=option]")).to.be.empty;
    expect(value(page, "line1").value).to.equal("1 Pike");
  });

  it("shows at the field what the server finds wrong with it", async () => {
    const page = await toAddress();
    await page.type("#line1", "1 Pike Street");
    await page.type("#city", "Seattle");
    await page.type("#postalCode", "98101");
    await page.press("Continue");
    await page.type("#name", "Ann");
    await page.type("#phone", "1");
    await fill(page, "email", "ann@bar.example");
    await fill(page, "password", "Another-horse-1");
    const detail = "It is written like 95014 in this country.";
    const errors = [
      { pointer: "/company/phone", code: "required" as const, detail: "This field is needed." },
      { pointer: "/company/address/postalCode", code: "invalid" as const, detail },
    ];
    backend.refuse("register", "invalid_request", { errors }, 1);
    await page.press("Register");
    await page.shows("Billing address");
    await page.shows(detail);
    await waitUntil(() => value(page, "postalCode").matches(":focus"), "it has the focus");
    await page.type("#postalCode", "95014");
    await page.hides(detail);
  });
});
