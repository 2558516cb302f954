import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { fetchPart } from "./fetch-part.ts";
import { refreshScripts } from "./load-anew.ts";

const gone = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));

const notice = (host: Element) => host.querySelector("order-portal-missing-part");

describe("a part of a screen that is fetched when it is needed", () => {
  it("is fetched once more where the connection broke", async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    let calls = 0;
    const load = () => (++calls === 1 ? gone() : Promise.resolve("the part"));
    expect(await fetchPart(host, load)).to.equal("the part");
    expect(notice(host)).to.equal(null);
  });

  it("tells that the page was updated where the server has it no more", async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    expect(await fetchPart(host, gone)).to.equal(null);
    await waitUntil(() => notice(host)?.shadowRoot?.querySelector("order-portal-dialog"));
    expect(notice(host)?.shadowRoot?.textContent).to.include("Load the page again");
    await expect(notice(host)).shadowDom.to.be.accessible();
    notice(host)?.shadowRoot?.querySelector("order-portal-dialog")?.removeAttribute("open");
    await waitUntil(() => notice(host) === null, "it goes with its dialog");
  });

  it("tells that there is no connection where the server is not reached", async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const { fetch } = window;
    window.fetch = gone;
    try {
      expect(await fetchPart(host, gone)).to.equal(null);
    } finally {
      window.fetch = fetch;
    }
    await waitUntil(() => notice(host)?.shadowRoot?.textContent.includes("once you are online"));
    notice(host)?.shadowRoot?.querySelector<HTMLElement>("[slot=footer] button")?.click();
    expect(notice(host)).to.equal(null);
  });

  it("has the script fetched past the browser's cache before the page is loaded anew", async () => {
    const script = document.createElement("script");
    script.type = "text/plain"; // It is not run.
    script.src = "/order-portal.js";
    document.head.append(script);
    const { fetch } = window;
    const fetched: unknown[] = [];
    window.fetch = (url, init) => {
      fetched.push([url, init?.cache]);
      return Promise.resolve(new Response());
    };
    try {
      await refreshScripts();
    } finally {
      window.fetch = fetch;
      script.remove();
    }
    expect(fetched).to.deep.equal([[`${location.origin}/order-portal.js`, "reload"]]);
  });
});
