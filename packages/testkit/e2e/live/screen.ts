/** What a person does at a screen, by the words that stand on it. */
import type { Locator, Page } from "playwright";

const roles = ["button", "link", "tab", "option", "radio", "checkbox"] as const;

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where a text stands: as the whole name, at its beginning, or within it. */
const named = (text: string): RegExp[] => [
  new RegExp(`^\\s*${escape(text)}\\s*$`),
  new RegExp(`^\\s*${escape(text)}`),
  new RegExp(escape(text)),
];

/** Presses what bears this name; a whole name goes before one that only begins so or has it. */
export async function press(page: Page, text: string): Promise<void> {
  const candidates = named(text).map((name) =>
    roles
      .map((role) => page.getByRole(role, { name }))
      .reduce((one, other) => one.or(other))
      .filter({ visible: true }),
  );
  await (await firstOf(candidates)).click();
}

/** Types into the field of this label, and leaves it. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = await fieldOf(page, label);
  await field.fill(text);
  // What is chosen out of a list is taken there.
  if ((await field.getAttribute("role")) !== "combobox") await field.blur();
}

/** Chooses in the list of this label. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await (await fieldOf(page, label)).selectOption({ label: option });
}

/** Waits until a text can be read. */
export async function read(page: Page, text: string): Promise<void> {
  const found = page.getByText(text).filter({ visible: true }).first();
  await found.waitFor({ timeout: 60_000 });
}

/** Presses what opens the choice of files, and takes these. */
export async function takeFiles(page: Page, files: readonly string[]): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);
}

async function fieldOf(page: Page, label: string): Promise<Locator> {
  const fields = page.locator("input, textarea, select");
  return firstOf(
    named(label).map((name) => page.getByLabel(name).and(fields).filter({ visible: true })),
  );
}

/** What is there of these, best kind first; a kind that is only worse is waited over for a moment. */
async function firstOf([whole, beginning, within]: readonly Locator[]): Promise<Locator> {
  if (!whole || !beginning || !within) throw new Error("There is nothing to look for.");
  await whole.or(beginning).or(within).first().waitFor({ timeout: 20_000 });
  const better = whole.or(beginning).first();
  // Rows of a list may bear the name within theirs before the button of that name is drawn.
  await better.waitFor({ timeout: 1000 }).catch(() => undefined);
  for (const kind of [whole, beginning]) {
    if ((await kind.count()) > 0) return kind.first();
  }
  return within.first();
}
