/** The desk's screens of accounts, papers and who is told what, by each width and colour scheme. */
import { expect } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { deskPage } from "./testing/desk-page.ts";

const filtered = encodeURIComponent("who=nobody@northwind-traders.example&kind=settings");

describe("accessibility of accounts at the desk", function () {
  this.timeout(60_000);
  const page = deskPage();
  const { all, open, press, shows, signIn, type } = page;

  /** Has a screen looked at on a phone and on a desk; what it shows stays as it is. */
  async function look(name: string): Promise<void> {
    for (const width of [360, 1280]) {
      await setViewport({ width, height: 900 });
      await expect(page.desk(), `${name}, ${width} px`).to.be.accessible();
      const { scrollWidth } = document.documentElement;
      expect(scrollWidth, `${name} is as wide as it is shown`).to.be.at.most(width);
    }
  }

  for (const colorScheme of ["light", "dark"] as const) {
    describe(`in ${colorScheme}`, () => {
      before(async () => {
        // Colours are measured as they are in the end, not while they fade in.
        await emulateMedia({ reducedMotion: "reduce", colorScheme });
        document.documentElement.style.colorScheme = colorScheme;
      });

      after(() => {
        document.documentElement.style.colorScheme = "";
      });

      it("a forgotten password", async () => {
        await open();
        await press("Forgot your password?");
        await look("forgotten password");
        await type("email", "nancy@northwind-traders.example");
        await press("Send the link");
        await shows("Look into your mail");
        await look("the link is sent");
      });

      it("registrations, to be let in or refused", async () => {
        await signIn("#/customers/registrations");
        await shows("Hari Kumar");
        await look("registrations");
        await press("Refuse …");
        await press("Refuse");
        await shows("Say why");
        await look("a registration about to be refused");
      });

      it("how contacts sign in and register, and orders are placed", async () => {
        await signIn("#/settings/accounts");
        await shows("Passwords need");
        await type("minimum", "3");
        await press("Save");
        await shows("Give a whole number from 8 to 64.");
        await look("sign-in settings");
        await press("Undo the changes");
        location.hash = "#/settings/checkout";
        await type("checkoutFlow", "guided");
        await shows("Address suggestions from");
        await look("checkout settings");
      });

      it("who is told of new orders, and a log that is filtered", async () => {
        await signIn("#/messages/new-orders");
        await shows("Told of new orders");
        await look("receivers of new orders");
        location.hash = `#/staff/log/${filtered}`;
        await shows("Nothing matches");
        expect(all("#audit-kind")).to.have.length(1);
        await look("the audit log, filtered");
      });
    });
  }
});
