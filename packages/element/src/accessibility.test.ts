import { expect } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { aroundTheHorn, bottomDollar, fixtureProducts, type Held } from "@order-portal/testkit";
import { openCatalogue, openPage, useBackend, type PortalPage } from "./testing/portal-page.ts";

/** What keeps an answer back until a test has ended. */
let held: Held | undefined;

/** Every screen in every state: how to come there. */
const screens: Record<string, (backend: ReturnType<typeof useBackend>) => Promise<PortalPage>> = {
  "while it loads": async (backend) => {
    held = backend.hold("start");
    const page = openPage();
    await page.find("[part~=skeleton]");
    return page;
  },
  welcome: async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.shows("Is this you?");
    return page;
  },
  "not me": async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await page.press("Not me");
    await page.shows("Thank you for telling us");
    return page;
  },
  "code, wrong": async () => {
    const page = openPage({ link: bottomDollar.linkSecret });
    await page.press("Yes, Start Ordering");
    await page.type("#code", "000000");
    await page.shows("That code is not right.");
    return page;
  },
  "signed out": async () => {
    const page = await openCatalogue();
    await page.press("Sign out");
    await page.shows("You have signed out");
    return page;
  },
  "unknown link": async () => {
    const page = openPage({ link: "cut-short" });
    await page.shows("no longer valid");
    return page;
  },
  trouble: async (backend) => {
    backend.refuse("start", "internal_error");
    const page = openPage();
    await page.shows("Something went wrong");
    return page;
  },
  "catalogue, empty cart": () => openCatalogue(),
  "catalogue, lines in the cart": async () => {
    const page = await openCatalogue();
    await page.setQuantity("Chai", 3);
    await page.shows("$5.82");
    return page;
  },
  "catalogue, a quantity off its rule": async () => {
    const page = await openCatalogue();
    await page.setQuantity("Chang", 7);
    await page.shows("Sold in steps of 6.");
    return page;
  },
  "catalogue, a line refused": async (backend) => {
    const page = await openCatalogue();
    const errors = [
      { pointer: "/lines/0", code: "quantity_above_stock", detail: "6 left.", nearest: [6] },
    ];
    backend.refuse("updateCart", "line_refused", { errors });
    await page.setQuantity("Chai", 60);
    await page.shows("6 left.");
    return page;
  },
  "catalogue, offline": async (backend) => {
    const page = await openCatalogue();
    backend.goOffline();
    await page.setQuantity("Chai", 3);
    await page.shows("No connection");
    return page;
  },
  "search without a match": async () => {
    const page = await openCatalogue();
    await page.type("input[type=search]", "zzz");
    await page.shows("No products match");
    return page;
  },
  "public catalogue, link needed": async () => {
    const page = openPage();
    await page.press("Order");
    await page.shows("To order, please sign in");
    return page;
  },
  "product sheet": async () => {
    const page = await openCatalogue();
    await page.press("Chai");
    await page.shows("Assam black tea");
    return page;
  },
  review: async () => {
    const page = await openReview();
    return page;
  },
  "review, required field missing": async (backend) => {
    backend.state.workspace.orderFields.deliveryDate = "required";
    const page = await openReview();
    await page.press("Place order");
    await page.shows("Please fill this in.");
    return page;
  },
  "review, cart changed": async (backend) => {
    const page = await openReview();
    backend.changePrice(fixtureProducts.chai.sku, "EA", { amount: 210, scale: 2, currency: "USD" });
    await page.press("Place order");
    await page.shows("Something has changed");
    return page;
  },
  "review, supplier unavailable": async (backend) => {
    const page = await openReview();
    backend.refuse("submitOrder", "workspace_unavailable");
    await page.press("Place order");
    await page.shows("temporarily unavailable");
    return page;
  },
  confirmation: async () => {
    const page = await openReview();
    await page.press("Place order");
    await page.shows("Thank you for your order");
    return page;
  },
};

async function openReview(): Promise<PortalPage> {
  const page = await openCatalogue();
  await page.setQuantity("Chai", 3);
  if (innerWidth < 880) await page.press(/View cart/);
  await page.press("Review order");
  await page.shows("You will see the order number right after.");
  return page;
}

const views = [
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
] as const;

describe("accessibility", function () {
  this.timeout(30_000);
  const backend = useBackend();

  afterEach(() => {
    held?.release();
    held = undefined;
  });

  for (const { width, height, colorScheme } of views) {
    describe(`at ${width} px, ${colorScheme}`, () => {
      before(async () => {
        await setViewport({ width, height });
        // Colours are measured as they are in the end, not while they fade in.
        await emulateMedia({ reducedMotion: "reduce", colorScheme });
        document.documentElement.style.colorScheme = colorScheme;
      });

      for (const [name, open] of Object.entries(screens)) {
        it(name, async () => {
          const page = await open(backend);
          await expect(page.element).to.be.accessible();
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });
      }
    });
  }
});
