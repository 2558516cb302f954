/** A desk in a page, before a backend made of mocks: what the tests of its screens share. */
import { fixture, html, waitUntil } from "@open-wc/testing";
import { createMockBackend, staff, type MockBackend } from "@order-portal/testkit";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { setupWorker } from "msw/browser";
import "../define.ts";
import type { OrderDeskElement } from "../order-desk.ts";

/** What a test sees and does at the desk. */
export interface DeskPage {
  readonly backend: MockBackend;
  /** The element itself. */
  readonly desk: () => OrderDeskElement;
  /** Every element of the desk that matches, in all its shadow trees, in their order. */
  readonly all: (selector: string) => HTMLElement[];
  /** All text that can be seen. */
  readonly seen: () => string;
  /** Waits for a text to be shown. */
  readonly shows: (text: string | RegExp) => Promise<void>;
  /** Presses the button or link that says this, or else begins with it, once it can be pressed. */
  readonly press: (label: string) => Promise<void>;
  /** Types into the field of an id, letter events and change included. */
  readonly type: (id: string, value: string) => Promise<void>;
  /** Opens the desk, without a session unless one was kept. */
  readonly open: () => Promise<void>;
  /** Opens the desk and signs in as the owner; `place` is the fragment to begin at. */
  readonly signIn: (place?: string) => Promise<void>;
}

/** To be called in a `describe`: sets up the backend and the page for each of its tests. */
export function deskPage(): DeskPage {
  const backend = createMockBackend();
  const worker = setupWorker(...backend.handlers);
  let desk: OrderDeskElement | undefined;

  before(async () => {
    await setViewport({ width: 1280, height: 800 });
    await emulateMedia({ reducedMotion: "reduce" });
    await worker.start({ quiet: true, onUnhandledFrame: "bypass" });
  });
  after(() => {
    void worker.stop();
  });
  beforeEach(() => {
    backend.reset();
    localStorage.clear();
    history.replaceState(null, "", location.pathname + location.search);
  });

  const element = () => {
    if (!desk) throw new Error("The desk is not open.");
    return desk;
  };
  const all = (selector: string) => findAll(element().shadowRoot ?? element(), selector);
  const seen = () =>
    all("*")
      .filter((found) => found.checkVisibility())
      .flatMap((found) => [...found.childNodes])
      .filter((node) => node instanceof Text)
      .map((text) => text.data.trim())
      .join(" · ");
  const shows = (text: string | RegExp) =>
    waitUntil(
      () => (typeof text === "string" ? seen().includes(text) : text.test(seen())),
      `shows ${text.toString()}`,
      { timeout: 8000 },
    );
  const press = async (label: string) => {
    const find = () => {
      const buttons = all("button:enabled, a").filter((found) => found.checkVisibility());
      const says = (found: Element) => found.textContent.trim();
      return (
        buttons.find((found) => says(found) === label) ??
        buttons.find((found) => says(found).startsWith(label))
      );
    };
    await waitUntil(() => find() !== undefined, `has a button ${label}`, { timeout: 8000 });
    find()?.click();
  };
  const type = async (id: string, value: string) => {
    const find = () =>
      all(`#${id}`).find((found) => found.checkVisibility()) as HTMLInputElement | undefined;
    await waitUntil(() => find() !== undefined, `has a field ${id}`, { timeout: 8000 });
    const field = find();
    if (!field) return;
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const open = async () => {
    desk = await fixture(html`<order-desk workspace="northwind"></order-desk>`);
  };
  const signIn = async (place = "") => {
    if (place !== "") history.replaceState(null, "", place);
    await open();
    await type("email", staff.email);
    await type("password", staff.password);
    await press("Sign in");
    await shows("Sign out");
  };
  return { backend, desk: element, all, seen, shows, press, type, open, signIn };
}

/** Every element in the tree of shadow trees that matches, in their order. */
function findAll(root: ParentNode, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of root.querySelectorAll("*")) {
    if (element.shadowRoot) found.push(...findAll(element.shadowRoot, selector));
  }
  return found;
}
