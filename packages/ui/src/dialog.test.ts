import { expect, oneEvent } from "@open-wc/testing";
import { sendKeys, sendMouse } from "@web/test-runner-commands";
import { html } from "lit";
import { button } from "./button.ts";
import type { Dialog } from "./dialog.ts";
import { stage, type Stage } from "./testing/stage.ts";

/** A button that opens a dialog, as a screen would have it. */
async function show(): Promise<{ stage: Stage; dialog: Dialog; opener: HTMLElement }> {
  const shown = await stage(
    () =>
      html`${button({
          label: "Review order",
          part: "opener",
          onClick: () => {
            shown.find<Dialog>("order-portal-dialog").open = true;
          },
        })}
        <order-portal-dialog heading="Your order">
          <p>Three lines.</p>
          <div slot="footer">${button({ label: "Place order", variant: "primary" })}</div>
        </order-portal-dialog>`,
  );
  return {
    stage: shown,
    dialog: shown.find<Dialog>("order-portal-dialog"),
    opener: shown.find("[part~=opener]"),
  };
}

async function open() {
  const shown = await show();
  shown.opener.focus();
  await sendKeys({ press: "Enter" });
  await shown.dialog.updateComplete;
  return shown;
}

describe("the dialog", () => {
  it("is modal, named by its heading, and begins there", async () => {
    const { stage, dialog } = await open();
    const native = stage.find<HTMLDialogElement>("dialog");
    expect(native.matches(":modal")).to.equal(true);
    expect(dialog.shadowRoot?.activeElement).to.equal(stage.find("h2"));
  });

  it("closes by Escape and gives the focus back", async () => {
    const { stage, dialog, opener } = await open();
    const closed = oneEvent(dialog, "dialog-close");
    await sendKeys({ press: "Escape" });
    await closed;
    expect(dialog.open).to.equal(false);
    expect(stage.shadowRoot?.activeElement).to.equal(opener);
  });

  it("closes by its button", async () => {
    const { stage, dialog } = await open();
    const closed = oneEvent(dialog, "dialog-close");
    stage.find("header button").click();
    await closed;
    expect(stage.find<HTMLDialogElement>("dialog").open).to.equal(false);
  });

  it("closes by a tap beside it, and not by one in it", async () => {
    const { stage, dialog } = await open();
    const body = stage.find(".body").getBoundingClientRect();
    await sendMouse({
      type: "click",
      position: [Math.round(body.x + 30), Math.round(body.y + 10)],
    });
    expect(dialog.open).to.equal(true);
    const closed = oneEvent(dialog, "dialog-close");
    await sendMouse({ type: "click", position: [5, 5] });
    await closed;
    expect(dialog.open).to.equal(false);
  });

  it("is still open after it was taken away and put back", async () => {
    const { stage, dialog } = await open();
    const parent = dialog.parentNode;
    dialog.remove();
    parent?.append(dialog);
    await dialog.updateComplete;
    expect(stage.find<HTMLDialogElement>("dialog").matches(":modal")).to.equal(true);
  });

  it("shows a footer only where there is something for it", async () => {
    const { stage } = await open();
    expect(stage.find("footer").checkVisibility()).to.equal(true);
    stage.find("[slot=footer]").remove();
    await oneEvent(stage.find("slot[name=footer]"), "slotchange");
    expect(stage.find("footer").checkVisibility()).to.equal(false);
  });

  it("has nothing that axe objects to", async () => {
    const { stage } = await open();
    await expect(stage).to.be.accessible();
  });
});
