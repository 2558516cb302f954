import { expect, fixture, oneEvent, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { aroundTheHorn } from "@order-portal/testkit";
import { html } from "lit";
import { api, openCatalogue, openPage, PortalPage, useBackend } from "./testing/portal-page.ts";

/** What a page may say at the strictest, beside where it loads and calls from. */
const policy = [
  "default-src 'self'",
  "style-src 'none'",
  "img-src data:",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

/** A style sheet of the page's own, until the test has ended. */
function stylePage(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

describe("in a strange page", function () {
  this.timeout(30_000);
  const backend = useBackend();

  before(() => setViewport({ width: 390, height: 780 }));
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.removeAttribute("dir");
  });

  it("a strict policy with Trusted Types refuses nothing on the whole path", async () => {
    const script = new URL("./testing/strange-page.ts", import.meta.url).href;
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe
        title="A page with a policy"
        width="390"
        height="700"
        srcdoc=${`<meta http-equiv="Content-Security-Policy" content="${policy}"><body><script type="module" src="${script}"></script>`}
      ></iframe>`,
    );
    const walked = await oneEvent<CustomEvent<{ refused: string[]; text: string }>>(
      window,
      "path-walked",
    );
    expect(frame.isConnected).to.equal(true);
    expect(walked.detail.text).to.include("Thank you for your order");
    expect(walked.detail.refused).to.deep.equal([]);
  });

  it("the page's reset and its tiny root font change nothing", async () => {
    const page = await openCatalogue();
    const look = () => {
      const name = page.all("[part~=product-name] button")[0];
      if (!name) throw new Error("There is a product.");
      const { fontSize, color, textTransform, letterSpacing, lineHeight } = getComputedStyle(name);
      const { height } = name.getBoundingClientRect();
      return { fontSize, color, textTransform, letterSpacing, lineHeight, height };
    };
    const before = look();
    stylePage(`
      * { all: revert !important }
      html { font-size: 5px !important }
      body, order-portal {
        font-size: 5px !important; letter-spacing: 9px !important; line-height: 5 !important;
        text-transform: uppercase !important; color: red !important; white-space: pre !important;
      }
    `);
    expect(look()).to.deep.equal(before);
  });

  it("nothing of its inside is asked of the page", async () => {
    let asked = 0;
    const answer = () => {
      asked += 1;
    };
    document.addEventListener("context-request", answer);
    await openCatalogue();
    document.removeEventListener("context-request", answer);
    expect(asked).to.equal(0);
  });

  it("two portals go their own ways", async () => {
    const one = openPage({ link: aroundTheHorn.linkSecret });
    const other = openPage();
    await one.press("Yes, Start Ordering");
    await other.press("Yes, Start Ordering");
    await other.find("input[type=search]");
    one.element.scrollIntoView(); // Rows that are far away are not drawn.
    await one.setQuantity("Chai", 3);
    await one.shows("$5.82");
    await other.type("input[type=search]", "tofu");
    await other.shows("1 product for “tofu”");
    one.element.scrollIntoView();
    await one.shows("Aniseed Syrup");
    expect(one.text()).to.not.include("for “tofu”");
  });

  it("a router may take it away and put it back at any time", async () => {
    const held = backend.hold("start");
    const page = openPage({ link: aroundTheHorn.linkSecret });
    await held.arrived;
    page.element.remove();
    held.release();
    document.body.append(page.element);
    await page.press("Yes, Start Ordering");
    await page.shows("Chai");

    const sending = backend.hold("updateCart");
    await page.setQuantity("Chai", 3);
    await sending.arrived;
    page.element.remove();
    sending.release();
    document.body.append(page.element);
    await page.shows("$5.82");
    await page.press(/View cart/);
    await page.press("Review order");
    page.element.remove();
    document.body.append(page.element);
    await page.shows("Review your order");
  });

  it("a router may make a new one, which goes on with the link that the first one took", async () => {
    const first = openPage({ link: aroundTheHorn.linkSecret });
    await first.shows("Is this you?");
    first.element.remove();
    const second = openPage();
    await second.shows("Welcome back, Around the Horn");
  });

  it("storage that throws costs no more than the memory of the visit", async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException("Forbidden", "SecurityError");
    };
    Storage.prototype.getItem = refuse;
    Storage.prototype.setItem = refuse;
    try {
      const page = await openCatalogue();
      await page.setQuantity("Chai", 3);
      await page.shows("$5.82");
      page.element.remove();
      const again = openPage();
      await again.shows("Around the Horn");
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it("another version that was there first stays in charge", async () => {
    const script = new URL("./define.ts", import.meta.url).href;
    const source = `
      const calls = [];
      globalThis.fetch = async (url) => { calls.push(String(url)); return Response.error(); };
      customElements.define("order-portal", class extends HTMLElement {
        connectedCallback() { this.textContent = "the first one"; }
      });
      const script = document.createElement("script");
      script.type = "module";
      script.src = ${JSON.stringify(script)};
      script.onload = () => setTimeout(() => parent.dispatchEvent(new CustomEvent("second-came", {
        detail: {
          calls,
          text: document.querySelector("order-portal").textContent,
          own: customElements.get("order-portal-catalogue") === undefined,
        },
      })), 500);
      document.head.append(script);
    `;
    await fixture(
      html`<iframe
        title="A page with another version"
        srcdoc=${`<body><order-portal workspace="northwind"></order-portal><script>${source}</script>`}
      ></iframe>`,
    );
    const { detail } = await oneEvent<CustomEvent<unknown>>(window, "second-came");
    expect(detail).to.deep.equal({ calls: [], text: "the first one", own: true });
  });

  it("from right to left everything is in its place", async () => {
    document.documentElement.dir = "rtl";
    const page = await openCatalogue();
    await page.setQuantity("Chai", 3);
    await page.shows("$5.82");
    const price = (await page.find("[part~=product-price]")).getBoundingClientRect();
    const name = (await page.find("[part~=product-name]")).getBoundingClientRect();
    expect(name.left).to.be.above(price.right);
    expect(document.documentElement.scrollWidth).to.be.at.most(390);
  });

  it("the tag may say where to go later, and change its mind", async () => {
    const element = document.createElement("order-portal");
    element.setAttribute("api", api);
    document.body.append(element);
    const page = new PortalPage(element);
    await page.shows("Ordering is not set up here");
    element.setAttribute("workspace", "northwind");
    await page.shows("Chai");
    element.locale = "de-DE";
    await waitUntil(() => page.text().includes("1,94"), "writes amounts as in Germany");
  });

  it("the page's colours, fonts and parts reach inside", async () => {
    stylePage(`
      order-portal { --order-portal-accent: rgb(120, 20, 90); --order-portal-font: monospace; }
      order-portal::part(product-name) { text-decoration: overline; }
    `);
    const page = await openCatalogue();
    const name = await page.find("[part~=product-name]");
    expect(getComputedStyle(name).textDecorationLine).to.equal("overline");
    expect(getComputedStyle(name).fontFamily).to.equal("monospace");
    expect(page.element.style.getPropertyValue("--order-portal-brand-accent")).to.equal("#1d5c4d");
  });

  it("the page's own header and footer take their places", async () => {
    const page = openPage({ link: aroundTheHorn.linkSecret });
    page.element.innerHTML = `<h2 slot="header">Our own</h2><p slot="footer">Since 1987</p>`;
    await page.press("Yes, Start Ordering");
    await page.shows("Chai");
    const places = [...page.element.children].map((child) => child.assignedSlot?.name);
    expect(places).to.deep.equal(["header", "footer"]);
    expect([...page.element.children].every((child) => child.checkVisibility())).to.equal(true);
  });
});
