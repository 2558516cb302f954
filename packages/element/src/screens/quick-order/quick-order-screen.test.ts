import { expect } from "@open-wc/testing";
import { emulateMedia, sendKeys, setViewport } from "@web/test-runner-commands";
import type { CodeField } from "./code-field.ts";
import { ScanDetector } from "./scan-detector.ts";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

async function openPad(): Promise<PortalPage> {
  const page = await openCatalogue();
  if (innerWidth < 880) await page.press("Order tools");
  await page.press(/^Quick order/);
  await page.shows("One code after another");
  return page;
}

/** Types a code as a hand does, and presses Enter. */
async function typeCode(page: PortalPage, code: string): Promise<void> {
  const field = await page.type("#code", code);
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", cancelable: true }));
}

/** Types a code as a scanner does: all at once. */
async function scan(page: PortalPage, code: string): Promise<void> {
  const field = await page.find<HTMLInputElement>("#code");
  for (const key of code) field.dispatchEvent(new KeyboardEvent("keydown", { key }));
  await typeCode(page, code);
}

/** Enters a whole line by the keyboard. */
async function enter(page: PortalPage, code: string, quantity: string): Promise<void> {
  await typeCode(page, code);
  await page.type("#quantity", quantity);
  await sendKeys({ press: "Enter" });
}

const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.id;
};

describe("telling a scanner from a hand", () => {
  const typed = (pause: number) => {
    const detector = new ScanDetector();
    for (const [index, key] of [..."4006381"].entries()) detector.key(key, 1000 + index * pause);
    return detector.isScan(1000 + 7 * pause);
  };
  it("by the time between its keys", () => {
    expect([typed(8), typed(30), typed(80)]).to.deep.equal([true, true, false]);
  });
  it("by the code itself, whatever stood there before", () => {
    const detector = new ScanDetector();
    detector.key("3", 1000);
    for (const [index, key] of [..."4711"].entries()) detector.key(key, 2000 + index * 10);
    expect(detector.scanned(2040)).to.equal("4711");
    expect(detector.scanned(2041)).to.equal("");
  });
  it("but not of a letter or two, nor of a code that stood there", () => {
    const detector = new ScanDetector();
    detector.key("7", 1000);
    detector.key("8", 1005);
    expect(detector.isScan(1010)).to.equal(false);
    for (const [index, key] of [..."4711"].entries()) detector.key(key, 2000 + index);
    expect(detector.isScan(9000)).to.equal(false);
  });
});

