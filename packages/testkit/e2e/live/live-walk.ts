/** Walks "Live in an afternoon" on the real program, in a browser, from an empty database. */
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright";
import type { Scope } from "../program/scope.ts";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";
import { readGuide } from "./read-guide.ts";
import * as screen from "./screen.ts";
import { walkGuide, type Walk, type Walker } from "./walk-guide.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const guide = join(root, "docs/guides/live-in-an-afternoon.md");

/** The customer of the guide, and the owner. */
export const customer = "thomas.hardy@around-the-horn.example";
export const owner = "nancy@northwind.example";

/** What the walk has come to. */
export interface Walked {
  readonly world: LiveWorld;
  /** The secret of the webhook, as the desk showed it once. */
  readonly webhookSecret: string;
  /** What went wrong in the pages: errors, and breaches of their policies. */
  readonly faults: readonly string[];
}

/**
 * Walks the guide to its end.
 *
 * @param picture called where the guide has a picture, with the page that is looked at
 */
export async function walkLive(
  scope: Scope,
  browser: Browser,
  picture: (file: string, page: Page) => Promise<void>,
): Promise<Walked> {
  const world = await openLiveWorld(scope);
  const faults: string[] = [];
  const desk = await openPage(scope, browser, faults);
  await desk.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const shop = await openPage(scope, browser, faults);
  let webhookSecret = "";
  let mailbox = owner;
  let shown = desk;

  /** What the guide calls otherwise than this machine does. */
  const here = (text: string) =>
    text
      .replaceAll("https://www.northwind.example", world.site.origin)
      .replaceAll("https://erp.northwind.example/orders", world.erp.url);
  const at = (page: Page): Walker => ({
    ...nothing,
    ...atScreen(page, here, () => (shown = page)),
  });
  const atDesk = at(desk);
  const atTerminal: Walker = {
    ...nothing,
    set: async (variable) => assert.ok(variable in world.environment, variable),
    run: async (command) => {
      const [program, ...args] = command.split(" ");
      assert.equal(program, "order-portal");
      await world.run(args);
    },
    read: async (text) => assert.match(world.printed.join("\n"), new RegExp(text)),
  };
  const atMailbox: Walker = {
    ...nothing,
    read: async (text) => void (await mailTo(world, mailbox, text)),
  };

  const phrases: Walk["phrases"] = {
    "Open the link in a browser.": async () => {
      const [link = ""] = /\S+#staff-link=\S+/.exec(world.printed.join("\n")) ?? [];
      await desk.goto(link);
    },
    "paste the two lines into your order page.": async () => {
      await screen.read(desk, "Copied");
      world.site.paste(await desk.evaluate(() => navigator.clipboard.readText()));
    },
    "put them into the policy of your page as they stand.": async () => {
      const named = await desk.locator("order-desk-page-check .findings pre").allTextContents();
      const directives = named.filter((text) => /^[a-z-]+-src /.test(text));
      assert.equal(directives.length, 3, named.join("\n"));
      world.site.allow(directives);
    },
    "Give the secret to your program": async () => {
      webhookSecret = await desk.getByLabel("The secret", { exact: true }).innerText();
    },
    "Open the link in the mail.": async () => {
      const { text = "" } = await mailTo(world, customer, "online");
      const [link = ""] = /http\S+#order-link=[\w-]{43}/.exec(text) ?? [];
      assert.ok(link.startsWith(`${world.site.origin}/order#`), text);
      await shop.goto(link);
    },
    "In your own ": async () => void (mailbox = owner),
    "In your customer's ": async () => void (mailbox = customer),
  };
  const walkers: Walk["walkers"] = {
    "Start the server": atTerminal,
    "Make your workspace": atDesk,
    "Give it your look": atDesk,
    "Bring products, prices and customers in": atDesk,
    "Give one customer a price of its own": atDesk,
    "Put the portal on your page": atDesk,
    "Have another program told": atDesk,
    "Send the first link": atDesk,
    "Be your customer, once": at(shop),
    Decide: atDesk,
    "Look into the mailboxes": atMailbox,
    Done: atDesk,
  };
  await walkGuide(readGuide(await readFile(guide, "utf8")), {
    walkers,
    phrases,
    picture: (file) => picture(file, shown),
  });
  return { world, webhookSecret, faults };
}

/** Waits for a mail to somebody whose subject has this text in it. */
const mailTo = ({ until, mails }: LiveWorld, address: string, subject: string) =>
  until(() => mails.find((mail) => isTo(mail, address) && mail.subject?.includes(subject)));

/** Whether a mail went to this address alone. */
export function isTo({ to }: LiveWorld["mails"][number], address: string): boolean {
  const receivers = [to ?? []].flat().flatMap(({ value }) => value);
  return receivers.length === 1 && receivers[0]?.address === address;
}

async function openPage(scope: Scope, browser: Browser, faults: string[]): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    reducedMotion: "reduce",
  });
  scope.after(() => context.close());
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${message.text()} ${message.location().url}`);
  });
  return page;
}

function atScreen(page: Page, here: (text: string) => string, look: () => void): Partial<Walker> {
  return {
    press: async (text) => {
      look();
      await screen.press(page, text);
    },
    type: (label, text) => screen.type(page, label, here(text)),
    choose: (label, option) => screen.choose(page, label, option),
    read: (text) => screen.read(page, text),
    takeTables: async (folder) => {
      const names = (await readdir(join(root, folder))).filter((name) => name.endsWith(".csv"));
      await screen.takeFiles(
        page,
        names.map((name) => join(root, folder, name)),
      );
    },
  };
}

const impossible = () => Promise.reject(new Error("That cannot be done here."));

/** What cannot be done at a place. */
const nothing: Walker = {
  press: impossible,
  type: impossible,
  choose: impossible,
  read: impossible,
  run: impossible,
  set: impossible,
  takeTables: impossible,
};
