/** The network address that a call comes from, as rate limits tell callers apart. */

/**
 * The caller's address: the socket's, or behind a proxy the last entry of X-Forwarded-For, which is
 * the one that the proxy itself has written. Of IPv6 the network: a caller has all of its addresses.
 */
export function callerAddress(
  remoteAddress: string | undefined,
  forwardedFor: string | null,
  trustProxy: boolean,
): string {
  const forwarded = trustProxy ? forwardedFor?.split(",").at(-1)?.trim() : undefined;
  const address = withoutPort((forwarded || remoteAddress) ?? "unknown");
  if (!address.includes(":")) return address;
  if (address.startsWith("::ffff:") && address.includes(".")) return address.slice(7);
  return `${ipv6Groups(address).slice(0, 4).join(":")}::/64`;
}

/** Some proxies write the port too (`192.0.2.1:4711`, `[2001:db8::1]:4711`): new with each connection. */
const withoutPort = (address: string): string =>
  /^\[([^\]]*)\]/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;

/** The eight groups of an IPv6 address, `::` written out. */
function ipv6Groups(address: string): string[] {
  const [head = "", tail] = address.split("%", 1)[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  if (tail === undefined) return groups;
  const end = tail === "" ? [] : tail.split(":");
  const zeros = Math.max(0, 8 - groups.length - end.length);
  return [...groups, ...Array<string>(zeros).fill("0"), ...end];
}
