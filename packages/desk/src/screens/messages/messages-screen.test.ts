import { expect, waitUntil } from "@open-wc/testing";
import { deskPage } from "../../testing/desk-page.ts";

describe("the desk's mail and webhooks", function () {
  this.timeout(20_000);
  const page = deskPage();
  const { all, backend, shows, press, type, signIn } = page;

  it("shows a mail as it will be while it is written, and saves it", async () => {
    await signIn("#/messages/mails/customer.order.confirmed");
    const frame = () => all("iframe")[0] as HTMLIFrameElement | undefined;
    const seen = () => frame()?.contentDocument?.body.textContent ?? "";
    await type("body", "All is well with {{order.number}}");
    await waitUntil(() => /All is well with \d/.test(seen()), "shows the mail");
    await press("Save");
    await shows("Saved. The next mail has these words.");
    const stored = backend.state.mailTemplates.find(
      ({ name }) => name === "customer.order.confirmed",
    );
    expect(stored?.body).to.equal("All is well with {{order.number}}");
    await expect(page.desk()).to.be.accessible();
  });

  it("shows both where two write the same mail", async () => {
    await signIn("#/messages/mails/staff.order.placed");
    await type("subject", "Mine");
    const stored = backend.state.mailTemplates.find(({ name }) => name === "staff.order.placed");
    if (!stored) throw new Error("The mock has no such mail.");
    Object.assign(stored, { subject: "Theirs", revision: "another00000" });
    await press("Save");
    await shows("Somebody else saved a change");
    await shows("Theirs");
    await press("Go on with mine");
    await press("Save");
    await shows("Saved.");
    expect(stored.subject).to.equal("Mine");
  });

  it("adds a webhook and shows its secret this once", async () => {
    await signIn("#/messages/webhooks");
    await press("Add a webhook");
    await type("url", "https://erp.example/hook");
    await press("Add it");
    await shows("whsec_");
    await shows("This is the only time");
    await expect(page.desk()).to.be.accessible();
    expect(backend.state.webhookEndpoints.at(-1)?.url).to.equal("https://erp.example/hook");
  });

  it("finds what was given up, tells why, and sends it again", async () => {
    const delivery = backend.state.deliveries.find(({ state }) => state === "given_up");
    await signIn("#/messages/log/state=given_up");
    await waitUntil(() => all("tbody a").length === 1, "one is left");
    all("tbody a")[0]?.click();
    await shows("No such user here");
    await expect(page.desk()).to.be.accessible();
    await press("Send again");
    await shows("It is sent again now.");
    expect(delivery?.state).to.equal("waiting");
  });

  it("asks whom of the staff a new order is told", async () => {
    await signIn("#/messages/new-orders");
    await waitUntil(() => all("input[type=checkbox]").length > 0, "has the staff");
    all("input[type=checkbox]").forEach((box) => {
      if (box.isConnected && !box.hasAttribute("disabled")) box.click();
    });
    await shows(/told of new orders no more/);
  });

  it("tells at the order which mail did not arrive, and sends it again", async () => {
    await signIn("#/orders/all/11075");
    await shows("did not reach orders@around-the-horn.example: 550 5.1.1 No such user here");
    await press("Send again");
    await waitUntil(
      () => backend.state.deliveries.every(({ state }) => state !== "given_up"),
      "is sent again",
    );
  });
});
