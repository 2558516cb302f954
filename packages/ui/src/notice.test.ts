import { expect } from "@open-wc/testing";
import { html } from "lit";
import { amounts } from "./amounts.ts";
import { banner } from "./banner.ts";
import { button } from "./button.ts";
import { keyValues } from "./key-values.ts";
import { emptyState, errorState } from "./notice.ts";
import { skeletonRows } from "./skeleton.ts";
import { spinner } from "./spinner.ts";
import { stage, type Stage } from "./testing/stage.ts";

const euro = (amount: number) => ({ amount, scale: 2, currency: "EUR" });
const ladder = {
  subtotal: euro(8436),
  discount: euro(0),
  freight: euro(1500),
  tax: euro(1888),
  total: euro(11_824),
};

const pairsOf = (shown: Stage) =>
  [...shown.find("dl").children].map((each) =>
    [...each.children].map((part) => part.textContent.trim()),
  );

describe("notices", () => {
  it("say an error as it appears, and nothing when there is nothing", async () => {
    const shown = await stage(
      () => html`${errorState({ heading: "Could not load" })}${emptyState({ heading: "Empty" })}`,
    );
    expect(shown.find("[role=alert]").textContent).to.contain("Could not load");
    expect(shown.find("[role=alert]").textContent).not.to.contain("Empty");
  });

  for (const scheme of ["light", "dark"] as const) {
    it(`banners and waiting have nothing that axe objects to, ${scheme}`, async () => {
      const action = button({ label: "Try again" });
      const shown = await stage(
        () =>
          html`${errorState({ heading: "Could not load", text: "Your cart is safe.", action })}
          ${emptyState({ heading: "No product found", text: "Try a shorter word." })}
          ${(["info", "warning", "danger", "success"] as const).map((tone) =>
            banner({ text: `It is ${tone}`, tone, action }),
          )}
          ${skeletonRows(3, "Loading products")} ${spinner("Loading")} ${amounts(ladder)}
          ${keyValues([["Order number", "10248"]])}`,
        { scheme },
      );
      await expect(shown).to.be.accessible();
    });
  }
});

describe("the amounts", () => {
  it("go down the ladder, without a discount that there is not", async () => {
    const shown = await stage(() => amounts(ladder, "en"));
    expect(pairsOf(shown)).to.deep.equal([
      ["Subtotal", "€84.36"],
      ["Freight", "€15.00"],
      ["Tax", "€18.88"],
      ["Total", "€118.24"],
    ]);
  });

  it("say by which service the goods go, where freight depends on it", async () => {
    const carrierService = { service: "Express", carrier: "Swift" };
    const shown = await stage(() => amounts({ ...ladder, carrierService }, "en"));
    expect(pairsOf(shown)[1]).to.deep.equal(["Freight Swift · Express", "€15.00"]);
  });

  it("show a discount as what it takes off", async () => {
    const shown = await stage(() => amounts({ ...ladder, discount: euro(500) }, "en"));
    expect(pairsOf(shown)[1]).to.deep.equal(["Discount", "-€5.00"]);
  });
});

describe("names and values", () => {
  it("leave out what has no value, and keep 0", async () => {
    const shown = await stage(() =>
      keyValues([
        ["Lines", 0],
        ["Notes", ""],
        ["Reason", null],
      ]),
    );
    expect(pairsOf(shown)).to.deep.equal([["Lines", "0"]]);
  });
});
