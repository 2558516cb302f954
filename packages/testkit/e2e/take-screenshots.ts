/**
 * Takes the pictures in docs/screens: the demo, real, at phone and desk width.
 *
 *     npm run screenshots
 *     npm run screenshots -- accounts guided
 *
 * With names, only those of these parts: buyer, accounts, desk, news, guided, live. `SCREENS_DIR`, a file
 * URL that ends in a slash, is another folder for them.
 */
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import sharp from "sharp";
import { launchBrowser } from "../tools/browser/launch-browser.ts";
import {
  nancy,
  openDesk,
  setDelivery,
  workAtDesk,
  type DeskData,
} from "./screenshots/desk-data.ts";
import { registerPeople } from "./screenshots/people.ts";
import { useGeocoder } from "./screenshots/geocoder.ts";
import { shootAccounts, type NewCustomer } from "./screenshots/shoot-accounts.ts";
import { shootDesk } from "./screenshots/shoot-desk.ts";
import { layOnPaper, setGuidedOrder, shootGuidedOrder } from "./screenshots/shoot-guided.ts";
import { shootNews } from "./screenshots/shoot-news.ts";
import { shootLive } from "./screenshots/shoot-live.ts";
import { shootOrderingAgain, shootOrderingALot, type Shoot } from "./screenshots/shoot-places.ts";
import { startDemo } from "./start-demo.ts";

const target = fileURLToPath(
  new URL(process.env["SCREENS_DIR"] ?? "../../../docs/screens/", import.meta.url),
);
const widths = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 860 } };
type Size = keyof typeof widths;

const newCustomers: Readonly<Record<Size, NewCustomer>> = {
  phone: { company: "Feinkost Kaiser", name: "Roland Mendel", email: "roland@kaiser.example" },
  desk: { company: "Café Zur Mühle", name: "Paula Wilson", email: "paula@zur-muehle.example" },
};

/** The parts in the order in which they are taken: what one changes, the next ones show. */
const parts = {
  async buyer() {
    await atEach(["phone", "desk"], async (page, shoot, size) => {
      const customer = size === "phone" ? "Lonesome Pine Restaurant" : "Save-a-lot Markets";
      await buyer(page, shoot, customer);
    });
  },
  async accounts() {
    const dropGeocoder = await useGeocoder(demo.dataDir);
    await atEach(["phone", "desk"], async (page, shoot, size) => {
      await shootAccounts(page, inPortal(page, shoot), demo, newCustomers[size]);
    });
    dropGeocoder();
  },
  async desk() {
    let data: DeskData | undefined;
    await atEach(["desk", "phone"], async (page, shoot) => {
      await staff(page, shoot, data === undefined);
      if (data === undefined) await setGuidedOrder(await openDesk(demo));
      data ??= await workAtDesk(demo);
      await shootDesk(page, shoot, data);
    });
    data?.stop();
  },
  async news() {
    const desk = await openDesk(demo);
    await atEach(["phone", "desk"], async (page, shoot) => {
      await shootNews(page, inPortal(page, shoot), demo, desk);
    });
  },
  async guided() {
    const desk = await openDesk(demo);
    await setDelivery(desk);
    await setGuidedOrder(desk);
    await atEach(["phone", "desk"], async (page, shoot, size) => {
      await shootGuidedOrder(page, demo, {
        shoot: inPortal(page, shoot),
        shootHere: shoot,
        async shootPaper(paper) {
          if (size === "phone") return;
          await layOnPaper(paper);
          await take(paper, "proforma");
        },
      });
    });
  },
  async live() {
    await shootLive(browser, take);
  },
};
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) throw new Error(`No part is called ${unknown}.`);

await mkdir(target, { recursive: true });
// The receiver of webhooks is on this machine.
const port = String(await freePort());
const demo = await startDemo({
  environment: {
    ALLOW_PRIVATE_NETWORKS: "true",
    // What the desk shows of its own address is the real one.
    PORT: port,
    BASE_URL: `http://localhost:${port}`,
  },
});
const browser = await launchBrowser();
try {
  await registerPeople(demo);
  for (const [name, shootPart] of Object.entries(parts)) {
    if (asked.length === 0 || asked.includes(name)) await shootPart();
  }
} finally {
  await browser.close();
  await demo.stop();
}

