import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import type { Stage } from "./testing/stage.ts";
import "./testing/stage.ts";

const page = new CSSStyleSheet();
page.replaceSync(`
  html { font-size: 5px }
  .strange, .strange * {
    all: revert;
    font: italic 900 5px/9 cursive !important;
    color: lime !important;
    letter-spacing: 9px !important;
    text-transform: uppercase !important;
    text-align: right !important;
    white-space: pre !important;
    -webkit-text-fill-color: red !important;
  }
`);

describe("the host reset", () => {
  beforeEach(() => {
    document.adoptedStyleSheets = [page];
  });
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  it("keeps a strange page's text styles out, and lets its font family in", async () => {
    const wrapper = await fixture(
      html`<div class="strange"><ui-stage .content=${() => html`<p>Chai</p>`}></ui-stage></div>`,
    );
    const host = wrapper.querySelector("ui-stage") as Stage; // It is in the template above.
    await host.updateComplete;
    const style = getComputedStyle(host.find("p"));
    expect(style.fontSize).to.equal("15px");
    expect(style.fontStyle).to.equal("normal");
    expect(style.fontWeight).to.equal("400");
    expect(style.lineHeight).to.equal("21.75px");
    expect(style.color).not.to.equal("rgb(0, 255, 0)");
    expect(style.webkitTextFillColor).not.to.equal("rgb(255, 0, 0)");
    expect(style.letterSpacing).to.equal("normal");
    expect(style.textTransform).to.equal("none");
    expect(style.textAlign).to.equal("start");
    expect(style.whiteSpace).to.equal("normal");
    expect(style.fontFamily).to.equal("cursive");
  });
});
