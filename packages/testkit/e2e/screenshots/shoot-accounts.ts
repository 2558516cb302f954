/** The pictures of signing in: both ways to register, a new password, and what stands behind it. */
import type { Page } from "playwright";
import type { Demo } from "../start-demo.ts";
import { jose } from "./people.ts";
import { readCode, readMail } from "./read-mail.ts";
import { goTo, type Shoot } from "./shoot-places.ts";

/** A new customer; each picture's size has one, since nobody can register twice. */
export interface NewCustomer {
  readonly company: string;
  readonly name: string;
  readonly email: string;
}

/** Goes from the sign-in through both registrations to a contact's account and inventory. */
export async function shootAccounts(
  page: Page,
  shoot: Shoot,
  demo: Demo,
  newCustomer: NewCustomer,
): Promise<void> {
  await page.goto(`${demo.base}/order.html?discount=WELCOME10`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await shoot("sign-in");
  await shootRegistration(page, shoot, demo, newCustomer);
  await page.getByRole("button", { name: "Back to sign-in" }).click();
  await shootNewPassword(page, shoot, demo);
  await page.goto(`${demo.base}/order.html`);
  await signIn(page);
  await shoot("overview");
  await shootOwnAccount(page, shoot);
  await goTo(page, "Inventory");
  await page.getByRole("heading", { name: "Inventory" }).waitFor();
  await page.getByText("CH-2609-A").filter({ visible: true }).first().waitFor();
  await shoot("inventory");
}

/** Signs in as a contact, wherever the page asks for it. */
export async function signIn(page: Page): Promise<void> {
  const way = page.getByRole("button", { name: "Sign in" });
  await way.waitFor();
  if (!(await page.getByRole("heading", { name: "Sign in" }).isVisible())) await way.click();
  await page.getByLabel("E-mail").fill(jose.email);
  await page.getByRole("textbox", { name: "Password" }).fill(jose.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: /^Welcome, Save-a-lot/ }).waitFor();
}

/** By a customer number; then as a new customer, up to the wait for the supplier. */
async function shootRegistration(
  page: Page,
  shoot: Shoot,
  demo: Demo,
  { company, name, email }: NewCustomer,
): Promise<void> {
  const goOn = () => page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("button", { name: /We are new/ }).waitFor();
  await shoot("register");
  await page.getByRole("button", { name: /already/ }).click();
  await page.getByLabel("Customer number").fill("SAVEA");
  await page.getByLabel("Your name").fill("Liz Nixon");
  await page.getByRole("textbox", { name: "Password" }).fill("Correct");
  await shoot("register-known");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await page.getByRole("button", { name: /We are new/ }).click();
  await page.getByLabel("Company name").fill(company);
  await page.getByLabel("Kind of business").selectOption("Shop");
  await page.getByLabel("Payment terms").selectOption("Net 14");
  await shoot("register-company");
  await goOn();
  await page.getByLabel("Country").selectOption("AT");
  await page.getByLabel("Street and number").pressSequentially("Kirchg");
  await page.getByRole("option", { name: "Kirchgasse 6" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await shoot("register-suggestions");
  await page.keyboard.press("Enter");
  await page.getByText("The address is filled in.").waitFor();
  await shoot("register-address");
  await goOn();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Phone").fill("+43 316 555 0176");
  await page.getByLabel("E-mail").fill(email);
  const password = page.getByRole("textbox", { name: "Password" });
  await password.fill("Correct-horse");
  await shoot("register-contact");
  await password.fill("Correct-horse-3");
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByText("We sent six digits").waitFor();
  await shoot("register-code");
  await page.getByLabel("Code").fill(await readCode(demo.dataDir, email));
  await page.getByRole("heading", { name: "Thank you for registering" }).waitFor();
  await shoot("register-waiting");
}

/** Forgotten; and the new one by the link, as far as it is typed. */
async function shootNewPassword(page: Page, shoot: Shoot, demo: Demo): Promise<void> {
  await page.getByRole("button", { name: "Forgot your password?" }).click();
  await page.getByRole("heading", { name: "A new password" }).waitFor();
  await page.getByLabel("E-mail").fill(jose.email);
  await shoot("forgot-password");
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByRole("heading", { name: "Check your e-mail" }).waitFor();
  const mail = await readMail(demo.dataDir, jose.email, /^A new password/);
  const [fragment = ""] = /#order-account=[\w-]+/.exec(mail) ?? [];
  await page.goto("about:blank"); // Else it would be the same page with another fragment.
  await page.goto(`${demo.base}/order.html${fragment}`);
  await page.getByRole("textbox", { name: "New password" }).fill("Better-horse");
  await page.getByText("Met:").first().waitFor({ state: "attached" });
  await shoot("new-password");
}

/** The three parts of a contact's own account. */
async function shootOwnAccount(page: Page, shoot: Shoot): Promise<void> {
  const part = (name: string) => page.getByRole("tab", { name }).click();
  await page.getByRole("button", { name: /^Your account Name/ }).click();
  await page.getByRole("button", { name: "Change e-mail" }).waitFor();
  await shoot("account-general");
  await part("Security");
  await page.locator("#new-password").fill("Better-horse");
  await shoot("account-security");
  await part("Contacts");
  await page.getByText("Liz Nixon").first().waitFor();
  await shoot("account-contacts");
}
