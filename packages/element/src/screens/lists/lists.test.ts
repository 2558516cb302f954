import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import type { MockBackend } from "@order-portal/testkit";
import { goTo } from "../../testing/go-to.ts";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";
import { define } from "./save-list-define.ts";

/** Opens the lists of Around the Horn. */
async function openLists(): Promise<PortalPage> {
  const page = await openCatalogue();
  await goTo(page, "Shopping lists");
  await page.find("order-portal-lists");
  return page;
}

/** Opens one of them. */
async function openList(name = "Weekly bar order"): Promise<PortalPage> {
  const page = await openLists();
  await page.press(new RegExp(`^${name}`));
  await page.find("order-portal-list-search");
  return page;
}

const enter = (field: HTMLElement) =>
  field.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true, cancelable: true }),
  );

const stored = (backend: MockBackend, id = "list-1") => {
  const list = backend.state.shoppingLists.find((one) => one.id === id);
  if (!list) throw new Error(`There is no list ${id}.`);
  return list;
};

/** Waits until the server has a line at a quantity; 0: no such line. */
const holds = (backend: MockBackend, sku: string, quantity: number, id = "list-1") =>
  waitUntil(
    () => (stored(backend, id).lines.find((line) => line.sku === sku)?.quantity ?? 0) === quantity,
    `${quantity} of ${sku}`,
    { timeout: 8_000 },
  );

