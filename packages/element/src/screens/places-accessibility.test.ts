import { expect } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import type { Held, MockBackend } from "@order-portal/testkit";
import { goTo } from "../testing/go-to.ts";
import { openCatalogue, useBackend, type PortalPage } from "../testing/portal-page.ts";

/** What keeps an answer back until a test has ended. */
let held: Held | undefined;

async function openPastOrders(): Promise<PortalPage> {
  const page = await openCatalogue();
  await page.press(/^Past Orders/);
  await page.find("order-portal-past-orders");
  return page;
}

async function openOrders(): Promise<PortalPage> {
  const page = await openCatalogue();
  await goTo(page, "Orders");
  await page.find("order-portal-orders");
  return page;
}

async function openReorder(number: string): Promise<PortalPage> {
  const page = await openOrders();
  await page.press(new RegExp(`^Order ${number}`));
  await page.press("Order again");
  await page.shows(/Add \d lines? to cart/);
  return page;
}

const products = async (page: PortalPage) => {
  (await page.find<HTMLInputElement>("input[value=products]")).click();
  return page;
};

/** Every place in every state: how to come there. */
const places: Record<string, (backend: MockBackend) => Promise<PortalPage>> = {
  "the usuals": async () => {
    const page = await openCatalogue();
    await page.shows("Tea & coffee");
    return page;
  },
  "the usuals, folded": async () => {
    const page = await openCatalogue();
    await page.press("Your usuals");
    await page.hides("Tea & coffee");
    return page;
  },
  "the usuals, failed": async (backend) => {
    backend.refuse("listUsuals", "internal_error");
    const page = await openCatalogue();
    await page.shows("Your usuals could not be loaded.");
    return page;
  },
  "past orders, loading": async (backend) => {
    held = backend.hold("listOrders");
    return openPastOrders();
  },
  "past orders, one open": async () => {
    const page = await openPastOrders();
    await page.press(/^Order 11073/);
    await page.shows("All details");
    return page;
  },
  "past orders, none found": async () => {
    const page = await openPastOrders();
    await page.type("input[type=search]", "zzz");
    await page.shows("No orders match");
    return page;
  },
  "past orders, failed": async (backend) => {
    backend.refuse("listOrders", "internal_error");
    const page = await openPastOrders();
    await page.shows("Something went wrong on our side");
    return page;
  },
  "past orders, switched off": async (backend) => {
    const page = await openPastOrders();
    await page.control(/^Order 11073/);
    backend.state.workspace.orderHistory = false;
    await page.press(/^Order 11073/);
    await page.shows("Past orders are not shown any more");
    return page;
  },
  "products ordered before, some ticked": async () => {
    const page = await products(await openPastOrders());
    (await page.find("input[aria-label='Tick Chai']")).click();
    await page.shows("1 ticked");
    return page;
  },
  orders: async () => {
    const page = await openOrders();
    await page.control(/^Order 11076/);
    return page;
  },
  "orders, none": async (backend) => {
    const page = await openCatalogue();
    backend.state.orders = [];
    await goTo(page, "Orders");
    await page.shows("No orders yet");
    return page;
  },
  "orders, offline": async (backend) => {
    const page = await openOrders();
    await page.control(/^Order 11076/);
    backend.goOffline();
    await page.press(/^Order 11076/);
    await page.shows("No connection");
    return page;
  },
  "an order": async () => {
    const page = await openOrders();
    await page.press(/^Order 11071/);
    await page.shows("History");
    return page;
  },
  "a changed order": async () => {
    const page = await openOrders();
    await page.press(/^Order 11073/);
    await page.shows("Chai: 3 instead of 5");
    return page;
  },
  "ordering again, all kinds of lines": () => openReorder("11064"),
  "ordering again, a replacement taken": async () => {
    const page = await openReorder("11064");
    await page.press(/^Take 6\s*×/);
    await page.shows("Add 3 lines to cart");
    return page;
  },
  "ordering again, added": async () => {
    const page = await openReorder("11070");
    await page.press(/^Add 2 lines to cart/);
    await page.shows("2 lines have been added to your cart.");
    await page.shows("$46.32");
    return page;
  },
};

const views = [
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
] as const;

describe("accessibility of places beyond the catalogue", function () {
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

      after(() => {
        document.documentElement.style.colorScheme = "";
      });

      for (const [name, open] of Object.entries(places)) {
        it(name, async () => {
          const page = await open(backend);
          await expect(page.element).to.be.accessible();
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });
      }

      it("the menu", async () => {
        const page = await openCatalogue();
        if (width < 980) await page.press("Order tools");
        await page.control(/^Quick order/);
        await expect(page.element).to.be.accessible();
      });
    });
  }
});
