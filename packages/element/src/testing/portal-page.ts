/** A page with a portal on it, and what a buyer sees and does there. */
import { waitUntil } from "@open-wc/testing";
import { aroundTheHorn, createMockBackend, type MockBackend } from "@order-portal/testkit";
import { setupWorker } from "msw/browser";
import "../define.ts";
import { door } from "../door/index.ts";
import type { OrderPortalElement } from "../order-portal-element.ts";

/** How long anything may take, in milliseconds. */
const patience = { timeout: 8_000 };

/** Where the tests' backend answers: another origin than the page's, as in real life. */
export const api = "https://orders.example";

/** Every element that matches, in all shadow trees, in their order. */
export function findAll(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? findAll(element.shadowRoot, selector) : []),
  ]);
}

const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest("[inert], [aria-hidden='true']");

/** What an element is called: its label, else its text. */
const nameOf = (element: HTMLElement) =>
  (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();

/** One portal on the page. */
export class PortalPage {
  readonly element: OrderPortalElement;

  constructor(element: OrderPortalElement) {
    this.element = element;
  }

  /** Everything that can be read, in order. */
  text(): string {
    const root = this.element.shadowRoot;
    if (!root) return "";
    return findAll(root, "*")
      .filter(isSeen)
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node instanceof Text)
      .map((node) => node.data.replace(/\s+/g, " ").trim())
      .filter((text) => text !== "")
      .join(" ");
  }

  /** All elements in the portal that match and are seen. */
  all(selector: string): HTMLElement[] {
    return findAll(this.element.shadowRoot ?? document, selector).filter(isSeen);
  }

  /** Waits for the first element that matches and is seen. */
  async find<Found extends HTMLElement = HTMLElement>(selector: string): Promise<Found> {
    await waitUntil(() => this.all(selector).length > 0, `there is ${selector}`, patience);
    const [found] = this.all(selector);
    return found as Found; // The selector says which it is.
  }

  /** Waits for a text to be there. */
  async shows(text: string | RegExp): Promise<void> {
    const is = () =>
      typeof text === "string" ? this.text().includes(text) : text.test(this.text());
    try {
      await waitUntil(is, "", patience);
    } catch {
      throw new Error(`It does not show ${text.toString()}, but: ${this.text()}`);
    }
  }

  /** Waits for a text to be gone. */
  async hides(text: string): Promise<void> {
    await waitUntil(() => !this.text().includes(text), `no longer shows ${text}`, patience);
  }

  /** Waits for a control by its name. */
  async control(name: string | RegExp, index = 0): Promise<HTMLElement> {
    const matching = () =>
      this.all("button, a, input, select, textarea, summary, [role=tab]").filter((element) =>
        typeof name === "string" ? nameOf(element) === name : name.test(nameOf(element)),
      );
    try {
      await waitUntil(() => matching().length > index, "", patience);
    } catch {
      const names = this.all("button, a, input, [role=tab]").map(nameOf).join(" | ");
      throw new Error(`There is no control ${name.toString()}, but: ${names}`);
    }
    const [found] = matching().slice(index);
    if (!found) throw new Error("It has gone again.");
    return found;
  }

  /** Presses a button, a tab or a link by its name, as soon as it can be pressed. */
  async press(name: string | RegExp, index = 0): Promise<void> {
    let found = await this.control(name, index);
    if (found.matches(":disabled")) {
      const isReady = async () => !(found = await this.control(name, index)).matches(":disabled");
      await waitUntil(isReady, `${name.toString()} can be pressed`, patience);
    }
    found.click();
  }

  /** Types into a field, as letters come, without leaving it. */
  async type(selector: string, value: string): Promise<HTMLInputElement> {
    const field = await this.find<HTMLInputElement>(selector);
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    return field;
  }

  /** Types into a field and leaves it. */
  async enter(selector: string, value: string): Promise<void> {
    const field = await this.type(selector, value);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Enters a quantity of a product in the list. */
  async setQuantity(product: string, quantity: number): Promise<void> {
    const add = `button[aria-label="Add ${product}"]`;
    const field = await this.find(`${add}, input[aria-label^="Quantity of ${product}"]`);
    if (field.matches(add)) field.click();
    await this.enter(`input[aria-label^="Quantity of ${product}"]`, String(quantity));
  }
}

/** What a test's page is made of. */
export interface PageOptions {
  /** The secret in the address; null: none. */
  readonly link?: string | null;
  readonly workspace?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Puts a portal on the page, as a buyer finds it who opens it by a link. */
export function openPage({ link = null, ...options }: PageOptions = {}): PortalPage {
  const { workspace = "northwind", attributes = {} } = options;
  if (link !== null) location.hash = `order-link=${link}`;
  const element = document.createElement("order-portal");
  for (const [name, value] of Object.entries({ workspace, api, ...attributes })) {
    element.setAttribute(name, value);
  }
  document.body.append(element);
  return new PortalPage(element);
}

/** Opens the catalogue of Around the Horn, by its link and the tap. */
export async function openCatalogue(options: PageOptions = {}): Promise<PortalPage> {
  const page = openPage({ link: aroundTheHorn.linkSecret, ...options });
  await page.press("Yes, Start Ordering");
  await page.shows("Chai");
  return page;
}

/** A backend that answers the page's calls while the tests of a file run, fresh for each. */
export function useBackend(): MockBackend {
  const backend = createMockBackend({}, api);
  const worker = setupWorker(...backend.handlers);
  before(async () => {
    await worker.start({ quiet: true, onUnhandledFrame: "bypass" });
    await customElements.whenDefined("order-portal");
  });
  after(() => worker.stop());
  beforeEach(() => {
    backend.reset();
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    for (const portal of document.querySelectorAll("order-portal")) portal.remove();
    history.replaceState(null, "", location.pathname + location.search);
    door.forgetLinkSecret();
  });
  return backend;
}
