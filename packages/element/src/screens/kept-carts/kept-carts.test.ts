import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import type { MockBackend } from "@order-portal/testkit";
import { goTo } from "../../testing/go-to.ts";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

const line = { sku: "BEV-102", unit: "EA", quantity: 12, note: "Long dates, please." };
const fields = { purchaseOrderNumber: "", notes: "Back door.", deliveryDate: "" };

/** A cart of Around the Horn that is aside already. */
function putAside(backend: MockBackend, name = "For Friday") {
  const cart = { lines: [line], discountCode: null, fields, revision: 1 };
  const keptAt = "2026-11-20T10:00:00.000Z";
  const id = `cart-${backend.state.keptCarts.length + 1}`;
  backend.state.keptCarts.push({ id, customer: "AROUT", name, keptAt, cart });
}

/** Opens the kept carts, with Chai in the cart where a quantity is given. */
async function openCarts(quantity = 0): Promise<PortalPage> {
  const page = await openCatalogue();
  if (quantity > 0) await page.setQuantity("Chai", quantity);
  await goTo(page, "Kept carts");
  await page.find("order-portal-kept-carts");
  return page;
}

const cartOf = (backend: MockBackend) =>
  backend.state.carts.get("AROUT")?.lines.map(({ sku, quantity }) => `${quantity} ${sku}`);
const namesOf = (backend: MockBackend) => backend.state.keptCarts.map(({ name }) => name);

