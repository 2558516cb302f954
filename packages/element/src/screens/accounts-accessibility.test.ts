/** Every screen of accounts, the guided order and the inventory, by each width and colour scheme. */
import { expect, waitUntil } from "@open-wc/testing";
import { accountLinkSecret, accounts } from "@order-portal/testkit";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { fill } from "../testing/fill.ts";
import { goTo } from "../testing/go-to.ts";
import { openCatalogue, openPage, useBackend, type PortalPage } from "../testing/portal-page.ts";

const [manager] = accounts;
const { email = "", password = "" } = manager ?? {};

const widths = [360, 1280];

/** Has a screen looked at on a phone and on a desk; what it shows stays as it is. */
async function look(page: PortalPage, name: string): Promise<void> {
  for (const width of widths) {
    await setViewport({ width, height: 900 });
    await expect(page.element, `${name}, ${width} px`).to.be.accessible();
    const { scrollWidth } = document.documentElement;
    expect(scrollWidth, `${name} is as wide as it is shown`).to.be.at.most(width);
  }
}

/** Chooses in a list by its place. */
async function choose(page: PortalPage, id: string, index: number): Promise<void> {
  const field = await page.find<HTMLSelectElement>(`#${id}`);
  field.selectedIndex = index;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Takes an option of the guided order. */
async function take(page: PortalPage, name: string): Promise<void> {
  const find = () => page.all("label.option").find((one) => one.innerText.includes(name));
  await waitUntil(find, `there is ${name}`);
  find()?.querySelector("input")?.click();
}

async function signIn(): Promise<PortalPage> {
  const page = openPage();
  await fill(page, "email", email);
  await fill(page, "password", password);
  await page.press("Sign in");
  await page.shows("Open orders");
  return page;
}

describe("accessibility of accounts", function () {
  this.timeout(60_000);
  const backend = useBackend();

  beforeEach(() => {
    backend.state.workspace.publicCatalogue = false;
  });

  for (const colorScheme of ["light", "dark"] as const) {
    describe(`in ${colorScheme}`, () => {
      before(async () => {
        await setViewport({ width: 1280, height: 900 });
        // Colours are measured as they are in the end, not while they fade in.
        await emulateMedia({ reducedMotion: "reduce", colorScheme });
        document.documentElement.style.colorScheme = colorScheme;
      });

      after(() => {
        document.documentElement.style.colorScheme = "";
      });

      it("signing in, and a new password", async () => {
        const page = openPage();
        await look(page, "sign-in");
        await fill(page, "email", email);
        await fill(page, "password", "Wrong-horse-1");
        await page.press("Sign in");
        await page.shows("is not right");
        await look(page, "sign-in, refused");
        await page.press("Forgot your password?");
        await page.shows("A new password");
        await look(page, "forgotten password");
        await fill(page, "email", email);
        await page.press("Send the link");
        await page.shows("Check your e-mail");
        await look(page, "the link is sent");
        page.element.remove();
        location.hash = `order-account=${accountLinkSecret}`;
        const linked = openPage();
        await fill(linked, "password", "correct");
        await linked.find(".rules .met");
        await look(linked, "a new password");
      });

      it("registering by a customer number", async () => {
        const page = openPage();
        await page.press("Register");
        await page.press(/already/);
        await fill(page, "password", "correct");
        await page.press("Register");
        await page.shows("This is needed.");
        await look(page, "a known customer, fields missing");
      });

      it("registering as a new customer", async () => {
        const page = openPage();
        await page.press("Register");
        await page.shows("We are new");
        await look(page, "which way to register");
        await page.press(/We are new/);
        await page.type("#company", "Bar");
        await choose(page, "group", 1);
        await choose(page, "paymentTerms", 1);
        await look(page, "company");
        await page.press("Continue");
        await choose(page, "country", 1);
        await page.type("#line1", "1 Dock Road");
        await page.type("#postalCode", "1010");
        await page.type("#city", "Dover");
        await look(page, "billing address");
        await page.press("Continue");
        await page.type("#name", "Ann");
        await page.type("#phone", "1");
        await fill(page, "email", "ann@bar.example");
        await fill(page, "password", "Another-horse-1");
        await look(page, "contact");
        await page.press("Register");
        await page.type("#code", "000000");
        await page.shows("That code is not right");
        await look(page, "code, wrong");
        await page.type("#code", "123456");
        await page.shows("Thank you for registering");
        await look(page, "waiting for approval");
      });

      it("the overview and the own account", async () => {
        const page = await signIn();
        await look(page, "overview");
        await page.press(/^Your account/);
        await page.press("Change e-mail");
        await page.find("#email-password");
        await look(page, "general");
        await page.press("Security");
        await page.type("#new-password", "correct");
        await page.find(".rules .met");
        await look(page, "security");
        await page.press("Contacts");
        await page.press(/^Remove … ?Beth Chef/);
        await page.shows("Keep");
        await look(page, "contacts");
      });

      it("the guided order", async () => {
        backend.state.workspace.guidedOrder = true;
        backend.state.services = { Road: 1000, Express: 3500 };
        const page = await openCatalogue();
        await page.setQuantity("Chai", 2);
        await page.press("Review order");
        await page.shows("Payment terms");
        await look(page, "details");
        await take(page, "Express");
        await waitUntil(() => backend.state.checkouts.size === 1, "it is kept");
        await page.press(/Billing/);
        await page.shows("Whom is the bill for?");
        await look(page, "billing");
        await page.press(/Delivery/);
        await take(page, "Another address");
        await page.find("#line1");
        await page.press("Use this address");
        await page.shows("Please fill this in.");
        await look(page, "delivery, an address typed");
        await take(page, "Where the bill goes");
        await page.press(/Products/);
        await page.shows("In your cart");
        await look(page, "products");
        await page.press(/Review/);
        await page.shows("Carried by");
        (await page.find("summary")).click();
        await page.type("#discount-code", "NOPE");
        await page.press("Apply");
        await page.shows("This code is not known.");
        await look(page, "review, a discount code refused");
        await page.press("Place order");
        await page.shows("Thank you for your order");
        await look(page, "confirmation");
      });

      it("the inventory", async () => {
        const page = await openCatalogue();
        await goTo(page, "Inventory");
        await page.find(".lot");
        await look(page, "inventory");
        await page.type("input[type=search]", "zzz");
        await page.shows("Nothing like that is held for you");
        await look(page, "inventory, none found");
      });
    });
  }
});
