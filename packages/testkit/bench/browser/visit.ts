/** A visit to a page: what came over the network, when what was painted, and what that took. */
import type { Browser, BrowserContext, CDPSession, Page } from "playwright";
import { slowNetwork, slowProcessor } from "./throttle.ts";
import { watchPage, type Watched } from "./watch-page.ts";

/** The browser's storage after an earlier visit. */
export type Storage = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** How a page is visited. */
export interface VisitOptions {
  readonly url: string;
  readonly watched: Watched;
  readonly storage?: Storage;
  /** Slow 4G and a processor four times slower. */
  readonly slow?: boolean;
  /** Runs in the page before its own scripts. */
  readonly early?: () => void;
}

/** A request that the page made. */
export interface SeenRequest {
  readonly url: string;
  /** As Chromium's developer tools name it: `Script`, `Stylesheet`, `Fetch`, `Preflight` … */
  readonly type: string;
  /** When it was sent, in milliseconds of the browser's own clock. */
  readonly at: number;
  /** The length of the body as it was sent; 0 until it comes, or where the server does not say. */
  bytes: number;
}

/** What was painted. */
export interface Painted {
  /** Since the navigation began. */
  readonly milliseconds: number;
  /** What the page's main thread was busy with until then, in milliseconds. */
  readonly mainThreadMilliseconds: number;
  /** What had been asked for until then, beside the page itself. */
  readonly requests: readonly SeenRequest[];
}

/** An open page. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly cdp: CDPSession;
  /** Resolves when what was watched for under this name has been painted. */
  painted(name: string): Promise<Painted>;
  readonly close: () => Promise<void>;
}

/** A phone of middling width. */
const viewport = { width: 412, height: 823 };

/** Opens a page in a browser that has nothing cached. */
export async function visit(browser: Browser, options: VisitOptions): Promise<Visit> {
  const { url, watched, storage, slow = false, early } = options;
  const context = await browser.newContext({
    viewport,
    ...(storage !== undefined && { storageState: storage }),
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const requests = new Map<string, SeenRequest>();
  await cdp.send("Network.enable");
  // Time that the thread was running, so that other work on this machine does not count.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  cdp.on("Network.requestWillBeSent", ({ requestId, request, timestamp, type = "Other" }) => {
    requests.set(requestId, { url: request.url, type, at: timestamp * 1000, bytes: 0 });
  });
  cdp.on("Network.responseReceived", ({ requestId, response }) => {
    const request = requests.get(requestId);
    const length = Object.entries(response.headers).find(([name]) =>
      /^content-length$/i.test(name),
    );
    if (request) request.bytes = Number(length?.[1] ?? 0);
  });

  // The process of the page is there before the clock runs, as it is in a browser that is in use.
  await page.goto(new URL("/blank", url).href);
  requests.clear();
  const before = await mainThread(cdp);
  const seen = new Map<string, (painted: Painted) => void>();
  const awaited = new Map<string, Promise<Painted>>();
  for (const name of Object.keys(watched)) {
    awaited.set(name, new Promise((resolve) => seen.set(name, resolve)));
  }
  await page.exposeFunction("tellPainted", async (name: string) => {
    const mainThreadMilliseconds = (await mainThread(cdp)) - before;
    const milliseconds = await page.evaluate((name) => window.painted[name] ?? NaN, name);
    const [first, ...others] = requests.values();
    const askedFor = others.filter(({ at }) => first && at - first.at < milliseconds);
    seen.get(name)?.({ milliseconds, mainThreadMilliseconds, requests: askedFor });
  });
  await page.addInitScript(watchPage, watched);
  if (early !== undefined) await page.addInitScript(early);
  if (slow) {
    await slowNetwork(cdp);
    await slowProcessor(cdp);
  }
  await page.goto(url, { waitUntil: "commit" });
  return {
    page,
    context,
    cdp,
    async painted(name) {
      const promise = awaited.get(name);
      if (promise === undefined) throw new Error(`Nobody watches for ${name}.`);
      return within(promise, 60_000, `${name} was not painted at ${url}`);
    },
    close: () => context.close(),
  };
}

/** How long the main thread has been busy since the process began, in milliseconds. */
async function mainThread(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value;
  if (seconds === undefined) throw new Error("The browser does not count its tasks.");
  return seconds * 1000;
}

/** A promise that is not waited for longer than that. */
async function within<T>(promise: Promise<T>, milliseconds: number, problem: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(problem));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
