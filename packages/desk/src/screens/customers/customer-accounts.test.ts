import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { deskPage } from "../../testing/desk-page.ts";

describe("the accounts of a customer", () => {
  const { all, backend, desk, shows, press, signIn, seen } = deskPage();
  const state = (id: string) => backend.state.accounts.find((one) => one.id === id)?.state;

  it("are on its page, closed only when it is meant, and opened again", async () => {
    await signIn("#/customers/customer/AROUT");
    await shows("thomas.hardy@around-the-horn.example");
    await shows("Waits for approval");
    await expect(desk()).to.be.accessible();
    await press("Close …");
    await shows("cannot sign in until you open the account again.");
    await press("Keep");
    expect(state("2")).to.equal("active");
    await press("Close …");
    await press("Close account");
    await shows("is closed.");
    await expect(desk()).to.be.accessible();
    await press("Open again");
    await shows("can sign in again.");
    expect(backend.state.accounts.some((one) => one.state === "closed")).to.equal(false);
  });

  it("say where there are none", async () => {
    await signIn("#/customers/customer/BOTTM");
    await shows("Nobody signs in for this customer.");
    expect(seen()).not.to.include("thomas.hardy");
  });

  it("fit a phone", async () => {
    await setViewport({ width: 360, height: 740 });
    await signIn("#/customers/customer/AROUT");
    await shows("thomas.hardy@around-the-horn.example");
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    const [role] = all("li .select select");
    expect(role?.offsetHeight, "the role can be tapped").to.be.at.least(40);
    await setViewport({ width: 1280, height: 800 });
  });
});
