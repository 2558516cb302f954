import { expect, fixture, oneEvent } from "@open-wc/testing";
import { html } from "lit";

/** What everything.ts tells. */
interface Drawn {
  readonly refused: readonly string[];
  readonly elements: number;
}

const policy = [
  "default-src 'self'",
  "style-src 'none'",
  "img-src data:",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

describe("under a strict Content-Security-Policy with Trusted Types", () => {
  it("all components are drawn, and nothing is refused", async () => {
    const script = new URL("./testing/everything.ts", import.meta.url).href;
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe
        title="A page with a policy"
        srcdoc=${`<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" src="${script}"></script>`}
      ></iframe>`,
    );
    const { detail } = await oneEvent<CustomEvent<Drawn>>(window, "everything-drawn");
    expect(frame.isConnected).to.equal(true);
    expect(detail.refused).to.deep.equal([]);
    expect(detail.elements).to.be.above(20);
  });
});
