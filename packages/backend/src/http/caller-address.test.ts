import assert from "node:assert/strict";
import { test } from "node:test";
import { callerAddress } from "./caller-address.ts";

test("is the socket's, whatever a caller claims", () => {
  assert.equal(callerAddress("192.0.2.7", "198.51.100.1", false), "192.0.2.7");
});

test("is what the proxy has seen, behind a proxy", () => {
  assert.equal(callerAddress("10.0.0.1", "1.2.3.4, 198.51.100.1", true), "198.51.100.1");
  assert.equal(callerAddress("10.0.0.1", null, true), "10.0.0.1");
});

test("is one for all the addresses of an IPv6 network", () => {
  const address = callerAddress("2001:db8:1:2:aaaa::1", null, false);
  assert.equal(address, "2001:db8:1:2::/64");
  assert.equal(callerAddress("2001:db8:1:2:bbbb:0:0:9", null, false), address);
  assert.notEqual(callerAddress("2001:db8:1:3::1", null, false), address);
  assert.equal(callerAddress("::1", null, false), "0:0:0:0::/64");
});

test("of IPv4 in IPv6 is the IPv4 address", () => {
  assert.equal(callerAddress("::ffff:192.0.2.7", null, false), "192.0.2.7");
});

test("is the same for all who have none", () => {
  assert.equal(callerAddress(undefined, null, false), "unknown");
});

test("is without the port that some proxies write", () => {
  assert.equal(callerAddress("10.0.0.1", "198.51.100.1:4711", true), "198.51.100.1");
  assert.equal(callerAddress("10.0.0.1", "[2001:db8:1:2::1]:4711", true), "2001:db8:1:2::/64");
  assert.equal(callerAddress("10.0.0.1", "[2001:db8:1:2::1]", true), "2001:db8:1:2::/64");
});
