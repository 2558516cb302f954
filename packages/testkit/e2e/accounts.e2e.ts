/**
 * Both ways to register, by a real mail server and in a real browser: somebody of a known customer
 * whose address is on file, and a new customer whom staff let in at the desk.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright";
import { launchBrowser } from "../tools/browser/launch-browser.ts";
import { startMailedDemo, type MailedDemo } from "./mailed-demo.ts";

let demo: MailedDemo;
let browser: Browser;

const password = "Correct-horse-1";

before(async () => {
  demo = await startMailedDemo();
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await demo.stop();
});

async function enterCode(page: Page, address: string): Promise<void> {
  await page.getByText("We sent six digits").waitFor();
  const { subject = "" } = await demo.mailTo(address, /is your code/);
  await page.getByLabel("Code").fill(subject.slice(0, 6));
}

test("somebody of a known customer registers by its number, and orders at once", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${demo.base}/portal/northwind?discount=WELCOME10`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("button", { name: /already/ }).click();
  await page.getByText("WELCOME10").waitFor();
  await page.getByLabel("Customer number").fill("AROUT");
  // Half done and left: it is there still.
  await page.reload();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Go on registering" }).click();
  assert.equal(await page.getByLabel("Customer number").inputValue(), "AROUT");
  await page.getByLabel("Your name").fill("Thomas Hardy");
  const address = "thomas.hardy@around-the-horn.example";
  await page.getByLabel("E-mail").fill(address);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Register" }).click();
  await enterCode(page, address);
  await page.getByRole("heading", { name: "Welcome, Around the Horn" }).waitFor();
  await page.getByRole("button", { name: /New order/ }).click();
  await page.getByRole("searchbox").waitFor();

  // He comes back, and is still signed in; signs out, and in again as a password manager does it.
  await page.reload();
  await page.getByText("Around the Horn").first().waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.evaluate(
    ([email, word]) => {
      // Where managers look: in the page's own tree, and without a key being pressed.
      const form = document.querySelector<HTMLFormElement>("order-portal form");
      const name = form?.querySelector<HTMLInputElement>("input[autocomplete=username]");
      const secret = form?.querySelector<HTMLInputElement>("input[autocomplete=current-password]");
      if (!form || !name || !secret) throw new Error("There is nothing to fill.");
      name.value = email;
      secret.value = word;
      form.requestSubmit();
    },
    [address, password] as const,
  );
  await page.getByRole("heading", { name: "Welcome, Around the Horn" }).waitFor();
  await context.close();
});

test("a new customer registers in three steps, and orders once staff have let it in", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${demo.base}/portal/northwind`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("button", { name: /We are new/ }).click();
  await page.getByLabel("Company name").fill("Océano Atlántico");
  await page.getByLabel("Kind of business").selectOption("Shop");
  await page.getByLabel("Payment terms").selectOption("Net 14");
  assert.equal(await page.getByLabel("Shipping terms").count(), 0, "the only one is not asked");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Country").selectOption("AR");
  await page.getByLabel("Street and number").fill("Ing. Gustavo Moncada 8585");
  await page.getByLabel("City").fill("Buenos Aires");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Your name").fill("Yvonne Moncada");
  await page.getByLabel("Phone").fill("+54 11 5550 1234");
  const address = "yvonne@oceano.example";
  await page.getByLabel("E-mail").fill(address);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Register" }).click();
  await enterCode(page, address);
  await page.getByRole("heading", { name: "Thank you for registering" }).waitFor();

  const desk = await (await browser.newContext()).newPage();
  await desk.goto(demo.staffLink ?? "");
  await desk.getByLabel("Your name").fill("Anna");
  await desk.getByLabel("E-mail").fill("anna@northwind.example");
  await desk.getByLabel("Password").fill("correct horse battery");
  await desk.getByRole("button", { name: "Make my account" }).click();
  await desk.getByRole("link", { name: "Customers", exact: true }).click();
  await desk.getByRole("button", { name: "Registrations (1)" }).click();
  await desk.getByText("Ing. Gustavo Moncada 8585, Buenos Aires, Argentina").waitFor();
  await desk.getByRole("button", { name: "Let in" }).click();
  await desk.getByText("Yvonne Moncada can order now, and gets a mail.").waitFor();
  const mail = await demo.mailTo(address, /is ready/);
  assert.match(mail.text ?? "", /you can order for Océano Atlántico now/);

  await page.getByRole("button", { name: "Back to sign-in" }).click();
  await page.getByLabel("E-mail").fill(address);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("textbox", { name: "Password" }).press("Enter");
  await page.getByRole("heading", { name: "Welcome, Océano Atlántico" }).waitFor();
  await context.close();
});
