import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import { tabs } from "./tabs.ts";
import { stage } from "./testing/stage.ts";

const options = ["All", "New arrivals", "On sale"].map((label, index) => ({
  id: `t${index}`,
  label,
  count: 1200 + index,
}));

async function show(dir: "ltr" | "rtl" = "ltr") {
  let selected = "t0";
  const shown = await stage(
    () =>
      html`${tabs({
          label: "Catalogue",
          tabs: options,
          selected,
          panel: "panel",
          locale: "en",
          onSelect: (id) => {
            selected = id;
            shown.requestUpdate();
          },
        })}
        <div id="panel" role="tabpanel" aria-labelledby="tab-${selected}">${selected}</div>`,
    { dir },
  );
  const focused = () => shown.shadowRoot?.activeElement?.id;
  return { shown, focused };
}

describe("tabs", () => {
  it("are one stop for Tab, at the selected one", async () => {
    const { shown, focused } = await show();
    await sendKeys({ press: "Tab" });
    expect(focused()).to.equal("tab-t0");
    expect(shown.shadowRoot?.querySelectorAll("[role=tab][tabindex='0']").length).to.equal(1);
  });

  it("move the focus by arrows, around the ends, and by Home and End", async () => {
    const { shown, focused } = await show();
    shown.find("#tab-t0").focus();
    const pressed = async (press: string) => {
      await sendKeys({ press });
      return focused();
    };
    expect(await pressed("ArrowRight")).to.equal("tab-t1");
    expect(await pressed("ArrowLeft")).to.equal("tab-t0");
    expect(await pressed("ArrowLeft")).to.equal("tab-t2");
    expect(await pressed("Home")).to.equal("tab-t0");
    expect(await pressed("End")).to.equal("tab-t2");
  });

  it("move as they are read, from right to left", async () => {
    const { shown, focused } = await show("rtl");
    shown.find("#tab-t0").focus();
    await sendKeys({ press: "ArrowLeft" });
    expect(focused()).to.equal("tab-t1");
  });

  it("select by Enter and show it", async () => {
    const { shown } = await show();
    shown.find("#tab-t0").focus();
    await sendKeys({ press: "ArrowRight" });
    await sendKeys({ press: "Enter" });
    await shown.updateComplete;
    expect(shown.find("#tab-t1").ariaSelected).to.equal("true");
    expect(shown.find("#panel").textContent).to.equal("t1");
  });

  it("scroll in their own row where it is narrow, never the page", async () => {
    const { shown } = await show();
    shown.style.width = "200px";
    const list = shown.find("[role=tablist]");
    expect(list.scrollWidth).to.be.above(list.clientWidth);
    expect(list.getBoundingClientRect().width).to.equal(200);
  });

  it("have nothing that axe objects to", async () => {
    const { shown } = await show();
    await expect(shown).to.be.accessible();
  });
});
