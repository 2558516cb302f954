import { expect } from "@open-wc/testing";
import { html, nothing } from "lit";
import { badge } from "./badge.ts";
import { orderStatus } from "./order-status.ts";
import { price, priceBreaks } from "./price.ts";
import { stage } from "./testing/stage.ts";

const euro = (amount: number) => ({ amount, scale: 2, currency: "EUR" });
const breaks = [
  { minimumQuantity: 12, unitPrice: euro(703) },
  { minimumQuantity: 48, unitPrice: euro(666) },
];

describe("the price", () => {
  it("says what it is and what it was, to eyes and ears", async () => {
    const shown = await stage(
      () =>
        html`<p>
          ${price({ unitPrice: euro(740), wasPrice: euro(925), unitLabel: "each", locale: "en" })}
        </p>`,
    );
    const text = shown.find("p").textContent.replaceAll(/\s+/g, " ").trim();
    expect(text).to.equal("€7.40 instead of €9.25 / each");
    expect(shown.find("s").textContent).to.equal("€9.25");
  });

  it("is plain where it was not lowered", async () => {
    const shown = await stage(() => price({ unitPrice: euro(740), locale: "en" }));
    expect(shown.find(".price").textContent.trim()).to.equal("€7.40");
    expect(shown.find(".price").matches(".lowered")).to.equal(false);
  });

  it("lists the price breaks and marks the one reached", async () => {
    const shown = await stage(() => html`${priceBreaks(breaks, 20, "en")}`);
    const lines = [...shown.find("ul").children].map((each) =>
      each.textContent.replaceAll(/\s+/g, " ").trim(),
    );
    expect(lines).to.deep.equal(["12+ €7.03", "48+ €6.66"]);
    expect(shown.find(".reached").textContent).to.contain("12+");
    expect(priceBreaks([])).to.equal(nothing);
  });
});

describe("badges", () => {
  it("name the status of an order, one not known yet too", async () => {
    const shown = await stage(() => html`${orderStatus("pending")} ${orderStatus("shipped")}`);
    const [pending, shipped] = shown.renderRoot.querySelectorAll(".badge");
    expect(pending?.textContent).to.equal("Pending");
    expect(shipped?.textContent).to.equal("shipped");
  });

  for (const scheme of ["light", "dark"] as const) {
    it(`and prices have nothing that axe objects to, ${scheme}`, async () => {
      const tones = ["neutral", "accent", "sale", "info", "warning", "success", "danger"] as const;
      const shown = await stage(
        () =>
          html`${tones.map((tone) => badge(tone, tone))}
          ${price({ unitPrice: euro(740), wasPrice: euro(925), unitLabel: "each" })}
          ${priceBreaks(breaks, 20)}`,
        { scheme },
      );
      await expect(shown).to.be.accessible();
    });
  }
});
