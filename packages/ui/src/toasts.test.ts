import { expect, waitUntil } from "@open-wc/testing";
import { html } from "lit";
import { stage } from "./testing/stage.ts";
import type { Toasts } from "./toasts.ts";

async function show() {
  const shown = await stage(() => html`<order-portal-toasts></order-portal-toasts>`);
  const toasts = shown.find<Toasts>("order-portal-toasts");
  await toasts.updateComplete;
  return { shown, toasts };
}

describe("toasts", () => {
  it("stand in the top layer, in a place that says what appears in it", async () => {
    const { shown, toasts } = await show();
    const layer = shown.find("[popover]");
    expect(layer.matches(":popover-open")).to.equal(true);
    expect(layer.getAttribute("role")).to.equal("status");
    toasts.show({ message: "Chai removed." });
    await toasts.updateComplete;
    expect(layer.textContent).to.contain("Chai removed.");
  });

  it("undo once, and go", async () => {
    const { shown, toasts } = await show();
    let undone = 0;
    toasts.show({ message: "Chai removed.", actionLabel: "Undo", onAction: () => undone++ });
    await toasts.updateComplete;
    shown.find(".action").click();
    await toasts.updateComplete;
    expect(undone).to.equal(1);
    expect(() => shown.find(".toast")).to.throw();
  });

  it("show the newest message alone", async () => {
    const { shown, toasts } = await show();
    toasts.show({ message: "Chai removed." });
    toasts.show({ message: "Chang removed." });
    await toasts.updateComplete;
    expect(shown.find("[popover]").textContent).to.contain("Chang");
    expect(shown.find("[popover]").textContent).not.to.contain("Chai");
  });

  it("go by themselves, but not while one points at them", async () => {
    const { shown, toasts } = await show();
    toasts.stay = 1;
    toasts.show({ message: "Chai removed." });
    await toasts.updateComplete;
    shown.find(".toast").dispatchEvent(new PointerEvent("pointerenter"));
    // A timer set later than the toast's own has run: the toast's would have, too.
    await new Promise((resolve) => setTimeout(resolve, 2));
    shown.find(".toast").dispatchEvent(new PointerEvent("pointerleave"));
    await waitUntil(() => !toasts.shadowRoot?.querySelector(".toast"));
  });

  it("survive being taken away and put back", async () => {
    const { shown, toasts } = await show();
    shown.renderRoot.append(toasts);
    toasts.show({ message: "Chai removed." });
    await toasts.updateComplete;
    expect(shown.find("[popover]").matches(":popover-open")).to.equal(true);
    expect(shown.find(".toast").checkVisibility()).to.equal(true);
  });

  it("say nothing once they are taken away, and throw nothing either", async () => {
    const { toasts } = await show();
    toasts.remove();
    toasts.show({ message: "Saved, though nobody looks any more." });
  });

  it("have nothing that axe objects to", async () => {
    const { shown, toasts } = await show();
    toasts.show({ message: "Chai removed.", actionLabel: "Undo" });
    await toasts.updateComplete;
    await expect(shown).to.be.accessible();
  });
});
