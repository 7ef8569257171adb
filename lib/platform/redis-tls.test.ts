import type { PeerCertificate } from "node:tls";
import { expect, test } from "vitest";
import { redisTls } from "./redis-tls";

const named = (CN: string, subjectaltname?: string) =>
  ({ subject: { CN }, subjectaltname }) as PeerCertificate;

function refusal(host: string, certificate: PeerCertificate): Error | undefined {
  const options = redisTls(`rediss://:secret@${host}:6378`);
  if (!("checkServerIdentity" in options)) throw new Error("it is not checked");
  return options.checkServerIdentity(host, certificate);
}

test("a Redis that is known by its address alone may say so as its certificate's common name", () => {
  expect(refusal("10.10.32.4", named("10.10.32.4"))).toBeUndefined();
  expect(refusal("10.10.32.4", named("10.10.32.5"))).toMatchObject({ code: "ERR_TLS_CERT_ALTNAME_INVALID" });
});

test("a name is held against the certificate as ever", () => {
  expect(refusal("redis.example", named("other.example", "DNS:redis.example"))).toBeUndefined();
  expect(refusal("redis.example", named("redis.example", "DNS:other.example"))).toMatchObject({
    code: "ERR_TLS_CERT_ALTNAME_INVALID",
  });
});

test("without TLS there is nothing to check", () => {
  expect(redisTls("redis://redis:6379")).toEqual({});
});
