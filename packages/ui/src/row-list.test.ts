import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import { ref } from "lit/directives/ref.js";
import type { RowList, RowListOptions } from "./row-list.ts";
import { stage, type Stage } from "./testing/stage.ts";

interface Row {
  readonly sku: string;
  readonly height: number;
}

const rowsOf = (count: number, prefix = "sku", height = (_index: number) => 80): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    sku: `${prefix}-${index}`,
    height: height(index),
  }));

const optionsOf = (rows: readonly Row[], note = "", total?: number): RowListOptions<Row> => ({
  rows,
  label: "Products",
  key: ({ sku }) => sku,
  render: ({ sku, height }) =>
    html`<article .ariaLabel=${sku} ${sized(height)}><button>${sku} ${note}</button></article>`,
  ...(total !== undefined && { total }),
});

/** Gives a row its height, as its content would. */
const sized = (height: number) =>
  ref((element) => {
    if (element instanceof HTMLElement) element.style.height = `${height}px`;
  });

async function show(options: RowListOptions<Row>, { own = false } = {}) {
  const list = html`<order-portal-rows .options=${options}></order-portal-rows>`;
  const shown = await stage(() =>
    own
      ? html`<div id="scroller" tabindex="0">${list}</div>`
      : html`<p>Above</p>
          ${list}`,
  );
  if (own) {
    const { style } = shown.find("#scroller");
    style.height = "300px";
    style.overflowY = "auto";
  }
  const rows = shown.find<RowList<Row>>("order-portal-rows");
  // As if it had been put in only now: in a scroller of its own.
  if (own) rows.replaceWith(rows);
  return { shown, rows };
}

const drawn = (shown: Stage) => [
  ...shown.renderRoot.querySelectorAll<HTMLElement>("[role=listitem]"),
];
const names = (shown: Stage) => drawn(shown).map((each) => each.textContent.trim());
const seen = (shown: Stage, name: string) => {
  const row = drawn(shown).find((each) => each.textContent.trim() === name);
  const box = row?.getBoundingClientRect();
  return box !== undefined && box.top < innerHeight && box.bottom > 0;
};