describe("kept carts", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 1280, height: 800 });
    await emulateMedia({ reducedMotion: "reduce" });
  });

  it("say what they are for where there is none", async () => {
    const page = await openCarts();
    await page.shows("No cart is put aside");
    expect(page.text()).not.to.contain("Put aside");
  });

  it("take the cart aside under a name, with what was changed last, and give it back", async () => {
    const page = await openCarts(3);
    await page.press("Put aside");
    await page.type("#name", "For Friday");
    await page.press("Put aside", 1);
    await page.shows("Put aside as “For Friday”");
    await page.shows("Your cart is empty");
    expect(cartOf(backend)).to.deep.equal([]);
    expect(backend.state.keptCarts[0]?.cart.lines[0]?.quantity).to.equal(3);
    await page.press("Undo");
    await page.shows("“For Friday” is your cart now.");
    expect(cartOf(backend)).to.deep.equal(["3 BEV-101"]);
    expect(namesOf(backend)).to.deep.equal([]);
  });

  it("have each a name of its own", async () => {
    putAside(backend);
    const page = await openCarts(3);
    await page.press("Put aside");
    await page.type("#name", "for friday");
    await page.press("Put aside", 1);
    await page.shows("There is a cart called “for friday” already.");
    expect(cartOf(backend)).to.deep.equal(["3 BEV-101"]);
  });

  it("are gone on with at once where the cart is empty", async () => {
    putAside(backend);
    const page = await openCarts();
    await page.shows("For Friday 1 line, put aside Nov 20, 2026, 2:00 AM");
    await page.press("Go on with For Friday");
    await page.shows("“For Friday” is your cart now.");
    expect(cartOf(backend)).to.deep.equal(["12 BEV-102"]);
    expect(backend.state.carts.get("AROUT")?.fields.notes).to.equal("Back door.");
  });

  it("take the place of the cart in use, which is put aside", async () => {
    putAside(backend);
    const page = await openCarts(3);
    await page.press("Go on with For Friday");
    await page.shows("There is something in your cart (1 line).");
    await page.type("#name", "Tea");
    await page.press("Put aside", 1);
    await page.shows("“For Friday” is your cart now.");
    expect(cartOf(backend)).to.deep.equal(["12 BEV-102"]);
    expect(namesOf(backend)).to.deep.equal(["Tea"]);
  });

  it("are added to the cart in use, where the buyer says so", async () => {
    putAside(backend);
    const page = await openCarts(3);
    await page.press("Go on with For Friday");
    await page.press("Add together");
    await page.shows("“For Friday” was added to your cart.");
    expect(cartOf(backend)).to.deep.equal(["3 BEV-101", "12 BEV-102"]);
    expect(namesOf(backend)).to.deep.equal([]);
  });

  it("are thrown away, and had back as long as that is possible", async () => {
    putAside(backend);
    putAside(backend, "For Monday");
    const page = await openCarts();
    await page.press("Throw For Friday away");
    await page.shows("“For Friday” thrown away");
    await page.press("Undo");
    await page.shows("For Friday 1 line");
    expect(namesOf(backend)).to.deep.equal(["For Friday", "For Monday"]);
    await page.press("Throw For Monday away");
    await page.press("Catalogue");
    await waitUntil(() => namesOf(backend).length === 1, "it is gone with the screen");
    expect(namesOf(backend)).to.deep.equal(["For Friday"]);
  });

  it("are had back together, where several were thrown away one after another", async () => {
    putAside(backend);
    putAside(backend, "For Monday");
    const page = await openCarts();
    await page.press("Throw For Friday away");
    await page.press("Throw For Monday away");
    await page.shows("2 carts thrown away");
    await page.press("Undo");
    await page.shows("For Friday 1 line");
    await page.shows("For Monday 1 line");
    expect(namesOf(backend)).to.deep.equal(["For Friday", "For Monday"]);
  });

  it("take no offer along to undo what is past: another cart, another place", async () => {
    putAside(backend);
    const page = await openCarts(3);
    const putTeaAside = async () => {
      await page.press("Put aside");
      await page.type("#name", "Tea");
      await page.press("Put aside", 1);
      await page.shows("Put aside as “Tea”");
    };
    await putTeaAside();
    await page.press("Go on with For Friday");
    await page.shows("“For Friday” is your cart now.");
    expect(page.text()).not.to.contain("Put aside as “Tea”");
    await page.press("Throw Tea away");
    await page.shows("“Tea” thrown away");
    await page.press("Orders");
    await page.control(/^Order 11076/);
    await page.press(/^Back to/);
    await page.shows("The cart in use");
    expect(page.text()).not.to.contain("thrown away");
  });

  it("leave nothing behind that was refused in the cart before", async () => {
    const page = await openCatalogue();
    await page.setQuantity("Chai", 3);
    await page.shows("$5.82");
    const errors = [{ pointer: "/lines/0", code: "above_maximum", detail: "At most 4." }];
    backend.refuse("updateCart", "line_refused", { errors }, 1);
    await page.setQuantity("Chai", 5);
    await page.shows("At most 4.");
    await goTo(page, "Kept carts");
    await page.press("Put aside");
    await page.type("#name", "Tea");
    await page.press("Put aside", 1);
    await page.shows("Your cart is empty");
    expect(page.all("article.line")).to.have.length(0);
  });

  it("leave nothing to be taken back in the cart that comes after", async () => {
    putAside(backend);
    const page = await openCatalogue();
    await page.setQuantity("Chai", 3);
    await page.setQuantity("Chai", 0);
    await page.shows("Chai removed");
    await goTo(page, "Kept carts");
    await page.press("Go on with For Friday");
    await page.shows("is your cart now.");
    await page.hides("Chai removed");
  });

  it("look what has become of them where an answer is lost", async () => {
    putAside(backend);
    const page = await openCarts();
    backend.loseAnswer("openKeptCart", 1);
    await page.press("Go on with For Friday");
    await page.shows("No connection");
    await page.shows("Chang");
    await page.shows("No cart is put aside");
    expect(cartOf(backend)).to.deep.equal(["12 BEV-102"]);
  });

  it("that somebody else has gone on with are no longer there", async () => {
    putAside(backend);
    const page = await openCarts();
    await page.control("Go on with For Friday");
    backend.state.keptCarts = [];
    await page.press("Go on with For Friday");
    await page.shows("That did not work");
    await page.shows("No cart is put aside");
  });

  const states: Record<string, () => Promise<PortalPage>> = {
    "none aside": () => openCarts(3),
    "some aside": async () => {
      putAside(backend);
      const page = await openCarts(3);
      await page.shows("For Friday");
      return page;
    },
    "not to be had": async () => {
      backend.refuse("listKeptCarts", "internal_error");
      const page = await openCarts();
      await page.shows("Something went wrong");
      return page;
    },
    "which of two": async () => {
      putAside(backend);
      const page = await openCarts(3);
      await page.press("Go on with For Friday");
      await page.shows("There is something in your cart");
      return page;
    },
    "gone on with": async () => {
      putAside(backend);
      const page = await openCarts();
      await page.press("Go on with For Friday");
      await page.shows("is your cart now.");
      return page;
    },
    "thrown away": async () => {
      putAside(backend);
      const page = await openCarts();
      await page.press("Throw For Friday away");
      await page.shows("thrown away");
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
