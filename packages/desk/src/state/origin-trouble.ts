/** What is wrong with an origin as it was typed, and how to write it. */
import { msg, str } from "@lit/localize";

/** A sentence; null where it is an origin as browsers send it. */
export function originTrouble(typed: string): string | null {
  if (typed.includes("*")) {
    return msg(str`${typed}: no * can stand for several; list each host on its own line.`);
  }
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  const isWeb = /^https?:/i.test(address) && URL.canParse(address);
  if (!isWeb) return msg(str`${typed}: write scheme and host, such as https://shop.example.`);
  const { origin } = new URL(address);
  return origin === typed ? null : msg(str`${typed}: write ${origin}`);
}
