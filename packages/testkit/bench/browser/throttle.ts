/** A slow phone on a slow network, as Chromium's own tools imitate it. */
import type { CDPSession } from "playwright";

/**
 * "Slow 4G" of Chromium's developer tools: 562.5 ms from a request to its answer, 1.44 Mbit/s down,
 * 675 kbit/s up.
 */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 1_440_000 / 8,
  uploadThroughput: 675_000 / 8,
};

/** How many times slower the processor is made. */
export const cpuSlowdown = 4;

/** Slows the network of a page. */
export async function slowNetwork(cdp: CDPSession): Promise<void> {
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", slow4G);
}

/** Slows the processor of a page. */
export async function slowProcessor(cdp: CDPSession): Promise<void> {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
}

/** How long a body of so many bytes takes on that network, in milliseconds, at the least. */
export const leastMilliseconds = (bytes: number): number =>
  slow4G.latency + (bytes / slow4G.downloadThroughput) * 1000;
