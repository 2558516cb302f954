/**
 * Which network addresses belong to the public internet. A server that calls addresses which others
 * name must not be led to what only it can reach: this machine, its network, a cloud's metadata.
 */
import { BlockList, isIP } from "node:net";

/**
 * Ranges that are not on the public internet: what IANA's special-purpose registries do not call
 * globally reachable, multicast, and relays that carry IPv4 addresses within IPv6 ones, by which many
 * have been fooled. Of IPv6 all unicast addresses of the internet are in `publicV6`: whatever lies
 * outside (local, site-local, mapped, translated, not assigned yet) needs not be named.
 */
const ranges = {
  ipv4: [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    // 6to4's relays, given up in 2015.
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ],
  ipv6: [
    // Protocols of the IETF, with Teredo, which carries IPv4 addresses.
    ["2001::", 23],
    ["2001:db8::", 32],
    // 6to4, which carries them as well.
    ["2002::", 16],
    ["3fff::", 20],
  ],
} as const;

/** All that IANA has given out for unicast so far. */
const publicV6 = ["2000::", 3] as const;

// A list each: in one, the range of IPv4 addresses written as IPv6 ones would cover all IPv4.
const privateV4 = new BlockList();
for (const [network, prefix] of ranges.ipv4) privateV4.addSubnet(network, prefix, "ipv4");
const privateV6 = new BlockList();
for (const [network, prefix] of ranges.ipv6) privateV6.addSubnet(network, prefix, "ipv6");
const unicastV6 = new BlockList();
unicastV6.addSubnet(...publicV6, "ipv6");

/** Whether an IP address, as text, is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !privateV4.check(address, "ipv4");
    case 6:
      return unicastV6.check(address, "ipv6") && !privateV6.check(address, "ipv6");
    default:
      return false;
  }
}
