import { expect, waitUntil } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { goTo } from "../../testing/go-to.ts";
import { openCatalogue, useBackend, type PortalPage } from "../../testing/portal-page.ts";

async function openOrder(): Promise<PortalPage> {
  const page = await openCatalogue();
  await goTo(page, "Orders");
  await page.press(/^Order 11071/);
  await page.shows("History");
  return page;
}

describe("the pro-forma of an order", function () {
  this.timeout(20_000);
  const backend = useBackend();
  const { open } = window;

  before(async () => {
    await setViewport({ width: 1280, height: 900 });
    await emulateMedia({ reducedMotion: "reduce" });
  });
  afterEach(() => {
    window.open = open;
  });

  it("is laid out for paper on a page of its own, and printed", async () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const paper = frame.contentWindow;
    if (!paper) throw new Error("A frame has a window.");
    let printed = 0;
    paper.print = () => {
      printed += 1;
    };
    window.open = () => paper;
    const page = await openOrder();
    await page.press("Print");
    await waitUntil(() => printed === 1, "it is printed");
    const { body, title } = paper.document;
    expect(title).to.equal("Pro-forma 11071");
    expect(body.innerText).to.contain("This is not an invoice.");
    expect(body.innerText).to.contain("120 Hanover Sq.");
    expect(body.querySelector(".ladder .total")?.textContent).to.contain("$158.46");
    const [head] = body.getElementsByTagName("thead");
    expect(head && paper.getComputedStyle(head).display).to.equal("table-header-group");
    frame.remove();
  });

  it("is taken as a PDF, where the browser opens no page", async () => {
    window.open = () => null;
    const page = await openOrder();
    await page.press("Print");
    await page.shows("Your browser let no page be opened to print.");
    const names: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    await page.press("Pro-forma (PDF)");
    await waitUntil(() => names.length > 0, "a file is offered");
    HTMLAnchorElement.prototype.click = click;
    expect(names).to.deep.equal(["pro-forma-11071.pdf"]);
  });

  it("says so where it cannot be made", async () => {
    backend.refuse("getProforma", "internal_error");
    const page = await openOrder();
    await page.press("Pro-forma (PDF)");
    await page.shows("Something went wrong on our side");
  });
});