describe("the quick order pad", function () {
  this.timeout(20_000);
  const backend = useBackend();

  before(async () => {
    await setViewport({ width: 1280, height: 900 });
  });
  beforeEach(() => {
    sessionStorage.clear();
  });

  it("takes a code, a quantity, Enter, and stands ready for the next", async () => {
    const page = await openPad();
    await enter(page, "CND-103", "3");
    await page.shows("Added: 3 × Aniseed Syrup, 550 ml bottle.");
    expect(focused()).to.equal("code");
    await enter(page, "CND-103", "2");
    await page.shows("5 in the cart now.");
    await page.press("Undo +2");
    await page.shows("Taken back: Aniseed Syrup.");
    expect(focused()).to.equal("code");
  });

  it("takes the unit beside the quantity, and before it the one that is chosen", async () => {
    const page = await openPad();
    const pick = async () => {
      await page.type("#code", "chai");
      await page.find("[role=option]");
      await sendKeys({ press: "ArrowDown" });
      await sendKeys({ press: "Enter" });
    };
    await pick();
    await page.type("#quantity", "2 CS");
    await page.press("Add");
    await page.shows(/Added: 2 × Chai, [^.]*[Cc]ase/);
    await pick();
    await page.type("#quantity", "3 CS");
    const unit = await page.find<HTMLSelectElement>("#unit");
    unit.value = unit.options[0]?.value ?? "";
    unit.dispatchEvent(new Event("change", { bubbles: true }));
    await page.press("Add");
    await page.shows(/Added: 3 × Chai, (?![^.]*[Cc]ase)/);
  });

  it("adds one with each scan", async () => {
    const page = await openPad();
    await scan(page, "CND-103");
    await page.shows("Added: 1 × Aniseed Syrup");
    await scan(page, "CND-103");
    await page.shows("2 in the cart now.");
    expect(page.all("li.entered").length).to.equal(1);
  });

  it("takes a scan as a code wherever the focus is, and what was typed before as it stands", async () => {
    const page = await openPad();
    await typeCode(page, "CND-103");
    const quantity = await page.type("#quantity", "3");
    /** As a scanner does, each key into what has the focus. */
    const scanInto = (field: HTMLInputElement, code: string) => {
      for (const key of code) {
        field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
        field.value += key;
        field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      }
      const enter = { key: "Enter", bubbles: true, composed: true, cancelable: true };
      return field.dispatchEvent(new KeyboardEvent("keydown", enter));
    };
    expect(scanInto(quantity, "10-4711"), "Enter does nothing else").to.equal(false);
    await page.shows("Added: 1 × Chai"); // By the customer's part number.
    expect(focused()).to.equal("code");
    const stepper = page.all("li.entered order-portal-quantity").at(-1); // Of the syrup, before.
    const field = stepper?.shadowRoot?.querySelector("input");
    if (!field) throw new Error("There is no field of the line that was entered.");
    field.focus();
    scanInto(field, "CND-103");
    await page.shows("4 in the cart now.");
  });

  it("suggests products as one types, and lets their unit be chosen", async () => {
    const page = await openPad();
    await page.type("#code", "chai");
    await page.shows("BEV-101");
    await sendKeys({ press: "ArrowDown" });
    await sendKeys({ press: "Enter" });
    expect(focused()).to.equal("quantity");
    await page.type("#quantity", "2");
    await sendKeys({ press: "Tab" });
    expect(focused()).to.equal("unit");
    const unit = await page.find<HTMLSelectElement>("#unit");
    unit.value = "CS";
    unit.dispatchEvent(new Event("change", { bubbles: true }));
    await sendKeys({ press: "Enter" });
    await page.shows("Added: 2 × Chai, Case of 10.");
  });

  it("adds by Enter in the quantity, whether or not the product is known by then", async () => {
    const page = await openPad();
    await enter(page, "BEV-101", "2");
    await page.shows("Added: 2 × Chai");
    expect(focused()).to.equal("code");
    await page.type("#code", "BEV-101");
    await page.find("[role=option]");
    await sendKeys({ press: "Enter" });
    await page.type("#quantity", "3");
    await sendKeys({ press: "Enter" });
    await page.shows("5 in the cart now.");
    expect(focused()).to.equal("code");
  });

  it("lets the unit be chosen of a code that was entered before its product was known", async () => {
    const page = await openPad();
    await typeCode(page, "BEV-101");
    await page.type("#quantity", "2");
    await page.find("#unit");
    await sendKeys({ press: "Tab" });
    expect(focused()).to.equal("unit");
  });

  it("knows the customer's part numbers; asks for the unit once", async () => {
    const page = await openPad();
    await enter(page, "10-4711", "1 kg");
    await page.shows("In which unit?");
    const unit = await page.find<HTMLSelectElement>(".fields select");
    unit.value = "EA";
    unit.dispatchEvent(new Event("change", { bubbles: true }));
    await page.shows("Added: 1 × Chai");
    await scan(page, "10-4711");
    await page.shows("2 in the cart now.");
  });

  it("offers near matches of a code that is not known, and takes nothing by itself", async () => {
    const page = await openPad();
    await enter(page, "CND-1O3", "4");
    await page.shows("Which of these is meant?");
    const radio = page.all("input[type=radio]").find((one) => {
      return one.closest("label")?.textContent.includes("Aniseed Syrup");
    });
    radio?.click();
    await page.shows("Added: 4 × Aniseed Syrup");
    await page.hides("Not in the cart yet");
  });

  it("takes codes without a connection, and enters them when it is back", async () => {
    const page = await openPad();
    backend.goOffline();
    await enter(page, "CND-103", "3");
    await enter(page, "CND-103", "4");
    await page.shows("Not in the cart yet");
    await page.shows("No connection");
    backend.goOnline();
    window.dispatchEvent(new Event("online"));
    await page.shows("7 in the cart now.");
  });

  for (const { width, colorScheme } of [
    { width: 1280, colorScheme: "light" },
    { width: 320, colorScheme: "dark" },
  ] as const) {
    describe(`to everybody, at ${width} px, ${colorScheme}`, () => {
      before(async () => {
        await setViewport({ width, height: 800 });
        await emulateMedia({ reducedMotion: "reduce", colorScheme });
        document.documentElement.style.colorScheme = colorScheme;
      });
      const states: Record<string, (page: PortalPage) => Promise<void>> = {
        empty: () => Promise.resolve(),
        "with suggestions": async (page) => {
          await page.type("#code", "chai");
          await page.shows("BEV-101");
        },
        "with lines entered and to be chosen": async (page) => {
          await enter(page, "CND-103", "3");
          await enter(page, "10-4711", "1 kg");
          await page.shows("In which unit?");
        },
      };
      for (const [name, come] of Object.entries(states)) {
        it(name, async () => {
          const page = await openPad();
          await come(page);
          const [field] = page.all("order-portal-code-field");
          await (field as CodeField).updateComplete;
          await expect(page.element).to.be.accessible();
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });
      }
    });
  }
});
