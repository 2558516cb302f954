import { expect, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { accountLinkSecret, accounts } from "@order-portal/testkit";
import { fill } from "../../testing/fill.ts";
import { openPage, useBackend, type PortalPage } from "../../testing/portal-page.ts";

const [maria] = accounts;
const { email = "", password = "" } = maria ?? {};

describe("signing in", function () {
  this.timeout(20_000);
  const backend = useBackend();

  beforeEach(async () => {
    await setViewport({ width: 390, height: 780 });
    backend.state.workspace.publicCatalogue = false;
  });

  async function openSignIn(): Promise<PortalPage> {
    const page = openPage();
    await page.shows("Order at Northwind Traders");
    return page;
  }

  async function signIn(page: PortalPage, word = password): Promise<void> {
    await fill(page, "email", email);
    await fill(page, "password", word);
    await page.press("Sign in");
  }

  it("is asked where there is no link, and leads to the overview", async () => {
    const page = await openSignIn();
    await page.shows("If it is lost, ask Northwind Traders for a new one.");
    await signIn(page, "Wrong-horse-1");
    await page.shows("E-mail or password is not right");
    await signIn(page);
    await page.shows("Welcome, Around the Horn");
    await page.shows("Open orders");
    await page.press(/^New Arrivals/);
    const selected = await page.find("[part~=tab-selected]");
    expect(selected.textContent).to.contain("New Arrivals");
    page.element.remove();
    const again = openPage();
    await again.shows("Around the Horn");
    await again.press("Sign out");
    await again.press("Sign in");
    await again.shows("Order at Northwind Traders");
  });

  it("lets the one who looks only order nothing", async () => {
    const page = await openSignIn();
    const viewer = accounts[1];
    await fill(page, "email", viewer?.email ?? "");
    await fill(page, "password", viewer?.password ?? "");
    await page.press("Sign in");
    await page.shows("Welcome, Around the Horn");
    expect(page.text()).not.to.contain("New order");
    expect(page.text()).not.to.contain("nothing can be ordered");
    await page.press(/^Catalogue/);
    await page.shows("Chai");
    expect(page.all("[part~=product]")).not.to.be.empty;
    expect(page.all("[part~=ask-for-link]")).to.be.empty;
    await page.press("Sign out");
    await page.shows("You have signed out");
  });

  it("tells who is still to be let in so, and not as a fault", async () => {
    const [account] = backend.state.accounts;
    if (account) account.state = "pending";
    const page = await openSignIn();
    await signIn(page);
    const told = await page.find("[part~=banner-info]");
    expect(told.textContent).to.contain("has still to look at this account");
    await signIn(page, "Wrong-horse-1");
    await page.find("[part~=banner-danger]");
  });

  it("has a link sent, and takes the new password by it, ticking what it needs", async () => {
    const page = await openSignIn();
    await fill(page, "email", "nobody@else.example");
    await page.press("Forgot your password?");
    await page.shows("A new password");
    await page.press("Send the link");
    await page.shows("nobody@else.example");
    await page.press("Back to sign-in");
    await page.shows("Forgot your password?");
    const typed = () => page.element.querySelector<HTMLInputElement>("input[name=email]")?.value;
    await waitUntil(() => typed() === "nobody@else.example", "it is there still");
    page.element.remove();

    location.hash = `order-account=${accountLinkSecret}`;
    const linked = openPage();
    await linked.shows("Choose a new password");
    expect(location.hash).to.equal("");
    await fill(linked, "password", "correct");
    await linked.find(".rules .met");
    expect(linked.all(".rules .met").map((rule) => rule.textContent.trim())).to.have.length(1);
    await linked.press("Save and sign in");
    await waitUntil(() => linked.element.textContent.includes("Something is missing still"));
    await fill(linked, "password", "Password1!");
    await linked.press("Save and sign in");
    await waitUntil(() => linked.element.textContent.includes("Many people"));
    await fill(linked, "password", "Another-horse-1");
    await linked.press("Save and sign in");
    await linked.shows("Welcome, Around the Horn");
  });

  it("registers by the usual form where the page names one that is not there, and says so", async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => {
      warned.push(...words);
    };
    try {
      const page = openPage({ attributes: { registration: "restaurants" } });
      await page.press("Register");
      await page.shows("The form that this page leads to is not there any more.");
      await page.press(/^We are new/);
      await page.shows("Step 1 of 3");
    } finally {
      console.warn = warn;
    }
    expect(warned.join()).to.include('registration="restaurants"');
  });

  it("registers somebody whose address is not on file, who then waits", async () => {
    const page = await openSignIn();
    await page.press("Register");
    await page.press(/already/);
    await page.press("Register");
    await page.shows("This is needed.");
    await page.type("#customerNumber", "AROUT");
    await page.type("#name", "Eve");
    await fill(page, "email", "eve@else.example");
    await fill(page, "password", "Another-horse-1");
    // By the Enter key within the page's own field, which goes away then.
    const secret = page.element.querySelector<HTMLInputElement>("input[name=password]");
    secret?.focus();
    secret?.form?.requestSubmit();
    await page.shows("We sent six digits");
    // Who looks for the mail on a phone may find the page loaded anew.
    page.element.remove();
    const again = await openSignIn();
    await again.press("Go on registering");
    await again.shows("We sent six digits");
    await again.type("#code", "123456");
    await again.shows("Thank you for registering");
    expect(JSON.stringify(sessionStorage)).not.to.contain("Another-horse-1");
  });

  it("shows and changes the own account and its contacts", async () => {
    const page = await openSignIn();
    await signIn(page);
    await page.press(/^Your account/);
    await page.type("#name", "Tom Hardy");
    await page.press("Save name");
    await page.shows("Saved.");
    await page.press("Change e-mail");
    await page.type("#email", "tom@horn.example");
    await page.type("#email-password", password);
    await page.press("Send code");
    await page.shows("tom@horn.example");
    await page.type("#code", "123456");
    await page.press("Confirm");
    await page.shows("From now on you sign in by this address.");
    await page.press("Contacts");
    await page.shows("Beth Chef");
    await page.type("#invite-name", "Ann");
    await page.type("#invite-email", "ann@horn.example");
    await page.press("Send invitation");
    await page.shows("An invitation is on its way to ann@horn.example.");
    await page.press(/^Remove … ?Beth Chef/);
    await page.press("Remove");
    await page.hides("beth@around-the-horn.example");
    await page.press("Security");
    await page.type("#password", password);
    await page.type("#new-password", "Another-horse-1");
    await page.press("Change password");
    await page.shows("Changed. Wherever else");
    await page.press("Sign out everywhere, here too");
    await page.shows("You have signed out");
  });
});