describe("the row list", () => {
  afterEach(() => {
    scrollTo(0, 0);
  });

  it("draws of 10,000 rows those near the viewport alone, and has room for all", async () => {
    const { shown, rows } = await show(optionsOf(rowsOf(10_000)));
    expect(drawn(shown).length).to.be.within(1, 80);
    await waitUntil(() => drawn(shown).length >= Math.ceil(innerHeight / 80));
    expect(drawn(shown).length).to.be.at.most(80);
    expect(names(shown)[0]).to.equal("sku-0");
    await waitUntil(() => rows.offsetHeight === 800_000);
  });

  it("draws whatever is scrolled to", async () => {
    const { shown, rows } = await show(optionsOf(rowsOf(10_000)));
    await waitUntil(() => rows.offsetHeight === 800_000);
    scrollTo(0, rows.offsetTop + 5000 * 80);
    await waitUntil(() => seen(shown, "sku-5000"));
    scrollTo(0, 800_000);
    await waitUntil(() => seen(shown, "sku-9999"));
    expect(drawn(shown).length).to.be.below(80);
    scrollTo(0, 0);
    await waitUntil(() => seen(shown, "sku-0"));
  });

  it("scrolls in a scroller of its own just so", async () => {
    const { shown } = await show(optionsOf(rowsOf(10_000)), { own: true });
    const scroller = shown.find("#scroller");
    await waitUntil(() => scroller.scrollHeight === 800_000);
    scroller.scrollTop = 5000 * 80;
    await waitUntil(() => seen(shown, "sku-5000"));
    expect(drawn(shown).length).to.be.below(30);
  });

  it("tells a screen reader which row of how many each is", async () => {
    const { shown } = await show(optionsOf(rowsOf(100), "", 3791));
    const [first, second] = drawn(shown);
    expect(first?.getAttribute("aria-posinset")).to.equal("1");
    expect(second?.getAttribute("aria-posinset")).to.equal("2");
    expect(second?.getAttribute("aria-setsize")).to.equal("3791");
    expect(shown.find("[role=list]").getAttribute("aria-label")).to.equal("Products");
  });

  it("keeps rows of differing heights in order and in place, without overlap", async () => {
    const { shown } = await show(optionsOf(rowsOf(1000, "sku", (index) => 40 + (index % 7) * 30)));
    scrollTo(0, 40_000);
    await waitUntil(() => drawn(shown).some((each) => each.getBoundingClientRect().top < 0));
    await waitUntil(() =>
      drawn(shown).some((each) => each.getBoundingClientRect().top > innerHeight),
    );
    const boxes = drawn(shown).map((each) => each.getBoundingClientRect());
    for (const [index, box] of boxes.entries()) {
      if (index) expect(box.top).to.be.closeTo(boxes[index - 1]?.bottom ?? 0, 0.5);
    }
    const positions = drawn(shown).map((each) => Number(each.getAttribute("aria-posinset")));
    expect(positions).to.deep.equal(positions.map((_, index) => (positions[0] ?? 0) + index));
  });

  it("does not move what is in view when rows above it turn out higher than thought", async () => {
    const { shown } = await show(
      optionsOf(rowsOf(1000, "sku", (index) => (index < 50 ? 80 : 200))),
    );
    scrollTo(0, 60_000);
    const inView = () => drawn(shown).find((each) => each.getBoundingClientRect().top >= 0);
    await waitUntil(() => inView() && drawn(shown).length < 30);
    const row = inView() ?? shown;
    const step = 30;
    for (let moved = 0; moved < 10; moved++) {
      const before = row.getBoundingClientRect().top;
      scrollBy(0, -step);
      await oneEvent(document, "scroll");
      await new Promise(requestAnimationFrame);
      expect(row.getBoundingClientRect().top).to.be.closeTo(before + step, 1);
    }
  });

  it("keeps a row that has the focus, and the way by Tab from it", async () => {
    const { shown, rows } = await show(optionsOf(rowsOf(10_000)));
    await waitUntil(() => rows.offsetHeight === 800_000);
    const [first] = drawn(shown);
    first?.querySelector("button")?.focus();
    scrollTo(0, 400_000);
    await waitUntil(() => names(shown).includes("sku-5000"));
    expect(shown.shadowRoot?.activeElement?.textContent.trim()).to.equal("sku-0");
    expect(names(shown)[0]).to.equal("sku-0");
    expect(rows.offsetHeight).to.equal(800_000);
    await sendKeys({ press: "Shift+Tab" });
    scrollTo(0, 500_000);
    await waitUntil(() => !names(shown).includes("sku-0"));
  });

  it("lets one go through all rows by Tab", async () => {
    const { shown } = await show(optionsOf(rowsOf(200)));
    drawn(shown)[0]?.querySelector("button")?.focus();
    for (let index = 1; index <= 40; index++) {
      await waitUntil(() => names(shown).includes(`sku-${index}`));
      await sendKeys({ press: "Tab" });
      expect(shown.shadowRoot?.activeElement?.textContent.trim()).to.equal(`sku-${index}`);
    }
  });

  it("asks for more once when its end comes near, and again after more has come", async () => {
    const { rows } = await show(optionsOf(rowsOf(200)));
    let asked = 0;
    rows.addEventListener("rows-end", () => asked++);
    scrollTo(0, 200 * 80);
    await waitUntil(() => asked === 1);
    rows.options = optionsOf(rowsOf(200), "again");
    scrollBy(0, -10);
    await oneEvent(document, "scroll");
    expect(asked).to.equal(1);
    rows.options = optionsOf(rowsOf(300));
    scrollTo(0, 300 * 80);
    await waitUntil(() => asked === 2);
  });

  it("draws what is in view anew, in the same elements, when rows change", async () => {
    const { shown, rows } = await show(optionsOf(rowsOf(100)));
    const [before] = drawn(shown);
    rows.options = optionsOf(rowsOf(100), "changed");
    expect(names(shown)[0]).to.equal("sku-0 changed");
    expect(drawn(shown)[0]).to.equal(before);
  });

  it("draws another list in the same elements, but for one that is in use", async () => {
    const { shown, rows } = await show(optionsOf(rowsOf(100)));
    await waitUntil(() => drawn(shown).length > 3);
    const [first, second] = drawn(shown);
    second?.querySelector("button")?.focus();
    rows.options = optionsOf(rowsOf(3, "found"));
    await waitUntil(() => names(shown).join(" ") === "found-0 found-1 found-2");
    expect(drawn(shown)[0]).to.equal(first);
    expect(drawn(shown)).to.not.include(second);
    rows.options = optionsOf([]);
    expect(names(shown)).to.deep.equal([]);
    expect(rows.offsetHeight).to.equal(0);
  });

  it("goes on after it was taken away and put back", async () => {
    const { shown, rows } = await show(optionsOf(rowsOf(1000)));
    const parent = rows.parentNode;
    rows.remove();
    parent?.append(rows);
    await waitUntil(() => rows.offsetHeight === 80_000);
    scrollTo(0, 40_000);
    await waitUntil(() => seen(shown, "sku-500"));
  });

  it("learns the new heights when its width changes", async () => {
    const { shown, rows } = await show({
      ...optionsOf(rowsOf(500)),
      render: () =>
        html`<p>${"A name that takes several lines where it is narrow. ".repeat(3)}</p>`,
    });
    shown.style.width = "800px";
    await waitUntil(() => rows.offsetHeight > 0);
    const [wide] = drawn(shown);
    const before = wide?.offsetHeight ?? 0;
    shown.style.width = "200px";
    const expected = () => 500 * (drawn(shown)[0]?.getBoundingClientRect().height ?? 0);
    await waitUntil(() => Math.abs(rows.offsetHeight - expected()) < 1);
    expect(drawn(shown)[0]?.offsetHeight).to.be.above(before);
  });

  it("has nothing that axe objects to", async () => {
    const { shown } = await show(optionsOf(rowsOf(1000)));
    await expect(shown).to.be.accessible();
  });
});
