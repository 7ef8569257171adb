import { expect, test } from "vitest";
import { isPrivateAddress, publicOnly } from "./private-address";

const CLOSED =
  `0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.254 127.0.0.1 127.255.255.255 169.254.169.254 172.16.0.1 172.31.255.255
  192.0.0.8 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1 240.0.0.1
  255.255.255.255 :: ::1 ::127.0.0.1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:169.254.169.254
  64:ff9b::7f00:1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:db8::1 2002:7f00:1::1
  2002:a00:1:: 3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ff0e::1`.split(
    /\s+/,
  );

const OPEN =
  `1.1.1.1 8.8.8.8 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1 169.253.255.255 172.15.255.255 172.32.0.1
  192.0.1.1 192.167.255.255 198.17.255.255 198.20.0.1 223.255.255.255 ::ffff:8.8.8.8 ::ffff:808:808 2001:4860:4860::8888 2404:6800::1
  2a00:1450::1`.split(/\s+/);

test.each(CLOSED)("%s is nobody's on the open internet", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each(OPEN)("%s is somebody's on the open internet", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

test.each(["", "localhost", "127.1", "8.8.8.8.8", "example.com"])("%j is no address", (text) => {
  expect(isPrivateAddress(text)).toBe(true);
});

test("one closed address among the open ones of a name closes the name", async () => {
  const answered = await new Promise((resolve) => {
    const both = publicOnly((_name, _options, callback) =>
      callback(null, [
        { address: "8.8.8.8", family: 4 },
        { address: "10.0.0.7", family: 4 },
      ]),
    );
    both("both.example", { all: true }, resolve);
  });
  expect(String(answered)).toContain("private");
});
