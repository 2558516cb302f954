/** When a message that did not get through is tried again. */

const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

/** From each attempt to the next, as the Standard Webhooks specification has it: three days in all. */
const webhookWaits = [
  5 * seconds,
  5 * minutes,
  30 * minutes,
  2 * hours,
  5 * hours,
  10 * hours,
  14 * hours,
  20 * hours,
  24 * hours,
];

/** Mail servers that are busy, or ask to come back, mostly mean minutes. */
const mailWaits = [
  1 * minutes,
  5 * minutes,
  30 * minutes,
  2 * hours,
  5 * hours,
  12 * hours,
  24 * hours,
];

const waits = { webhook: webhookWaits, mail: mailWaits };

/** Up to so much longer, so that what failed together does not come back together. */
const jitter = 0.2;

/**
 * How long to wait for the next attempt, in milliseconds; null after the last.
 *
 * @param attempts how many there were
 * @param chance from 0 to 1, where in the spread it falls
 */
export function nextWait(
  channel: keyof typeof waits,
  attempts: number,
  chance: number,
): number | null {
  const wait = waits[channel][attempts - 1];
  return wait === undefined ? null : Math.round(wait * (1 + jitter * chance));
}
