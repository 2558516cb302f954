import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import { stage, type Stage } from "./testing/stage.ts";

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
    expect(style.textAlign).to.equal("left");
    expect(style.whiteSpace).to.equal("normal");
    expect(style.fontFamily).to.equal("cursive");
  });
});

describe("texts in a page that is read from the right", () => {
  const texts = ["-$5.00", "+1 206 555 0142", "10-ST-000", "12 – 18", "1,000+", "3 × Case", "Yes?"];

  /** Where the letter at a place of a paragraph stands, from the left. */
  function leftOf(paragraph: HTMLElement, index: number): number {
    const range = new Range();
    const [text] = [...paragraph.childNodes].filter((node) => node instanceof Text);
    if (!text) throw new Error("There is no text.");
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return range.getBoundingClientRect().left;
  }

  it("go the way of their own letters, signs and codes too, and begin at the right", async () => {
    const host = await stage(() => html`${texts.map((text) => html`<p>${text}</p>`)}`, {
      dir: "rtl",
    });
    for (const paragraph of host.renderRoot.querySelectorAll("p")) {
      const { length } = paragraph.textContent;
      const places = Array.from({ length }, (_, index) => leftOf(paragraph, index));
      expect(places, paragraph.textContent).to.deep.equal(places.toSorted((a, b) => a - b));
      expect(getComputedStyle(paragraph).textAlign).to.equal("right");
    }
  });

  it("and those of a language that is read so, from the right", async () => {
    const host = await stage(() => html`<p>חלב 3 ליטר</p>`, { dir: "rtl" });
    const paragraph = host.find("p");
    expect(leftOf(paragraph, 0)).to.be.above(leftOf(paragraph, paragraph.textContent.length - 1));
  });
});
