import assert from "node:assert/strict";
import { test } from "node:test";
import { isPublicAddress } from "./public-addresses.ts";

test("addresses of the internet are public", () => {
  for (const address of ["1.1.1.1", "172.32.0.1", "193.0.0.1", "2606:4700:4700::1111", "2a00::1"]) {
    assert.equal(isPublicAddress(address), true, address);
  }
});

test("this machine, its network, metadata and disguised addresses are not", () => {
  for (const address of [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.100.200",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "192.88.99.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "100::1",
    "100:0:0:1::1",
    "2001::1",
    "2001:db8::1",
    "3fff::1",
    "5f00::1",
    "fec0::1",
    "ff02::1",
    // Not assigned to anybody yet.
    "4000::1",
    "fe80::1",
    "fd00:ec2::254",
    "2002:7f00:1::",
    "example.com",
    "",
  ]) {
    assert.equal(isPublicAddress(address), false, address);
  }
});
