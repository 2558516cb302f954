/**
 * Staff send a customer its link by a real mail server, the customer opens it and orders; and they
 * see the portal as this customer does, without being able to order.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright";
import { launchBrowser } from "../tools/browser/launch-browser.ts";
import { startMailedDemo, type MailedDemo } from "./mailed-demo.ts";

let demo: MailedDemo;
let browser: Browser;

before(async () => {
  demo = await startMailedDemo();
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await demo.stop();
});

async function openDesk(page: Page): Promise<void> {
  await page.goto(demo.staffLink ?? "");
  await page.getByLabel("Your name").fill("Anna");
  await page.getByLabel("E-mail").fill("anna@northwind.example");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.getByRole("link", { name: "Customers" }).click();
  await page.getByRole("searchbox").fill("ernst graz");
  await page.getByRole("link", { name: "Ernst Handel" }).click();
  await page.getByRole("heading", { name: "Portal link" }).waitFor();
}

test("a link is sent, opened and ordered by; staff see what the customer sees", async () => {
  const context = await browser.newContext();
  const desk = await context.newPage();
  await openDesk(desk);

  const opened = context.waitForEvent("page");
  await desk.getByRole("button", { name: "See as this customer" }).click();
  const look = await opened;
  await look.getByText("You see this as Ernst Handel sees it; nothing can be ordered.").waitFor();
  assert.equal(look.url(), `${demo.base}/desk/preview`);
  const order = look.getByRole("button", { name: "Order", exact: true }).first();
  await order.waitFor();
  assert.equal(await order.isDisabled(), true);
  assert.equal(await look.getByRole("button", { name: "Sign out" }).count(), 0);
  // Nothing of the look stays in this browser, not even for the page itself.
  await look.reload();
  await look.getByText("This look into the portal is over.").waitFor();
  const kept = await desk.evaluate(() => JSON.stringify(localStorage));
  assert.ok(!kept.includes("order-portal:session"), kept);
  await look.close();

  await desk.getByRole("button", { name: "Make and send …" }).click();
  await desk
    .getByLabel("Text")
    .fill("Dear {{customer}},\n\norder here:\n\n{{link}}\n\n{{supplier}}");
  await desk.getByRole("button", { name: "See the message" }).click();
  await desk.getByText("Dear Ernst Handel,").waitFor();
  await desk.getByRole("button", { name: /^Send to/ }).click();
  await desk.getByText("The link is on its way").waitFor();
  const mail = await demo.mailTo("roland.mendel@ernst-handel.example");
  assert.equal(mail.subject, "Order from Northwind Traders online");
  const link = /http\S+#order-link=[\w-]{43}/.exec(mail.text ?? "")?.[0] ?? "";
  assert.ok(link.startsWith(`${demo.base}/portal/northwind#`), mail.text);

  const buyer = await (await browser.newContext()).newPage();
  await buyer.goto(link);
  await buyer.getByRole("button", { name: "Yes, Start Ordering" }).click();
  await buyer.getByRole("button", { name: /^Add/ }).first().click();
  await buyer
    .getByRole("button", { name: /^Review/ })
    .first()
    .click();
  await buyer
    .getByRole("button", { name: /^Place order/ })
    .first()
    .click();
  await buyer
    .getByText(/Thank you|received/i)
    .first()
    .waitFor();

  await desk.reload();
  await desk
    .getByText(/^Used|Last used/)
    .first()
    .waitFor();
  await desk.getByRole("heading", { name: "Latest orders" }).waitFor();
  await desk.getByText("Pending", { exact: true }).first().waitFor();
});