describe("shopping lists", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 1280, height: 800 });
    await emulateMedia({ reducedMotion: "reduce" });
  });

  it("are all there, with what is on them and when they were changed", async () => {
    const page = await openLists();
    await page.shows("Christmas dinner 4 lines, changed Nov 20, 2026");
    await page.shows("Weekly bar order 3 lines, changed Nov 14, 2026");
  });

  it("begin empty, and are filled by one code after another", async () => {
    const page = await openLists();
    await page.press("New list");
    await page.press("Make the list");
    await page.shows("Please give it a name.");
    await page.type("#name", "  Bakery ");
    await page.press("Make the list");
    await page.shows("Nothing on this list yet");
    await page.shows("Bakery");

    enter(await page.type("input[type=search]", "prd-107"));
    await page.shows("Uncle Bob's Organic Dried Pears, Case of 12 × 1 lb: on the list.");
    await page.type("input[type=search]", "chai");
    await page.press(/Add Chai, Case of 10/);
    await page.shows("Chai, Case of 10: on the list.");
    const made = backend.state.shoppingLists.at(-1);
    await waitUntil(() => made?.lines.length === 2, "both are on it");
    expect(made?.name).to.equal("Bakery");
    expect(made?.lines.map(({ sku, unit }) => [sku, unit])).to.deep.equal([
      ["PRD-107", "CS"],
      ["BEV-101", "CS"],
    ]);
    await page.shows("$48.00");
  });

  it("begin with the cart's lines, where that is wanted", async () => {
    const page = await openCatalogue();
    await page.setQuantity("Ikura", 3);
    await goTo(page, "Shopping lists");
    await page.press("New list");
    await page.type("#name", "Roe");
    const [, ofCart] = page.all("input[type=radio]");
    ofCart?.click();
    await page.press("Make the list");
    await waitUntil(() => backend.state.shoppingLists.length === 3, "it is made");
    await page.find("order-portal-list-search");
    expect(backend.state.shoppingLists.at(-1)?.lines).to.deep.equal([
      { sku: "SEA-110", unit: "EA", quantity: 3 },
    ]);
  });

  it("are not made twice when an answer is lost", async () => {
    const page = await openLists();
    backend.loseAnswer("createShoppingList", 1);
    await page.press("New list");
    await page.type("#name", "Bakery");
    await page.press("Make the list");
    await page.shows("No connection.");
    await page.press("Make the list");
    await page.shows("Nothing on this list yet");
    const names = backend.state.shoppingLists.map(({ name }) => name);
    expect(names.filter((name) => name === "Bakery").length).to.equal(1);
  });

  it("go into the cart as a whole, and say what could not be added, and why", async () => {
    const page = await openList("Christmas dinner");
    await page.shows("Out of stock right now.");
    await page.shows("No longer available.");
    await page.shows("2 lines cannot be ordered now, and are not counted.");
    await page.press("Add 2 lines to cart");
    await page.shows("2 lines are in the cart.");
    await page.shows("Chef Anton's Gumbo Mix, Box of 36: Out of stock right now.");
    await page.shows("Guaraná Fantástica, CS: No longer available.");
    expect(backend.state.carts.get("AROUT")?.lines.map(({ sku }) => sku)).to.deep.equal([
      "SEA-110",
      "SWT-116",
    ]);
  });

  it("go into the cart from anywhere in a long list, on a phone too", async () => {
    await setViewport({ width: 360, height: 560 });
    try {
      const page = await openCatalogue();
      await page.setQuantity("Chai", 1);
      await goTo(page, "Shopping lists");
      await page.press(/^Christmas dinner/);
      await page.find("order-portal-list-search");
      const button = await page.control(/^Add (all|\d+ lines?) to cart$/);
      const cart = await page.find(".cart-bar");
      document.documentElement.scrollTop = 0;
      await nextFrame();
      expect(button.getBoundingClientRect().bottom).to.be.at.most(
        Math.min(innerHeight, cart.getBoundingClientRect().top + 10),
      );
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });

  it("have no button where nothing on them can be ordered, and say so there", async () => {
    const page = await openList("Christmas dinner");
    await page.control("Add 2 lines to cart");
    for (const off of page.all("button[aria-label^='Take ']")) {
      const name = off.getAttribute("aria-label") ?? "";
      if (!/Gumbo|Guaraná/.test(name)) off.click();
    }
    await page.shows("Nothing on this list can be ordered now, and each line says why.");
    expect(
      page.all("button").some((button) => /^Add .* to cart/.test(button.textContent)),
    ).to.equal(false);
  });

  it("say what the server would not take, too", async () => {
    const page = await openList();
    const errors = [{ pointer: "/lines/1", code: "quantity_above_stock", detail: "Only 6 left." }];
    backend.refuse("updateCart", "line_refused", { errors }, 1);
    await page.press("Add all to cart");
    await page.shows("2 lines are in the cart.");
    await page.shows("Chang, 12 oz bottle: Only 6 left.");
  });

  it("change by the line, take lines off, and put them back", async () => {
    const page = await openList();
    await page.enter('input[aria-label^="Quantity of Chai"]', "7");
    await holds(backend, "BEV-101", 7);
    await page.press("Take Chang, 12 oz bottle off the list");
    await holds(backend, "BEV-102", 0);
    await page.shows("Chang taken off the list");
    await page.press("Undo");
    await holds(backend, "BEV-102", 24);
    await page.shows("$20.64");
  });

  it("keep what two change at once, and say so", async () => {
    const page = await openList();
    const list = stored(backend);
    list.lines.push({ sku: "SEA-110", unit: "EA", quantity: 2 });
    list.revision += 1;
    await page.enter('input[aria-label^="Quantity of Chai"]', "9");
    await page.shows("Ikura");
    await page.shows("Somebody else is changing this list too.");
    await holds(backend, "BEV-101", 9);
    await holds(backend, "SEA-110", 2);
  });

  it("are renamed, but never over another's new name unseen", async () => {
    const page = await openList();
    await page.press("Rename");
    await page.type("#name", "christmas dinner");
    await page.press("Rename", 1);
    await page.shows("There is a list called “christmas dinner” already.");

    const list = stored(backend);
    list.name = "Mondays";
    list.revision += 1;
    await page.type("#name", "Tuesdays");
    await page.press("Rename", 1);
    await page.shows("Somebody has just named this list “Mondays”. You wanted “Tuesdays”.");
    expect(list.name).to.equal("Mondays");
    await page.press("Name it “Tuesdays”");
    await waitUntil(() => stored(backend).name === "Tuesdays", "it is renamed");
    await page.hides("Somebody has just named");
  });

  it("are renamed though somebody has changed a line meanwhile", async () => {
    const page = await openList();
    stored(backend).revision += 1;
    await page.press("Rename");
    await page.type("#name", "Tuesdays");
    await page.press("Rename", 1);
    await waitUntil(() => stored(backend).name === "Tuesdays", "it is renamed");
    expect(page.text()).not.to.contain("Somebody has just named");
  });

  it("are deleted, and had back", async () => {
    const page = await openList();
    await page.press("Delete");
    await page.shows("“Weekly bar order” deleted");
    expect(backend.state.shoppingLists.map(({ name }) => name)).to.deep.equal(["Christmas dinner"]);
    await page.press("Undo");
    await page.shows("“Weekly bar order” is back");
    await page.shows("Weekly bar order 3 lines");
    const quantities = backend.state.shoppingLists.at(-1)?.lines.map(({ quantity }) => quantity);
    expect(quantities).to.deep.equal([2, 24, 6]);
  });

  it("that somebody has deleted can be made again of what is known", async () => {
    const page = await openList();
    backend.state.shoppingLists = [];
    await page.enter('input[aria-label^="Quantity of Chai"]', "4");
    await page.shows("This list is not there any more");
    const words = await page.find(".list-gone");
    await waitUntil(() => words.matches(":focus"), "it is where the buyer is");
    await page.press("Make it again");
    await page.find('input[aria-label^="Quantity of Chai"]');
    expect(
      backend.state.shoppingLists.map(({ name, lines }) => [name, lines.length]),
    ).to.deep.equal([["Weekly bar order", 3]]);
    expect(backend.state.shoppingLists[0]?.lines.at(0)?.quantity).to.equal(4);
  });

  it("keep a change without a connection, and send it when it is back", async () => {
    const page = await openList();
    backend.goOffline();
    await page.enter('input[aria-label^="Quantity of Chai"]', "4");
    await page.shows("Your changes of this list are not saved yet.");
    expect(stored(backend).lines[0]?.quantity).to.equal(2);
    backend.goOnline();
    await holds(backend, "BEV-101", 4);
    await page.hides("Your changes of this list are not saved yet.");
  });

  it("are saved from an order, and lead to it", async () => {
    const page = await openCatalogue();
    await goTo(page, "Orders");
    await page.press(/11073/);
    await page.press("Save as list");
    const name = await page.find<HTMLInputElement>("#name");
    expect(name.value).to.equal("Order 11073");
    await page.press("Save");
    await page.shows("Saved as “Order 11073”");
    expect(backend.state.shoppingLists.at(-1)?.lines.map(({ quantity }) => quantity)).to.deep.equal(
      [3, 24],
    );
    await page.press("Open the list");
    await page.control("Back to Order 11073");
  });

  describe("saved from elsewhere", () => {
    async function openDialog(page: PortalPage) {
      define();
      const dialog = document.createElement("order-portal-save-list");
      dialog.lines = [
        { sku: "BEV-101", unit: "CS", quantity: 2 },
        { sku: "BEV-101", unit: "CS", quantity: 1 },
      ];
      dialog.suggestion = "Order 11070";
      dialog.slot = "footer";
      page.element.append(dialog);
      await dialog.updateComplete;
      dialog.open = true;
      return dialog;
    }

    it("get a name, and lead to the list", async () => {
      const page = await openCatalogue();
      const dialog = await openDialog(page);
      const inDialog = () => dialog.shadowRoot?.querySelector("order-portal-name-dialog");
      await waitUntil(() => inDialog()?.shadowRoot?.querySelector("dialog, order-portal-dialog"));
      const submit = inDialog()?.shadowRoot?.querySelector<HTMLElement>("button[type=submit]");
      submit?.click();
      const toasts = dialog.shadowRoot?.querySelector("order-portal-toasts");
      await waitUntil(() => toasts?.shadowRoot?.textContent.includes("Saved as “Order 11070”"));
      expect(dialog.open).to.equal(false);
      expect(backend.state.shoppingLists.at(-1)?.lines).to.deep.equal([
        { sku: "BEV-101", unit: "CS", quantity: 3 },
      ]);
      toasts?.shadowRoot?.querySelector<HTMLElement>(".action")?.click();
      await page.find('input[aria-label^="Quantity of Chai"]');
    });

    it("are added to the list that has the name already", async () => {
      const page = await openCatalogue();
      const dialog = await openDialog(page);
      dialog.suggestion = "weekly bar order";
      const names = () => dialog.shadowRoot?.querySelector("order-portal-name-dialog");
      await waitUntil(() => names()?.shadowRoot?.querySelector("input")?.value === "Order 11070");
      names()?.dispatchEvent(new CustomEvent("name-submit", { detail: "weekly bar order" }));
      const add = () => dialog.shadowRoot?.querySelector<HTMLElement>("[slot=below] button");
      await waitUntil(() => add());
      add()?.click();
      await holds(backend, "BEV-101", 5);
      expect(stored(backend).lines.length).to.equal(3);
    });
  });

  const states: Record<string, () => Promise<PortalPage>> = {
    "all of them": openLists,
    "none yet": async () => {
      backend.state.shoppingLists = [];
      const page = await openLists();
      await page.shows("No shopping lists yet");
      return page;
    },
    "not to be had": async () => {
      backend.refuse("listShoppingLists", "internal_error");
      const page = await openLists();
      await page.shows("Something went wrong");
      return page;
    },
    "a new one": async () => {
      const page = await openCatalogue();
      await page.setQuantity("Chai", 3);
      await goTo(page, "Shopping lists");
      await page.press("New list");
      await page.press("Make the list");
      await page.shows("Please give it a name.");
      return page;
    },
    "one, with problems": () => openList("Christmas dinner"),
    "one, added to the cart": async () => {
      const page = await openList("Christmas dinner");
      await page.press("Add 2 lines to cart");
      await page.shows("2 lines are in the cart.");
      return page;
    },
    "one, searched": async () => {
      const page = await openList();
      await page.type("input[type=search]", "ch");
      await page.shows("CND-105");
      return page;
    },
    "one, empty": async () => {
      stored(backend).lines = [];
      const page = await openList();
      await page.shows("Nothing on this list yet");
      return page;
    },
    "one, gone": async () => {
      const page = await openList();
      backend.state.shoppingLists = [];
      await page.enter('input[aria-label^="Quantity of Chai"]', "4");
      await page.shows("This list is not there any more");
      return page;
    },
    "one, renamed by two": async () => {
      const page = await openList();
      Object.assign(stored(backend), { name: "Mondays", revision: 9 });
      await page.press("Rename");
      await page.type("#name", "Tuesdays");
      await page.press("Rename", 1);
      await page.shows("You wanted “Tuesdays”.");
      return page;
    },
    "one, offline": async () => {
      const page = await openList();
      backend.goOffline();
      await page.enter('input[aria-label^="Quantity of Chai"]', "4");
      await page.shows("not saved yet");
      return page;
    },
  };
  for (const [width, colorScheme] of [
    [1280, "light"],
    [320, "dark"],
  ] as const) {
    describe(`are accessible at ${width} px, ${colorScheme}`, () => {
      before(async () => {
        await setViewport({ width, height: 740 });
        await emulateMedia({ reducedMotion: "reduce", colorScheme });
        document.documentElement.style.colorScheme = colorScheme;
      });
      for (const [name, open] of Object.entries(states)) {
        it(name, async () => {
          const page = await open();
          await nextFrame(); // Where nothing moves, what has opened is there with the next frame.
          await nextFrame();
          await expect(page.element).to.be.accessible();
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });
      }
    });
  }
});