/** Has pictures taken at each size, by a visitor who comes for the first time. */
async function atEach(
  sizes: readonly Size[],
  shootAll: (page: Page, shoot: Shoot, size: Size) => Promise<void>,
): Promise<void> {
  for (const size of sizes) {
    const context = await browser.newContext({
      viewport: widths[size],
      locale: "en-US",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await shootAll(page, (name) => take(page, `${name}-${size}`), size);
    await context.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // It listens on a port.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** From the link to the confirmation. */
async function buyer(page: Page, shoot: Shoot, customer: string): Promise<void> {
  await page.goto(demo.linkOf(customer));
  await page.getByRole("button", { name: "Yes, Start Ordering" }).waitFor();
  await shoot("welcome");
  await page.getByRole("button", { name: "Yes, Start Ordering" }).click();
  const search = page.getByRole("searchbox");
  await search.waitFor();
  await page.getByText("Your last order").waitFor({ state: "attached" });
  await shoot("catalogue");
  const shootPortal = inPortal(page, shoot, "page");
  await shootOrderingAgain(page, shootPortal);
  await shootOrderingALot(page, shootPortal);
  await page.evaluate(() => {
    window.scrollTo({ top: 0, behavior: "instant" });
  });
  for (const name of ["Chai", "Gravad lax", "Chocolade"]) {
    await search.fill(name);
    const row = page.getByRole("article").filter({ hasText: name }).first();
    await row.getByRole("button", { name: /^Add/ }).click();
  }
  await page.getByText("Updating prices").waitFor({ state: "hidden" });
  await shoot("search");
  await search.fill("");
  const review = page.getByRole("button", { name: "Review order" });
  if (!(await review.isVisible())) {
    await page.getByRole("button", { name: /View cart/ }).click();
    await review.waitFor();
    await shoot("cart");
  }
  await review.click();
  await page.getByRole("heading", { name: "Review your order" }).waitFor();
  await shoot("review");
  await page.getByRole("button", { name: "Place order" }).click();
  await page.getByRole("heading", { name: "Thank you for your order" }).waitFor();
  await shoot("confirmation");
}

/** Takes a picture of the portal: the page's own head takes half of a phone's screen. */
function inPortal(page: Page, shoot: Shoot, from: "portal" | "page" = "portal"): Shoot {
  return async (name) => {
    await page.mouse.move(0, 0);
    // A new screen brings itself into view.
    await page.waitForLoadState("networkidle");
    await page.evaluate((from) => {
      const isNarrow = innerWidth < 640;
      const shown =
        isNarrow || from === "portal" ? document.querySelector("order-portal") : document.body;
      shown?.scrollIntoView({ behavior: "instant" });
      // Where there is room, a part of the page's head stays above.
      if (!isNarrow) window.scrollBy({ top: -96, behavior: "instant" });
    }, from);
    await shoot(name);
  };
}

/** From the one-time link, or the sign-in, to an order in the queue. */
async function staff(page: Page, shoot: Shoot, isFirst: boolean): Promise<void> {
  if (isFirst) {
    await page.goto(demo.staffLink ?? "");
    await page.getByLabel("Your name").fill(nancy.name);
    await page.getByLabel("E-mail").fill(nancy.email);
    await page.getByLabel("Password").fill(nancy.password);
    await shoot("desk-account");
    await page.getByRole("button", { name: "Make my account" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
  }
  await page.goto(`${demo.base}/desk`);
  await page.getByRole("button", { name: /Forgot/ }).click();
  await page.getByLabel("E-mail").fill(nancy.email);
  await shoot("desk-forgot-password");
  await page.getByRole("button", { name: "Back to the sign-in" }).click();
  await page.getByLabel("E-mail").fill(nancy.email);
  await page.getByLabel("Password").fill(nancy.password);
  await shoot("desk-sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: /Ernst Handel/ }).waitFor();
  await shoot("desk-queue");
  await page.getByRole("link", { name: /Ernst Handel/ }).click();
  await page.getByRole("button", { name: "Approve order" }).waitFor();
  await shoot("desk-order");
}

/** Waits until pictures and transitions have come to rest. */
async function take(page: Page, name: string): Promise<void> {
  // The desk listens for orders, and so is never idle where a frame has begun to load since.
  await page.waitForLoadState("networkidle", { timeout: 2000 }).catch(() => undefined);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const picture = await page.screenshot();
  // With a palette a picture is a third as large, and looks the same.
  const packed = sharp(picture).png({ palette: true, quality: 90, effort: 10 });
  await packed.toFile(join(target, `${name}.png`));
}
