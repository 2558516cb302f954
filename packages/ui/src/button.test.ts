import { expect } from "@open-wc/testing";
import { html } from "lit";
import { button } from "./button.ts";
import { cart } from "./icons.ts";
import { stage } from "./testing/stage.ts";

describe("the button", () => {
  it("does nothing while busy, and keeps its place, its width and the focus", async () => {
    let busy = false;
    let clicks = 0;
    const shown = await stage(() =>
      button({ label: "Place order", variant: "primary", busy, onClick: () => clicks++ }),
    );
    const native = shown.find("button");
    native.focus();
    native.click();
    const before = native.getBoundingClientRect();
    busy = true;
    shown.requestUpdate();
    await shown.updateComplete;
    native.click();
    expect(clicks).to.equal(1);
    expect(native.getAttribute("aria-busy")).to.equal("true");
    expect(shown.shadowRoot?.activeElement).to.equal(native);
    expect(native.getBoundingClientRect().width).to.equal(before.width);
  });

  it("does not send its form while busy", async () => {
    let sent = 0;
    const shown = await stage(
      () =>
        html`<form
          @submit=${(event: Event) => {
            event.preventDefault();
            sent++;
          }}
        >
          ${button({ label: "Sign in", type: "submit", busy: true })}
        </form>`,
    );
    shown.find("button").click();
    expect(sent).to.equal(0);
  });

  it("can be touched: 44 px and more each way", async () => {
    const shown = await stage(() => button({ label: "Close", icon: cart, iconOnly: true }));
    const { width, height } = shown.find("button").getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  for (const scheme of ["light", "dark"] as const) {
    it(`has nothing that axe objects to, in any state, ${scheme}`, async () => {
      const shown = await stage(
        () =>
          html`${(["primary", "secondary", "quiet", "danger"] as const).map((variant) => [
            button({ label: variant, variant }),
            button({ label: variant, variant, busy: true }),
            button({ label: variant, variant, disabled: true }),
            button({ label: variant, variant, icon: cart, iconOnly: true }),
          ])}`,
        { scheme },
      );
      await expect(shown).to.be.accessible();
    });
  }
});
