import { expect, oneEvent } from "@open-wc/testing";
import { picture } from "./picture.ts";
import { stage } from "./testing/stage.ts";

const square = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}`;

async function show(first: string | null) {
  let src = first;
  const shown = await stage(() => picture(src));
  return {
    shown,
    change: async (next: string) => {
      src = next;
      shown.requestUpdate();
      await shown.updateComplete;
      await Promise.race(
        ["load", "error"].map((type) => oneEvent(shown.find<HTMLImageElement>("img"), type)),
      );
    },
  };
}

describe("the picture", () => {
  it("is a quiet placeholder without an address", async () => {
    const { shown } = await show(null);
    expect(shown.find("svg").checkVisibility()).to.equal(true);
    expect(() => shown.find("img")).to.throw();
  });

  it("comes lazily, off the main thread, in a place that stands before", async () => {
    const { shown, change } = await show(null);
    const before = shown.find(".picture").getBoundingClientRect();
    await change(square);
    const image = shown.find<HTMLImageElement>("img");
    expect([image.loading, image.decoding, image.alt]).to.deep.equal(["lazy", "async", ""]);
    expect(image.matches(".loaded")).to.equal(true);
    expect(shown.find(".picture").getBoundingClientRect().height).to.equal(before.height);
    expect(before.height).to.equal(before.width);
  });

  it("leaves the placeholder where the picture cannot be had, and again where it can", async () => {
    const { shown, change } = await show(null);
    await change(square);
    await change("data:image/png;base64,broken");
    expect(shown.find("img").matches(".loaded")).to.equal(false);
    await change(`${square}#again`);
    expect(shown.find("img").matches(".loaded")).to.equal(true);
  });

  it("has nothing that axe objects to", async () => {
    const { shown } = await show(square);
    await expect(shown).to.be.accessible();
  });
});
